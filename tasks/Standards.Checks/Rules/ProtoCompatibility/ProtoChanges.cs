using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Collects what a change breaks, with the place now and the place then.</summary>
/// <param name="before">The contracts that were.</param>
/// <param name="after">The contracts that are.</param>
/// <param name="baseName">How a message names the earlier state.</param>
internal sealed class ProtoChanges(ProtoState before, ProtoState after, string baseName)
{
    private readonly List<Finding> _findings = [];

    /// <summary>The contracts that were.</summary>
    public ProtoState Before { get; } = before;

    /// <summary>The contracts that are.</summary>
    public ProtoState After { get; } = after;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a finding.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="now">Where it is, or where it would be.</param>
    /// <param name="then">Where the earlier state has it.</param>
    /// <param name="message">What changed, as a sentence.</param>
    /// <param name="fix">What to write.</param>
    public void Add(RuleDescriptor rule, Location now, Location then, string message, string fix) =>
        _findings.Add(new Finding(rule, now, $"{message} ({then.ToText()} in {ValueText.Line(baseName, 80)})", fix) { Identity = message });

    /// <summary>The fix of a break: where it may be made.</summary>
    /// <param name="path">Path of the earlier file.</param>
    /// <param name="instead">What can stay as it was, or what is no break.</param>
    public string Fix(string path, string instead) =>
        $"{instead}, or make the change in a new package, {ProtoName.Quote(ProtoName.Next(Package(path)))}, and keep this one";

    /// <summary>Whether the syntax of a file changed, which is said once.</summary>
    public bool IsRewritten(string path, string earlierPath) =>
        After.Files.TryGetValue(path, out var file) && Before.Files.TryGetValue(earlierPath, out var earlier) && FileComparison.ChangesSyntax(earlier, file);

    private string Package(string path) => Before.Files.TryGetValue(path, out var file) ? file.Package : "";
}
