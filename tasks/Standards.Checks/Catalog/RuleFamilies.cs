using System.Globalization;

namespace Standards.Checks.Catalog;

/// <summary>
/// Names under which a policy sets the severity of many rules at once: the categories of the catalog, and within <c>code</c> the groups of its analyzers.
/// </summary>
public static partial class RuleFamilies
{
    private static readonly Dictionary<string, string> Ranges = Generated.ToDictionary(f => f.Name, f => f.Ids, StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IReadOnlyCollection<string> Names => Ranges.Keys;

    /// <summary>
    /// The rules whose severity the name sets, in the order of their ids. Not mandatory ones, which a policy cannot lower, and not those whose findings the
    /// calendar brings: they become louder one by one. Null for a name that is no family's.
    /// </summary>
    public static IReadOnlyList<RuleDescriptor>? Find(string name) =>
        Ranges.TryGetValue(name, out var ranges) ? [.. ranges.Split(' ').SelectMany(Ids).Select(id => RuleCatalog.Find(id)!)] : null;

    private static IEnumerable<string> Ids(string range)
    {
        var ends = range.Split('-');
        for (var id = Number(ends[0]); id <= Number(ends[^1]); id++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"STD{id:D4}");
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
