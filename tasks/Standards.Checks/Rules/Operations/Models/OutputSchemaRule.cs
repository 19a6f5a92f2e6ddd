using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Operations;

namespace Standards.Checks.Rules.Operations.Models;

/// <summary>
/// STD9908: what a model returns has a JSON schema below <c>api/ai/</c> that requires a confidence from 0 to 1, the reasoning and the
/// sources. Clause <c>ai-structured-output-contract</c>.
/// </summary>
internal static class OutputSchemaRule
{
    private const string Folder = "api/ai/";
    private static readonly string[] Required = ["confidence", "reasoning", "sources"];

    /// <summary>Whether a path is that of an output schema.</summary>
    public static bool IsSchema(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>A schema that several models name is read, and reported, once.</summary>
    public static IEnumerable<Finding> Check(OperationsSet operations, IReadOnlyList<Model> models)
    {
        var schemas = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var (model, schema) in models.Select(m => (m, m.Node["output_schema"])))
        {
            if (schema.Text is not { } path)
            {
                continue;
            }

            if (IsSchema(path) && operations.Find(path) is { } file)
            {
                schemas[path] = file;
            }
            else
            {
                yield return schema.Finding(
                    RuleCatalog.ModelOutputSchema,
                    $"the output schema of the model {model.Title} is {ValueText.Quote(path)}, and there is no such file below {Folder}",
                    $"Add {Folder}{ValueText.Shorten(model.Name)}.schema.json, and write its path");
            }
        }

        foreach (var file in schemas.Values)
        {
            foreach (var (place, message, fix) in Read(file))
            {
                yield return new Finding(RuleCatalog.ModelOutputSchema, place.In(file.Path), $"the output schema {message}", fix);
            }
        }
    }

    private static IReadOnlyList<(Position Position, string Message, string Fix)> Read(SourceFile file)
    {
        var text = "";
        try
        {
            text = file.ReadText(OperationsFile.MaxBytes);
            using var document = JsonDocument.Parse(text);
            return [.. Check(document.RootElement).Select(p => (default(Position), p.Message, p.Fix))];
        }
        catch (JsonException e)
        {
            return [(JsonPosition.Of(text, e), "is not JSON", "Correct the file here or shortly before")];
        }
        catch (UnreadableFileException e)
        {
            return [(default, $"cannot be read: it {e.Reason}", "Correct the file")];
        }
    }

    private static IEnumerable<(string Message, string Fix)> Check(JsonElement root)
    {
        var required = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var name in Required.Where(n => !required.Contains(n)))
        {
            yield return ($"does not require '{name}'", $"Add '{name}' to its 'required' and its 'properties'");
        }

        // A reference or a combination may say it elsewhere; only what stands here is compared.
        if (required.Contains("confidence")
            && Property(root, "properties") is { } properties
            && Property(properties, "confidence") is { } confidence
            && Property(confidence, "$ref") is null
            && Property(confidence, "allOf") is null
            && (Number(confidence, "minimum") is not >= 0 || Number(confidence, "maximum") is not <= 1))
        {
            yield return ("does not keep 'confidence' between 0 and 1", "Write '\"minimum\": 0' and '\"maximum\": 1'");
        }
    }

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static double? Number(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value) ? value : null;
}
