using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;

namespace Standards.Checks.Tests.Reporting;

public sealed class FindingSumTests
{
    private const string Judged = "(30 rules, 12 files, 1 project)";
    private const string Place = "; all in artifacts/standards/standards.sarif ";

    private static readonly RunSummary Summary = new("orders", 12, 1, 30, []);

    [Fact]
    public void Build_without_a_finding_says_so() => Assert.Equal($"no findings {Judged}", Text([]));

    [Fact]
    public void Build_that_checked_nothing_says_so() => Assert.Equal("nothing was checked", new FindingSum(Summary with { Rules = 0 }, []).Text);

    [Theory]
    [InlineData(Severity.Error, 1, "1 error")]
    [InlineData(Severity.Error, 1200, "1,200 errors")]
    [InlineData(Severity.Warning, 1, "no errors, 1 warning")]
    [InlineData(Severity.Suggestion, 4, "no errors, 4 suggestions")]
    public void Findings_of_a_severity_are_counted(Severity severity, int count, string expected) =>
        Assert.Equal(expected + Place + Judged, Text([.. Enumerable.Range(1, count).Select(line => Reports.Verdict("a", line, severity: severity))]));

    [Fact]
    public void Held_findings_are_told_apart_and_count_as_nothing_else()
    {
        Verdict[] verdicts =
        [
            Reports.Verdict("a", 1, severity: Severity.Error),
            Reports.Verdict("a", 2),
            Reports.Verdict("a", 3, severity: Severity.Suggestion),
            Held(4, ExemptionKind.Baseline), Held(5, ExemptionKind.Baseline), Held(6, ExemptionKind.Waiver), Held(7, ExemptionKind.Comment),
        ];

        Assert.Equal($"1 error, 1 warning, 1 suggestion, 2 held, 1 waived, 1 allowed{Place}{Judged}", Text(verdicts));
        Assert.Equal(1, new FindingSum(Summary, verdicts).Errors);
        Assert.Equal($"no findings, 1 waived{Place}{Judged}", Text([Held(1, ExemptionKind.Waiver)]));
    }

    [Fact]
    public void Suggestions_that_the_next_tier_makes_more_of_are_named()
    {
        RuleInForce[] inForce =
        [
            new(RuleCatalog.AdrStatusVocabulary, Severity.Suggestion) { AtNextTier = Severity.Error },
            new(RuleCatalog.ProjectNameMeaning, Severity.Suggestion),
        ];
        Verdict[] verdicts =
        [
            Reports.Verdict("a", 1, RuleCatalog.AdrStatusVocabulary, Severity.Suggestion),
            Reports.Verdict("a", 2, RuleCatalog.AdrStatusVocabulary, Severity.Suggestion),
            Reports.Verdict("a", 3, RuleCatalog.ProjectNameMeaning, Severity.Suggestion),
            Reports.Verdict("a", 4, RuleCatalog.AdrStatusVocabulary, Severity.Suggestion) with { Exemption = new Exemption(ExemptionKind.Waiver, "old") },
        ];

        Assert.Equal(
            $"no errors, 3 suggestions, 1 waived; tier 3 would add 2{Place}{Judged}",
            new FindingSum(Summary with { InForce = inForce, Tier = 2 }, verdicts).Text);
        Assert.DoesNotContain("tier", new FindingSum(Summary with { InForce = inForce, Tier = 4 }, verdicts).Text, StringComparison.Ordinal);
    }

    /// <summary>It stands where the terminal logger expects a path, which .NET Framework takes apart.</summary>
    [Fact]
    public void Text_has_no_character_that_a_path_may_not_have() =>
        Assert.DoesNotMatch("[:|<>\"*?]", Text([Reports.Verdict("a:|<>", 1, severity: Severity.Error)]));

    private static string Text(IReadOnlyList<Verdict> verdicts) => new FindingSum(Summary, verdicts).Text;

    private static Verdict Held(int line, ExemptionKind kind) =>
        Reports.Verdict("a", line, severity: Severity.Error) with { Exemption = new Exemption(kind, "old") };
}
