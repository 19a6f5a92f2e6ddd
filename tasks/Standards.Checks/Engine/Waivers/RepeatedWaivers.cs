using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Waivers;

/// <summary>
/// Two waivers of the same rule, path, text and value: only one can hold anything. An expired one gives way to the one that renews it; of two
/// that are valid the later one in the file is left over.
/// </summary>
internal static class RepeatedWaivers
{
    /// <summary>The waivers without those that repeat another.</summary>
    public static List<Waiver> Remove(List<Waiver> waivers, WaiverRules rules, string path, List<Finding> findings)
    {
        var kept = new Dictionary<(string, string, string, string), Waiver>();
        foreach (var waiver in waivers.OrderBy(rules.IsExpired))
        {
            var key = (waiver.Rule.ToUpperInvariant(), waiver.Path.Pattern, waiver.Text, waiver.Value);
            if (kept.TryAdd(key, waiver) || rules.IsExpired(waiver))
            {
                // An expired one has its own finding.
                continue;
            }

            findings.Add(new Finding(
                RuleCatalog.WaiverUse,
                path,
                waiver.Line,
                waiver.Column,
                $"the waiver of {waiver.Rule} for {ValueText.Quote(waiver.Path.Pattern)} is covered by the waiver in line {kept[key].Line}",
                "Remove one of the two"));
        }

        return [.. waivers.Where(kept.Values.ToHashSet(ReferenceEqualityComparer.Instance).Contains)];
    }
}
