using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>STD9602: the dependencies of both files are the same. Clause <c>resilience-timeouts</c>.</summary>
internal static class EntryRule
{
    private const string Example =
        "attempt_timeout: 2 s, total_timeout: 5 s, circuit_breaker: { failure_ratio: 0.5, min_requests: 10, interval: 60 s, open_timeout: 30 s }";

    public static IEnumerable<Finding> Check(PlacedNode entries, IReadOnlyList<DeclaredDependency> declared)
    {
        // A registry that is absent or names none says nothing about what may stand here.
        if (entries.Node is not YamlMapping || declared.Count == 0)
        {
            yield break;
        }

        var names = entries.Entries.Select(e => e.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var dependency in declared.Where(d => !names.Contains(d.Name)))
        {
            yield return entries.FindingAtKey(
                RuleCatalog.ResilienceCompleteness,
                $"the dependency {ValueText.Quote(dependency.Name)} of ops/service.yml has no entry",
                $"Add '{ValueText.Shorten(dependency.Name)}: {{ {Example} }}' below 'dependencies', with times that fit");
        }

        var known = declared.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Entries.Where(e => !known.Contains(e.Key)))
        {
            var nearest = NearestName.Of(entry.Key, known.Where(k => !names.Contains(k)).Order(StringComparer.Ordinal));
            yield return entry.FindingAtKey(
                RuleCatalog.ResilienceCompleteness,
                $"{ValueText.Quote(entry.Key)} is no dependency of ops/service.yml",
                nearest is null ? "Remove the entry, or add the dependency there" : $"Write '{nearest}'");
        }
    }
}
