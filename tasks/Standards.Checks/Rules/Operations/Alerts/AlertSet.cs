using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Alerts;

/// <summary>
/// The alerts below <c>ops/alerts/</c>: Prometheus rule files (<c>groups</c>) and those of its operator (<c>spec.groups</c>).
/// </summary>
/// <param name="Alerts">The alerts in the order of files and lines.</param>
/// <param name="IsComplete">Whether every file could be read; where not, an alert that is not found may still be there.</param>
internal sealed record AlertSet(IReadOnlyList<AlertRule> Alerts, bool IsComplete)
{
    /// <summary>The folder, with a slash at its end.</summary>
    public const string Folder = OperationsFile.Folder + "alerts/";

    private const long MaxBytes = 4L * OperationsFile.MaxBytes;

    private readonly Dictionary<string, AlertRule> _byName =
        Alerts.DistinctBy(a => a.Name, StringComparer.Ordinal).ToDictionary(a => a.Name, StringComparer.Ordinal);

    /// <summary>Reads the alerts of a repository.</summary>
    public static AlertSet Read(OperationsSet operations)
    {
        var files = operations.Context.Snapshot.Files.Where(IsRuleFile).ToArray();
        var alerts = new List<AlertRule>();
        var isComplete = files.Sum(f => f.Size) <= MaxBytes;
        foreach (var file in isComplete ? files : [])
        {
            operations.Context.Cancellation.ThrowIfCancellationRequested();
            if (Root(file) is { Exists: true } root)
            {
                var groups = root["groups"].Exists ? root["groups"] : root["spec"]["groups"];
                alerts.AddRange(groups.Items.SelectMany(g => g["rules"].Items).Where(r => r["alert"].Text is not null).Select(Alert));
            }
            else
            {
                isComplete = false;
            }
        }

        return new AlertSet(alerts, isComplete);
    }

    /// <summary>The alert of a name, or null.</summary>
    public AlertRule? Find(string name) => _byName.GetValueOrDefault(name);

    private static bool IsRuleFile(SourceFile file) =>
        file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && (file.Path.EndsWith(".yml", StringComparison.Ordinal) || file.Path.EndsWith(".yaml", StringComparison.Ordinal));

    private static PlacedNode Root(SourceFile file)
    {
        try
        {
            return new PlacedNode(file.Path, YamlReader.Read(file.ReadText(OperationsFile.MaxBytes)).Root);
        }
        catch (UnreadableFileException)
        {
            return default;
        }
    }

    private static AlertRule Alert(PlacedNode rule) => new(
        rule["alert"].Text!,
        rule["expr"],
        string.Concat((rule["labels"]["severity"].Text ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
