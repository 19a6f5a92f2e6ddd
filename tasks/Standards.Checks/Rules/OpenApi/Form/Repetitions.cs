using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: parameters of an operation and tags of a document, each of which has a name of its own.</summary>
internal static class Repetitions
{
    public static IEnumerable<Finding> Check(OpenApiSubject subject) =>
    [
        .. subject.Document.Root["paths"].Entries.SelectMany(path => Lists(subject.Document.References.Resolve(path)))
            .SelectMany(list => Parameters(list, subject.Document.References))
            .Distinct(),
        .. Tags(subject.Document.Root["tags"]),
    ];

    // What an operation declares again it overrides; only within one list is it a mistake.
    private static IEnumerable<PlacedNode> Lists(PlacedNode path) =>
        path.Entries.Where(e => e.Node is YamlMapping).Select(operation => operation["parameters"]).Append(path["parameters"]);

    private static IEnumerable<Finding> Parameters(PlacedNode list, References references)
    {
        var seen = new HashSet<(string?, string?)>();
        return list.Items
            .Select(use => (Use: use, Place: references.Resolve(use)))
            .Where(p => p.Place["name"].Text is { } name && !seen.Add((name, p.Place["in"].Text)))
            .Select(p => p.Use.Finding(
                RuleCatalog.OpenApiReadable,
                $"the parameter {ValueText.Quote(p.Place["name"].Text!)} of the {ValueText.Shorten(p.Place["in"].Text ?? "request")} is declared twice",
                "Remove one of them"));
    }

    private static IEnumerable<Finding> Tags(PlacedNode tags)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return tags.Items
            .Where(tag => tag["name"].Text is { } name && !seen.Add(name))
            .Select(tag => tag["name"].Finding(
                RuleCatalog.OpenApiReadable, $"the tag {ValueText.Quote(tag["name"].Text!)} is declared twice", "Remove one of them"));
    }
}
