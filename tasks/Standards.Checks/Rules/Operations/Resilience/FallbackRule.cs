using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9610: both files name the same fallback. Clause <c>graceful-degradation</c>.</summary>
internal static class FallbackRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry, DeclaredDependency? declared)
    {
        var fallback = entry["fallback"];
        if (declared is null || fallback.Text is not { } text)
        {
            yield break;
        }

        var other = declared.Node["fallback"].Text;
        if (other != text)
        {
            yield return fallback.Finding(
                RuleCatalog.ResilienceFallbackMatch,
                $"'{fallback.Path}' is {ValueText.Quote(text)}, and ops/service.yml says {(other is null ? "nothing" : ValueText.Quote(other))}",
                other is null
                    ? $"Add 'fallback: {ValueText.Shorten(text)}' to the dependency in ops/service.yml"
                    : $"Write 'fallback: {ValueText.Shorten(other)}', or correct ops/service.yml");
        }
    }
}
