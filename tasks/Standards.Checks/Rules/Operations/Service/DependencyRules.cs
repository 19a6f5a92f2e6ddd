using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>
/// STD9021: a dependency is named once; STD9022: registered services agree on who calls whom; STD9023: what is not required has a
/// fallback. Clause <c>dependency-critical-flows</c>.
/// </summary>
internal static class DependencyRules
{
    // Names of a large registry are compared with each other only up to here.
    private const int MaxCompared = 200;

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var services = operations.Services;
        var byName = services.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var called = services.ToDictionary(s => s.Key, s => Names(s["dependencies"].Items.Select(d => d["name"])), StringComparer.Ordinal);
        foreach (var service in services)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { service.Key };
            foreach (var dependency in service["dependencies"].Items)
            {
                if (dependency["name"] is { Text: { } name } node)
                {
                    foreach (var finding in (Finding[])[.. Once(service, node, seen), .. Callee(service, dependency, byName)])
                    {
                        yield return finding;
                    }
                }

                if (ServiceClasses.HasClass(operations.Policy) && dependency["required"].Boolean == false && !dependency["fallback"].Exists)
                {
                    yield return dependency.Finding(
                        RuleCatalog.ServiceDependencyFallback,
                        $"{ValueText.Quote(dependency["name"].Text ?? "the dependency")} is not required, and nothing says what happens while it is away",
                        "Add 'fallback: cache', or another of default, partial and fail");
                }
            }

            foreach (var finding in service["depended_on_by"].Items.SelectMany(caller => Caller(service, caller, called)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Once(PlacedNode service, PlacedNode name, HashSet<string> seen)
    {
        if (!seen.Add(name.Text!))
        {
            yield return name.Text == service.Key
                ? name.Finding(
                    RuleCatalog.ServiceDependencyUnique, $"'{ValueText.Shorten(service.Key)}' depends on itself", "Remove the dependency, or correct its name")
                : name.Finding(
                    RuleCatalog.ServiceDependencyUnique,
                    $"'{ValueText.Shorten(service.Key)}' names the dependency {ValueText.Quote(name.Text!)} twice",
                    "Remove one of the two");
        }
    }

    private static IEnumerable<Finding> Callee(PlacedNode service, PlacedNode dependency, Dictionary<string, PlacedNode> services)
    {
        var name = dependency["name"];
        if (dependency["kind"].Text != "internal_service" || name.Text == service.Key)
        {
            yield break;
        }

        if (!services.TryGetValue(name.Text!, out var callee))
        {
            if (Misspelt(name.Text!, services.Keys) is { } nearest)
            {
                yield return name.Finding(
                    RuleCatalog.ServiceDependencyMutual,
                    $"the service {ValueText.Quote(name.Text!)} is not registered, and {ValueText.Quote(nearest)} is",
                    $"Write 'name: {ValueText.Shorten(nearest)}'");
            }
        }
        else if (callee["depended_on_by"] is { Exists: true } callers && !Names(callers.Items).Contains(service.Key))
        {
            yield return callers.FindingAtKey(
                RuleCatalog.ServiceDependencyMutual,
                $"'{ValueText.Shorten(service.Key)}' depends on '{ValueText.Shorten(callee.Key)}', which does not name it in 'depended_on_by'",
                $"Add '{ValueText.Shorten(service.Key)}'");
        }
    }

    private static IEnumerable<Finding> Caller(PlacedNode service, PlacedNode caller, Dictionary<string, HashSet<string>> called)
    {
        if (caller.Text is not { } name)
        {
            yield break;
        }

        if (!called.TryGetValue(name, out var callees))
        {
            if (Misspelt(name, called.Keys) is { } nearest && nearest != service.Key)
            {
                yield return caller.Finding(
                    RuleCatalog.ServiceDependencyMutual,
                    $"the service {ValueText.Quote(name)} is not registered, and {ValueText.Quote(nearest)} is",
                    $"Write '{ValueText.Shorten(nearest)}'");
            }
        }
        else if (!callees.Contains(service.Key))
        {
            yield return caller.Finding(
                RuleCatalog.ServiceDependencyMutual,
                $"{ValueText.Quote(name)} is said to call '{ValueText.Shorten(service.Key)}' and does not name it among its dependencies",
                $"Add '{{ name: {ValueText.Shorten(service.Key)}, kind: internal_service, required: true }}' to 'dependencies' of {ValueText.Quote(name)}, or "
                    + "remove it here");
        }
    }

    // One edit in a name of five letters or more: less certain ones may be services of other repositories.
    private static string? Misspelt(string name, ICollection<string> services) =>
        name.Length < 5 || services.Count > MaxCompared ? null : services.FirstOrDefault(s => IsOneEdit(name, s));

    // In linear time, as every dependency is compared with every service.
    private static bool IsOneEdit(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var (start, shorter) = (a.AsSpan().CommonPrefixLength(b), Math.Min(a.Length, b.Length));
        var end = 0;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        return Math.Max(a.Length, b.Length) - start - end == 1;
    }

    private static HashSet<string> Names(IEnumerable<PlacedNode> nodes) => nodes.Select(n => n.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
