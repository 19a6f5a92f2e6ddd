using Standards.Checks.CompilerLogs;
using Standards.Checks.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Reporting.Model;

/// <summary>What the compiler and the analyzers found, judged as our own findings are.</summary>
/// <param name="Verdicts">In the order of all outputs; those that a pragma or an attribute suppressed are not among them.</param>
/// <param name="SuppressedInSource">How many a pragma or an attribute suppressed and neither waiver nor baseline holds.</param>
/// <param name="Remarks">What could not be looked at.</param>
public sealed record CompilerReport(IReadOnlyList<Verdict> Verdicts, int SuppressedInSource, IReadOnlyList<string> Remarks)
{
    /// <summary>The area that these findings belong to.</summary>
    public const string Area = "code";

    /// <summary>Judges diagnostics; two frameworks of a project that say the same of one place say it once.</summary>
    /// <param name="diagnostics">In any order; those of level none are left out.</param>
    /// <param name="judge">The judge of the report's run; it learns which waivers were used.</param>
    /// <param name="remarks">What could not be looked at.</param>
    public static CompilerReport Of(IEnumerable<CompilerDiagnostic> diagnostics, ExemptionJudge judge, IReadOnlyList<string> remarks)
    {
        var rules = new Dictionary<string, RuleDescriptor>(StringComparer.Ordinal);
        var found = new SortedDictionary<Verdict, bool>(Verdict.Order);
        foreach (var diagnostic in diagnostics)
        {
            if (SeverityOf(diagnostic.Level) is var severity and not Severity.None)
            {
                var finding = new Finding(RuleOf(diagnostic, severity, rules), diagnostic.Path, diagnostic.Line, diagnostic.Column, diagnostic.Message, "");
                var verdict = new Verdict(finding, severity);
                // Open for one framework is open.
                found[verdict] = diagnostic.IsSuppressed && (!found.TryGetValue(verdict, out var suppressed) || suppressed);
            }
        }

        var judged = judge.Apply([.. found.Keys]);
        var counted = new List<Verdict>(judged.Count);
        var (index, inSource) = (0, 0);
        foreach (var suppressed in found.Values)
        {
            var verdict = judged[index++];
            if (suppressed && verdict.IsOpen)
            {
                inSource++;
            }
            else
            {
                counted.Add(verdict);
            }
        }

        return new CompilerReport(counted, inSource, remarks);
    }

    /// <summary>Who gives a diagnostic: <c>csc</c>, <c>vbc</c> or <c>analyzers</c>.</summary>
    public static string ToolOf(string id) => IsNumbered(id, "CS") ? "csc" : IsNumbered(id, "BC") ? "vbc" : "analyzers";

    private static bool IsNumbered(string id, string prefix) =>
        id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal) && id.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    // The severity that the first diagnostic has; editorconfig sections may give another to another file.
    private static RuleDescriptor RuleOf(CompilerDiagnostic diagnostic, Severity severity, Dictionary<string, RuleDescriptor> rules)
    {
        if (!rules.TryGetValue(diagnostic.Id, out var rule))
        {
            rule = new RuleDescriptor(diagnostic.Id, diagnostic.Title, Area, RuleKind.Default, severity, severity, 1, []) { HelpLink = diagnostic.HelpLink };
            rules.Add(diagnostic.Id, rule);
        }

        return rule;
    }

    private static Severity SeverityOf(string level) => level switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "note" => Severity.Suggestion,
        _ => Severity.None,
    };
}
