using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9902: the bands of confidence go from 0 to 1 without gap or overlap, from reject over review to approve. Clause
/// <c>ai-confidence-bands</c>.
/// </summary>
internal static class ConfidenceBandRule
{
    private static readonly string[] Actions = ["reject", "review", "approve"];

    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var (end, last, action) = (0m, default(PlacedNode), -1);
        foreach (var band in root["confidence_bands"].Items)
        {
            var (from, to) = (band["from"], band["to"]);
            if (from.Number is not { } start || to.Number is not { } stop)
            {
                yield break;
            }

            var name = ValueText.Shorten(band["name"].Text ?? "");
            if (start != end)
            {
                var what = start > end ? $"and nothing says what happens from {Text(end)} on" : "which an earlier band takes";
                yield return from.Finding(RuleCatalog.ModelConfidenceBands, $"the band '{name}' begins at {Text(start)}, {what}", $"Write 'from: {Text(end)}'");
            }

            if (stop <= start)
            {
                yield return to.Finding(
                    RuleCatalog.ModelConfidenceBands,
                    $"the band '{name}' ends at {Text(stop)}, which is not after it begins ({Text(start)})",
                    "Write a number that is larger");
                yield break;
            }

            var rank = Array.IndexOf(Actions, band["action"].Text);
            if (rank >= 0 && rank <= action)
            {
                yield return band["action"].Finding(
                    RuleCatalog.ModelConfidenceBands,
                    $"the band '{name}' has the action '{Actions[rank]}', and a band of lower confidence has '{Actions[action]}'",
                    "Give each action one band: reject, then review, then approve");
            }

            (end, last, action) = (stop, to, Math.Max(rank, action));
        }

        if (last.Exists && end != 1)
        {
            yield return last.Finding(
                RuleCatalog.ModelConfidenceBands, $"the last band ends at {Text(end)}, and nothing says what happens from there to 1", "Write 'to: 1'");
        }
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
