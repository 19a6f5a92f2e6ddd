using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Contracts;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>
/// Reads the operations of OpenAPI documents below <c>api/</c>, YAML or JSON (which is YAML too). A document that cannot be read has
/// none: what is wrong with contracts is said by whoever checks them.
/// </summary>
internal static class OpenApiReader
{
    private const string Folder = "api/";

    // What was released may have what is gone since.
    private const string Released = "api/released/";
    private const int MaxBytes = 4 * 1024 * 1024;
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>Whether a file is such a document, by its path.</summary>
    public static bool IsContract(SourceFile file) =>
        file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && !file.Path.StartsWith(Released, StringComparison.Ordinal)
        && file.Name.StartsWith("openapi", StringComparison.OrdinalIgnoreCase)
        && Endings.Any(e => file.Path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The operations in the order of the document.</summary>
    public static IReadOnlyList<OpenApiOperation> Read(SourceFile file)
    {
        try
        {
            var (root, problem) = YamlReader.Read(file.ReadText(MaxBytes));
            return problem is null ? Operations(new PlacedNode(file.Path, root)) : [];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }

    private static IReadOnlyList<OpenApiOperation> Operations(PlacedNode root)
    {
        var prefix = Endpoint.Prefix(root["servers"].Items.Select(s => s["url"].Text).FirstOrDefault() ?? "");
        return
        [
            .. from path in root["paths"].Entries
               from operation in path.Entries
               where Endpoint.IsMethod(operation.Key)
               select new OpenApiOperation(
                   operation.Key.ToUpperInvariant(), path.Key, Endpoint.Normal(prefix + path.Key), Endpoint.Normal(path.Key), operation),
        ];
    }
}
