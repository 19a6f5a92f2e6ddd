using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;

namespace Standards.Checks.Tests.Reporting;

internal static class Reports
{
    public static readonly RunSummary Summary = new("orders", 12, 3, 30, ["1 folder(s) could not be opened; the files in them were not checked."]);

    public static Report Sample { get; } = new("1.2.3", Summary,
    [
        Verdict("", 0, RuleCatalog.SdkInternalError, Severity.Error, "check failed with X in A.B: this is a bug of Standards.Sdk, not of the repository"),
        Verdict(
            "docs/adr/0001-use 100% C#;é.md", 3, RuleCatalog.AdrStatusVocabulary, Severity.Warning, """status 'Done' is not one of "Proposed", <Accepted>"""),
        Verdict("src/A/A.csproj", 0, RuleCatalog.LayoutLibraryTests, Severity.Suggestion, "library 'A' has no test project"),
    ]);

    public static Verdict Verdict(string path, int line, RuleDescriptor? rule = null, Severity severity = Severity.Warning, string message = "wrong") =>
        new(new Finding(rule ?? RuleCatalog.ProjectNameMeaning, path, line, line, message, "Correct it"), severity);
}
