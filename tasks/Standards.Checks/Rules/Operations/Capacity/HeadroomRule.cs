using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Capacity;

/// <summary>STD9072: part of a limit is free at the peak. Clause <c>capacity-review-monthly</c>.</summary>
internal static class HeadroomRule
{
    // As in the schema; larger numbers have a finding of their own.
    private const decimal Largest = 1_000_000_000_000_000;

    public static IEnumerable<Finding> Check(PlacedNode resource, Policy policy)
    {
        var least = policy.Operations[OperationsLimits.CapacityHeadroom];
        if (resource["limit"].Number is { } limit and > 0 and <= Largest
            && resource["peak"] is { Number: { } peak and <= Largest } node
            && peak > limit * (1 - (least / 100)))
        {
            var free = peak >= limit ? 0 : Math.Round(100 - (peak / limit * 100), 1, MidpointRounding.ToZero);
            var unit = ValueText.Shorten(resource["unit"].Text ?? "");
            var needed = Math.Ceiling(peak / (1 - (least / 100)));
            yield return node.Finding(
                RuleCatalog.CapacityHeadroom,
                peak >= limit
                    ? $"the peak of '{ValueText.Shorten(resource.Key)}' is {DecimalText.Of(peak)} of {DecimalText.Of(limit)} {unit}, and nothing is free"
                    : $"the peak of '{ValueText.Shorten(resource.Key)}' is {DecimalText.Of(peak)} of {DecimalText.Of(limit)} {unit}: {DecimalText.Of(free)} % "
                        + $"is free, less than {DecimalText.Of(least)} %",
                $"Raise the limit to {DecimalText.Of(needed)}, or lower the load");
        }
    }
}
