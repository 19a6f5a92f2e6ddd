using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Verifying;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Annotations;
using Standards.Checks.Reporting.Model;

namespace Standards.Tool;

/// <summary>A verdict as lines: a finding a line, in the form that editors and servers read, then what is new, then one sentence.</summary>
internal static class VerifyText
{
    /// <summary>The lines; on GitHub and Azure the errors stand there as annotations too.</summary>
    /// <param name="result">The verdict.</param>
    /// <param name="version">Version of the package.</param>
    /// <param name="environment">Says which server runs.</param>
    public static IEnumerable<string> Lines(VerifyResult result, string version, IReadOnlyDictionary<string, string> environment) =>
    [
        .. result.Verdicts.Where(v => v.IsOpen && v.Severity == Severity.Error).Select(v => Line(v, "")),
        .. result.Weakened.Select(v => Line(v, " The policy of the base commit says so; this change weakens it.")),
        .. Annotations(result, version, environment),
        .. result.NewExemptions.Count > 0 ? ["New or wider exceptions in this change:"] : (string[])[],
        .. result.NewExemptions.Select(exemption => $"  {exemption.Place}: {exemption.Text}"),
        Conclusion(result),
    ];

    private static IEnumerable<string> Annotations(VerifyResult result, string version, IReadOnlyDictionary<string, string> environment)
    {
        var model = ReportModel.Of(new Report(version, result.Summary, [.. result.Errors]) { ExemptionChanges = result.NewExemptions });
        return Is(environment, "GITHUB_ACTIONS") ? GitHubAnnotations.Lines(model)
            : Is(environment, "TF_BUILD") ? AzureAnnotations.Lines(model)
            : [];
    }

    private static string Conclusion(VerifyResult result)
    {
        var errors = result.Errors.Count() switch
        {
            0 => "no open error",
            1 => "1 open error",
            var count => Number(count) + " open errors",
        };
        var judged = $"{Number(result.Summary.Rules)} rules, {Number(result.Summary.Files)} files, {Number(result.Summary.Projects)} projects";
        return $"{(result.Passes ? "Verified" : "Not verified")}: {judged}, {errors}.";
    }

    private static string Line(Verdict verdict, string note)
    {
        var finding = verdict.Finding;
        var place = finding.Path.Length == 0 ? "standards" : finding.Line == 0 ? finding.Path
            : string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Line},{Math.Max(1, finding.Column)})");
        return $"{place}: error {finding.Rule.Id}: {finding.Text}{note}{(finding.Rule.HelpLink.Length > 0 ? $" [{finding.Rule.HelpLink}]" : "")}";
    }

    private static bool Is(IReadOnlyDictionary<string, string> environment, string name) =>
        environment.TryGetValue(name, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
