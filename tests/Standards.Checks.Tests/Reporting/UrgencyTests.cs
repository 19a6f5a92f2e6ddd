using Standards.Checks.Catalog;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Tests.Reporting;

public sealed class UrgencyTests
{
    [Fact]
    public void Security_comes_first_then_errors_by_their_weight_and_counts_come_last()
    {
        Verdict[] verdicts =
        [
            .. Enumerable.Range(1, 50).Select(i => Found("STD2005", Severity.Warning, i)),
            .. Enumerable.Range(1, 9).Select(i => Found("STD9033", Severity.Error, i)),
            Found("STD0008", Severity.Error),
            Found("STD9251", Severity.Warning),
            Found("STD5001", Severity.Error),
            Found("STD3103", Severity.Error),
            Found("STD9257", Severity.Suggestion),
        ];

        var model = ReportModel.Of(Reports.Sample with { Verdicts = [.. verdicts.Order(Verdict.Order)] });
        var order = Urgency.Of(model).Select(rule => rule.Rule.Id).ToList();

        Assert.Equal(["STD5001", "STD9251", "STD0008"], order[..3]);
        Assert.Equal(["STD3103", "STD9033"], order[3..5].Order(StringComparer.Ordinal));
        Assert.Equal(["STD2005", "STD9257"], order[5..]);
    }

    private static Verdict Found(string rule, Severity severity, int line = 1) => Reports.Verdict("a.yml", line, RuleCatalog.Find(rule), severity);
}
