using Standards.Checks.Catalog;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;

namespace Standards.Checks.Reporting.Model;

/// <summary>What the compiler and the analyzers found, judged as our own findings are.</summary>
/// <param name="Configuration"><c>Debug</c>, <c>Release</c>, …; empty when nothing was compiled.</param>
/// <param name="Verdicts">In the order of all outputs; those that a pragma or an attribute suppressed are not among them.</param>
/// <param name="SuppressedInSource">How many a pragma or an attribute suppressed and neither waiver nor baseline holds.</param>
/// <param name="Remarks">What could not be looked at.</param>
public sealed record CompilerReport(string Configuration, IReadOnlyList<Verdict> Verdicts, int SuppressedInSource, IReadOnlyList<string> Remarks)
{
    /// <summary>What the analyzers took, the dearest first.</summary>
    public IReadOnlyList<AnalyzerTime> Times { get; init; } = [];

    /// <summary>The area that these findings belong to.</summary>
    public const string Area = "code";

    /// <summary>Judges diagnostics.</summary>
    /// <param name="configuration">What was compiled.</param>
    /// <param name="diagnostics">In the order of all outputs, each once; those of level none are left out.</param>
    /// <param name="judge">The judge of the report; it learns which waivers were used.</param>
    /// <param name="remarks">What could not be looked at.</param>
    public static CompilerReport Of(string configuration, IReadOnlyList<CompilerDiagnostic> diagnostics, ExemptionJudge judge, IReadOnlyList<string> remarks)
    {
        var rules = new Dictionary<string, RuleDescriptor>(StringComparer.Ordinal);
        var shown = diagnostics.Where(d => SeverityOf(d.Level) != Severity.None).ToList();
        var judged = judge.Apply([.. shown.Select(d => VerdictOf(d, rules))]);
        var counted = new List<Verdict>(judged.Count);
        var inSource = 0;
        for (var i = 0; i < shown.Count; i++)
        {
            // The baseline matched by the compiler's own rules in that build; a waiver that is gone by now holds nothing any more.
            var verdict = judged[i] is { IsOpen: true } open && shown[i].HeldBy == ExemptionKind.Baseline
                ? open with { Exemption = new Exemption(ExemptionKind.Baseline, "") }
                : judged[i];
            if (verdict.IsOpen && shown[i].IsSuppressed && shown[i].HeldBy is null)
            {
                inSource++;
            }
            else
            {
                counted.Add(verdict);
            }
        }

        return new CompilerReport(configuration, counted, inSource, remarks);
    }

    /// <summary>Who gives a diagnostic: <c>csc</c>, <c>vbc</c> or <c>analyzers</c>.</summary>
    public static string ToolOf(string id) => IsNumbered(id, "CS") ? "csc" : IsNumbered(id, "BC") ? "vbc" : "analyzers";

    private static bool IsNumbered(string id, string prefix) =>
        id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal) && id.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    // Its severity is that of its first diagnostic; an editorconfig may give another to another folder.
    private static Verdict VerdictOf(CompilerDiagnostic diagnostic, Dictionary<string, RuleDescriptor> rules)
    {
        var severity = SeverityOf(diagnostic.Level);
        if (!rules.TryGetValue(diagnostic.Id, out var rule))
        {
            rule = new RuleDescriptor(diagnostic.Id, diagnostic.Title, Area, RuleKind.Default, severity, severity, 1, []) { HelpLink = diagnostic.HelpLink };
            rules.Add(diagnostic.Id, rule);
        }

        return new Verdict(new Finding(rule, diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.Message, ""), severity);
    }

    private static Severity SeverityOf(string level) => level switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Suggestion,
        _ => Severity.None,
    };
}
