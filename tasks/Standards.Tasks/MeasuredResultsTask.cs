using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Gates.Budgets;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>What the commands over results of measuring tools share.</summary>
public abstract class MeasuredResultsTask : StandardsTask
{
    /// <summary>The results: paths and patterns, absolute or relative to the repository, separated by semicolons.</summary>
    public string Results { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var git = new RepositoryReaderOptions { Environment = EnvironmentVariables() };
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in FilePatterns.Find(Root, Results))
            {
                files[Relative(path)] = path;
            }

            return Execute(Policies(today), RepositoryReader.Read(Root, git, Cancellation), files);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private protected abstract bool Execute(PolicySet policies, RepositorySnapshot snapshot, IReadOnlyDictionary<string, string> files);

    private protected bool Show(
        PolicySet policies, RepositorySnapshot snapshot, Gate gate, IReadOnlyList<string> text, IReadOnlyList<Finding> findings)
    {
        Log.Print(text);
        return ReportGate(gate, $"||{GateRules.Name(gate)}", snapshot, Judge(findings, policies));
    }

    private protected string Commit() => Standards.Checks.Reporting.Model.Commit.Find(Root, EnvironmentVariables(), Cancellation)?.Id ?? "";

    private protected bool Write(BaselineContent baseline)
    {
        foreach (var obstacle in baseline.Obstacles)
        {
            Log.Error(
                obstacle.Rule.Id,
                obstacle.Rule.HelpLink,
                obstacle.Path.Length == 0 ? null : Path.Combine(Root, obstacle.Path),
                obstacle.Line,
                obstacle.Column,
                $"Nothing was recorded: {obstacle.Text}");
        }

        if (baseline.Content is not { } content)
        {
            return false;
        }

        if (!AtomicFile.TryWrite(Path.Combine(Root, baseline.Path), content))
        {
            Log.Error(
                Unwritable.Id,
                Unwritable.HelpLink,
                Path.Combine(Root, baseline.Path),
                0,
                0,
                $"{baseline.Path} cannot be written. Make it writable and run the command again.");
            return false;
        }

        Log.Print([baseline.Summary]);
        return true;
    }

    private protected abstract Standards.Checks.Catalog.RuleDescriptor Unwritable { get; }
}
