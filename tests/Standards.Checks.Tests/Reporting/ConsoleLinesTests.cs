using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;

namespace Standards.Checks.Tests.Reporting;

public sealed class ConsoleLinesTests
{
    [Fact]
    public void Adopting_repository_reads_a_line_for_each_rule()
    {
        var (verdicts, rest) = Print([Of("STD2004", "a"), Of("STD2004", "b"), Of("STD2004", "c"), Of("STD3301", "d")], isAdopting: true);

        Assert.Equal(
            [
                ("a", "says. Mend it. 2 more of STD2004 in artifacts/standards/standards.sarif."),
                ("d", "says. Mend it."),
            ],
            verdicts.Select(v => (v.Finding.Path, v.Finding.Text)));
        Assert.Equal("", rest);
    }

    [Fact]
    public void Other_profiles_print_every_finding_but_one_line_of_the_projects_without_the_sdk()
    {
        var (verdicts, rest) = Print([Of("STD2004", "a"), Of("STD2004", "b"), Of("STD2046", "c"), Of("STD2046", "d")], isAdopting: false);

        Assert.Equal(["a", "b", "c"], verdicts.Select(v => v.Finding.Path));
        Assert.Equal("says. Mend it. 1 more of STD2046 in artifacts/standards/standards.sarif.", verdicts[2].Finding.Text);
        Assert.Equal("", rest);
    }

    [Fact]
    public void Errors_are_all_printed_and_warnings_of_many_rules_are_summed_up()
    {
        var rules = RuleCatalog.All.Take(ConsoleLines.MaxWarnings + 3).ToList();
        List<Verdict> open = [.. rules.Select(rule => Of(rule.Id, "a")), .. rules.Select(rule => Of(rule.Id, "b", Severity.Error))];

        var (verdicts, rest) = Print(open, isAdopting: true);

        Assert.Equal(rules.Count, verdicts.Count(v => v.Severity == Severity.Error));
        Assert.Equal(ConsoleLines.MaxWarnings, verdicts.Count(v => v.Severity == Severity.Warning));
        Assert.Equal(
            $"Standards: 3 more warnings of 3 rules in artifacts/standards/standards.sarif ({string.Join(", ", rules[^3..].Select(r => r.Id))})", rest);
    }

    [Fact]
    public void Errors_and_warnings_of_one_rule_are_two_lines() => Assert.Equal(
        [Severity.Warning, Severity.Error],
        Print([Of("STD2004", "a"), Of("STD2004", "b", Severity.Error)], isAdopting: true).Verdicts.Select(v => v.Severity));

    [Fact]
    public void Suggestions_stay_for_logs_in_detail() => Assert.Equal(
        2, Print([Of("STD2004", "a", Severity.Suggestion), Of("STD2004", "b", Severity.Suggestion)], isAdopting: true).Verdicts.Count);

    [Fact]
    public void Warning_of_a_rule_is_printed_once_for_all_projects_of_a_build()
    {
        var printed = new HashSet<string>();

        Assert.Single(ConsoleLines.Of([Of("STD2004", "a")], isAdopting: true, printed, []).Verdicts);
        Assert.Empty(ConsoleLines.Of([Of("STD2004", "b")], isAdopting: true, printed, []).Verdicts);
        Assert.Single(ConsoleLines.Of([Of("STD2004", "c", Severity.Error)], isAdopting: true, printed, []).Verdicts);
        Assert.Single(ConsoleLines.Of([Of("STD2004", "d")], isAdopting: false, printed, []).Verdicts);
    }

    [Fact]
    public void Warning_that_another_project_found_is_not_printed_again_and_an_error_is()
    {
        Verdict[] others = [Of("STD2004", "a"), Of("STD2004", "b", Severity.Error), Of("STD3301", "c") with { Exemption = new(ExemptionKind.Waiver, "x") }];
        IReadOnlyList<Verdict> After(params Verdict[] open) => ConsoleLines.Of(open, isAdopting: false, new HashSet<string>(), others).Verdicts;

        Assert.Empty(After(Of("STD2004", "a")));
        Assert.Single(After(Of("STD2004", "b", Severity.Error)));
        Assert.Single(After(Of("STD3301", "c")));
        Assert.Single(After(Of("STD2004", "d")));
        Assert.Empty(ConsoleLines.Of([Of("STD2004", "d")], isAdopting: true, new HashSet<string>(), others).Verdicts);
    }

    private static (IReadOnlyList<Verdict> Verdicts, string Remainder) Print(IReadOnlyList<Verdict> open, bool isAdopting) =>
        ConsoleLines.Of(open, isAdopting, new HashSet<string>(), []);

    private static Verdict Of(string rule, string path, Severity severity = Severity.Warning) =>
        new(new Finding(RuleCatalog.Find(rule)!, path, 1, 1, "says", "Mend it"), severity);
}
