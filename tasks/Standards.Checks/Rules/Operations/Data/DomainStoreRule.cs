using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>STD9749: the stores of a domain are dependencies of a service in <c>ops/service.yml</c>. Clause <c>data-domain-registry</c>.</summary>
internal static class DomainStoreRule
{
    // Comparing with more names than a service has only costs time.
    private const int MaxNames = 100;

    public static IEnumerable<Finding> Check(PlacedNode domain, IReadOnlySet<string> dependencies)
    {
        foreach (var store in domain["stores"].Items)
        {
            if (store.Text is { } name && !dependencies.Contains(name))
            {
                var nearest = NearestName.Of(name, dependencies.Count > MaxNames ? [] : dependencies.Order(StringComparer.Ordinal));
                yield return store.Finding(
                    RuleCatalog.DataDomainStores,
                    $"the data domain '{ValueText.Shorten(domain.Key)}' is stored in {ValueText.Quote(name)}, which is no dependency in ops/service.yml",
                    nearest is null
                        ? "Add it to 'dependencies' of the service in ops/service.yml"
                        : $"Write '{ValueText.Shorten(nearest)}', or add it to 'dependencies' in ops/service.yml");
            }
        }
    }
}
