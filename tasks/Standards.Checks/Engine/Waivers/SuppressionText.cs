using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>
/// The messages of STD0014. They begin with the id of the analyzer whose suppression was found, so that a waiver of that analyzer
/// can hold the finding.
/// </summary>
public static class SuppressionText
{
    private const string Separator = " is mandatory, but ";

    /// <summary>The message about one analyzer; <paramref name="suppression"/> says what switches it off.</summary>
    public static string Of(string analyzer, string suppression) => $"{analyzer}{Separator}{suppression} switches it off";

    /// <summary>The message about a suppression that names no id and so covers all mandatory analyzers.</summary>
    public static string OfAll(IEnumerable<string> analyzers, string suppression) =>
        $"{suppression} switches off every mandatory analyzer ({ValueText.Line(string.Join(", ", analyzers.Order(StringComparer.Ordinal)), 120)})";

    /// <summary>What to do about a suppression; <paramref name="path"/> is the file that holds it.</summary>
    public static string Fix(string rule, string path) =>
        $"Remove it and repair what the analyzer finds, or record a waiver: {WaiveCommand.For(rule, path)}";

    /// <summary>The analyzer that a finding of STD0014 names; null for other findings and for those that name all.</summary>
    public static string? AnalyzerOf(Finding finding) =>
        finding.Rule.Id == RuleCatalog.SuppressionWaived.Id && finding.Message.IndexOf(Separator, StringComparison.Ordinal) is var end and > 0
            ? finding.Message[..end]
            : null;
}
