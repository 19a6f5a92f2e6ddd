using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// Which pods a selector means (<c>LabelSelector</c> of meta/v1): all of <c>matchLabels</c> and <c>matchExpressions</c>; an empty one all pods.
/// </summary>
internal static class LabelSelector
{
    public static bool IsMatch(PlacedNode selector, IReadOnlyDictionary<string, string> labels) =>
        HasAll(selector["matchLabels"], labels) && selector["matchExpressions"].Items.All(e => IsMatch(e, labels.GetValueOrDefault(e["key"].Text ?? "")));

    /// <summary>Whether labels have all pairs of a map, as the selector of a service asks.</summary>
    public static bool HasAll(PlacedNode pairs, IReadOnlyDictionary<string, string> labels) =>
        pairs.Entries.All(e => labels.TryGetValue(e.Key, out var value) && value == (e.Text ?? ""));

    private static bool IsMatch(PlacedNode expression, string? value) => expression["operator"].Text switch
    {
        "In" => value is not null && expression["values"].Items.Any(v => v.Text == value),
        "NotIn" => value is null || expression["values"].Items.All(v => v.Text != value),
        "Exists" => value is not null,
        "DoesNotExist" => value is null,
        _ => true,
    };
}
