using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>STD9028: a team has a standards champion. STD9025: who changes every quarter. Clause <c>standards-champion</c>.</summary>
internal static class ChampionRule
{
    public static IEnumerable<Finding> Check(PlacedNode service, OperationsSet operations)
    {
        var (champion, since) = (service["standards_champion"], service["champion_since"]);
        var today = ReviewDates.ToText(operations.Today);
        if (!champion.Exists)
        {
            if (since.Exists || ServiceClasses.HasClass(operations.Policy))
            {
                var at = since.Exists ? since : service;
                yield return at.FindingAtKey(
                    RuleCatalog.ChampionPresence,
                    $"'{ValueText.Shorten(service.Key)}' has no standards champion",
                    $"Add 'standards_champion: \"@name\"' and 'champion_since: {today}'");
            }
        }
        else if (!since.Exists)
        {
            yield return champion.FindingAtKey(
                RuleCatalog.ChampionPresence,
                $"nothing says since when {ValueText.Quote(champion.Text ?? "")} has been the standards champion",
                $"Add 'champion_since: {today}' with the day on which they began");
        }
        else if (since.Date is { } day && day > operations.Today)
        {
            yield return since.Finding(
                RuleCatalog.ChampionPresence, $"champion_since {since.Text} is in the future", "Write the day on which the champion began");
        }
        else if (since.Date is { } began && ReviewDates.Next(began, "quarterly") is var due && due < operations.DueBefore)
        {
            yield return since.Finding(
                RuleCatalog.ChampionRotation,
                $"{ValueText.Quote(champion.Text ?? "")} has been the standards champion since {since.Text}, longer than a quarter",
                "Name the next champion and the day on which they begin") with
            { Due = new DueWork(due, "the change of the standards champion") };
        }
    }
}
