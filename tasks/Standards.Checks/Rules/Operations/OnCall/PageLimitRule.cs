using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.OnCall;

/// <summary>STD9084: a shift has at most five pages. Clause <c>oncall-page-limit</c>.</summary>
internal static class PageLimitRule
{
    public static IEnumerable<Finding> Check(PlacedNode pages, Policy policy)
    {
        var limit = policy.Operations[OperationsLimits.PagesPerShift];
        if (pages.Number > limit)
        {
            yield return pages.Finding(
                RuleCatalog.OnCallPagesPerShift,
                $"a shift may have {DecimalText.Of(pages.Number.Value)} pages, more than {DecimalText.Of(limit)}",
                $"Write 'maximum_pages_per_shift: {DecimalText.Of(limit)}'");
        }
    }
}
