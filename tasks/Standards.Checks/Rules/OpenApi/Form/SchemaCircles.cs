using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Collections;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: no schema takes itself over with <c>allOf</c>: no value could ever be read.</summary>
internal static class SchemaCircles
{
    private const string Prefix = "#/components/schemas/";

    public static IEnumerable<Finding> Check(OpenApiSubject subject)
    {
        var schemas = subject.Document.Schemas;
        var edges = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            edges.TryAdd(schema.Use.Key, [.. schema.Use["allOf"].Items.Select(Local).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }

        string[] names = [.. edges.Keys];
        foreach (var name in names)
        {
            edges[name] = [.. edges[name].Where(edges.ContainsKey)];
        }

        var circles = new Circles(names, name => edges[name]);
        return circles.First.Count == 0 ? [] :
        [
            schemas.First(s => s.Use.Key == circles.First[0]).Use.FindingAtKey(
                RuleCatalog.OpenApiReadable,
                $"schemas take each other over with 'allOf' in a circle: {circles.Shown}",
                "Remove one of them from the 'allOf' of the other"),
        ];
    }

    private static string? Local(PlacedNode member) =>
        References.Of(member) is { } reference && reference.Value.StartsWith(Prefix, StringComparison.Ordinal) ? reference.Value[Prefix.Length..] : null;
}
