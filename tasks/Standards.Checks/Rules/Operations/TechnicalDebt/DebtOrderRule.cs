using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.TechnicalDebt;

/// <summary>STD9836: the register begins with what weighs most; what is resolved stands anywhere. Clause <c>techdebt-register</c>.</summary>
internal static class DebtOrderRule
{
    private static readonly string[] Impacts = ["critical", "high", "medium", "low"];

    public static IEnumerable<Finding> Check(PlacedNode entries)
    {
        var least = 0;
        foreach (var entry in entries.Items.Where(e => e["status"].Text is not "resolved"))
        {
            var rank = Array.IndexOf(Impacts, entry["impact"].Text);
            if (rank >= 0 && rank < least)
            {
                yield return entry["impact"].Finding(
                    RuleCatalog.TechnicalDebtOrder,
                    $"'{ValueText.Shorten(entry["id"].Text ?? "")}' has the impact '{Impacts[rank]}' and stands after an entry with the "
                        + $"impact '{Impacts[least]}'",
                    $"Move the entry before the first of the impact '{Impacts[rank + 1]}' or lower");
            }

            least = Math.Max(least, rank);
        }
    }
}
