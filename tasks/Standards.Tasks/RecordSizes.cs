using Standards.Checks.Budgets;
using Standards.Checks.Budgets.Sizes;
using Standards.Checks.Running;

namespace Standards.Tasks;

/// <summary>Makes what builds, packs and publishes measured last the baseline of sizes. What is over its budget and grew needs a reason.</summary>
public sealed class RecordSizes : StandardsTask
{
    /// <summary>Why what is over its budget may be larger than before.</summary>
    public string Reason { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var folder = Path.Combine(OutputFolder, "state", "sizes");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").ToDictionary(Relative, p => p, StringComparer.Ordinal) : [];
        var commit = Standards.Checks.Reporting.Model.Commit.Find(Root, EnvironmentVariables(), Cancellation)?.Id ?? "";
        return Write(SizeRecorder.Record(Root, files, commit, string.Join(' ', Reason.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))));
    }

    private bool Write(BaselineContent baseline)
    {
        foreach (var obstacle in baseline.Obstacles)
        {
            Log.Error(obstacle.Rule.Id, obstacle.Rule.HelpLink, obstacle.Path.Length == 0 ? null : Path.Combine(Root, obstacle.Path), obstacle.Line, obstacle.Column, $"Nothing was recorded: {obstacle.Text}");
        }

        if (baseline.Content is not { } content)
        {
            return false;
        }

        if (!AtomicFile.TryWrite(Path.Combine(Root, baseline.Path), content))
        {
            var rule = Standards.Checks.Rules.RuleCatalog.STD7013;
            Log.Error(rule.Id, rule.HelpLink, Path.Combine(Root, baseline.Path), 0, 0, $"{baseline.Path} cannot be written. Make it writable and run the command again.");
            return false;
        }

        Log.Print([baseline.Summary]);
        return true;
    }
}
