using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>STD8300: the parameters in the text of a path are those that its operations declare, and each path begins with a slash.</summary>
internal static class PathParameters
{
    public static IEnumerable<Finding> Check(OpenApiSubject subject) =>
    [
        .. subject.Document.Paths.Where(p => !p.Name.StartsWith('/')).Select(NoSlash),
        .. subject.Document.Operations.SelectMany(Check),
    ];

    private static Finding NoSlash(OpenApiPath path) =>
        path.Use.FindingAtKey(RuleCatalog.OpenApiReadable, $"the path {ValueText.Quote(path.Name)} does not begin with a slash", $"Write '/{ValueText.Shorten(path.Name)}'");

    private static IEnumerable<Finding> Check(OpenApiOperation operation)
    {
        var written = Names(operation.Path.Name);
        var declared = operation.Parameters.Where(p => p.In == "path").ToArray();
        // A parameter that cannot be read, such as one behind a broken reference, may be the one.
        var isWhole = operation.Place["parameters"].Items.Concat(operation.Path.Place["parameters"].Items)
            .All(p => operation.Document.References.Resolve(p)["name"].Exists);
        foreach (var name in written.Where(n => isWhole && !declared.Any(p => p.Name == n)))
        {
            yield return operation.Place.FindingAtKey(
                RuleCatalog.OpenApiReadable,
                $"{operation.Name} does not declare the parameter {ValueText.Quote(name)} of its path",
                $"Add a parameter with 'name: {ValueText.Shorten(name)}', 'in: path' and 'required: true'");
        }

        foreach (var parameter in declared.Where(p => !written.Contains(p.Name)))
        {
            var nearest = Near.Of(parameter.Name, written);
            yield return parameter.Use.Finding(
                RuleCatalog.OpenApiReadable,
                $"the path of {operation.Name} has no parameter {ValueText.Quote(parameter.Name)}",
                nearest is null ? "Add it to the path, or remove it here" : $"Write '{ValueText.Shorten(nearest)}'");
        }
    }

    private static HashSet<string> Names(string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = path.IndexOf('{', StringComparison.Ordinal); at >= 0; at = path.IndexOf('{', at + 1))
        {
            var end = path.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            names.Add(path[(at + 1)..end]);
        }

        return names;
    }
}
