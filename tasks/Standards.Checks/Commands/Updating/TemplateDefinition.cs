using System.IO.Compression;
using System.Text.Json;

namespace Standards.Checks.Commands.Updating;

/// <summary>What a template of a package asks.</summary>
/// <param name="Parameters">Its parameters by name.</param>
internal sealed record TemplateDefinition(IReadOnlyDictionary<string, TemplateParameter> Parameters)
{
    private const int MaxBytes = 4 * 1024 * 1024;
    private const string Place = "/.template.config/template.json";

    /// <summary>Reads it from a package; null when the package has no such template.</summary>
    /// <exception cref="InvalidDataException">The file is no package.</exception>
    /// <exception cref="JsonException">The package has a definition that is no JSON.</exception>
    public static TemplateDefinition? Read(string package, string template)
    {
        using var archive = ZipFile.OpenRead(package);
        foreach (var entry in archive.Entries.Where(e => e.FullName.EndsWith(Place, StringComparison.Ordinal)))
        {
            using var definition = Parse(entry);
            if (!definition.RootElement.TryGetProperty("shortName", out var name) || name.ValueKind != JsonValueKind.String || name.GetString() != template)
            {
                continue;
            }

            var options = archive.GetEntry(entry.FullName.Replace("template.json", "dotnetcli.host.json", StringComparison.Ordinal));
            using var host = options is null ? null : Parse(options);
            return new TemplateDefinition(Read(definition.RootElement, host?.RootElement));
        }

        return null;
    }

    private static JsonDocument Parse(ZipArchiveEntry entry)
    {
        if (entry.Length > MaxBytes)
        {
            throw new InvalidDataException("a definition is too large");
        }

        using var stream = entry.Open();
        return JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    private static Dictionary<string, TemplateParameter> Read(JsonElement definition, JsonElement? host)
    {
        var parameters = new Dictionary<string, TemplateParameter>(StringComparer.Ordinal);
        if (!definition.TryGetProperty("symbols", out var symbols) || symbols.ValueKind != JsonValueKind.Object)
        {
            return parameters;
        }

        foreach (var symbol in symbols.EnumerateObject().Where(s => Text(s.Value, "type") == "parameter"))
        {
            var option = host is { } names && names.TryGetProperty("symbolInfo", out var info) && info.TryGetProperty(symbol.Name, out var symbolInfo)
                ? Text(symbolInfo, "longName")
                : "";
            var choices = symbol.Value.TryGetProperty("choices", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(c => Text(c, "choice")).ToArray()
                : [];
            parameters[symbol.Name] = new TemplateParameter(option.Length > 0 ? option : symbol.Name, choices);
        }

        return parameters;
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
