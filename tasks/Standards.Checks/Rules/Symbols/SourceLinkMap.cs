using System.Text.Json;

namespace Standards.Checks.Rules.Symbols;

/// <summary>The JSON of Source Link: <c>{"documents":{"/_/*":"https://…/*"}}</c>. Paths are compared as debuggers do it, without case.</summary>
internal sealed class SourceLinkMap
{
    private readonly List<string> _folders = [];
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when the text is none.</summary>
    public static SourceLinkMap? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), new JsonDocumentOptions { MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("documents", out var documents)
                || documents.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var map = new SourceLinkMap();
            foreach (var entry in documents.EnumerateObject().Where(e => e.Value.ValueKind == JsonValueKind.String))
            {
                if (entry.Name.EndsWith('*'))
                {
                    map._folders.Add(entry.Name[..^1]);
                }
                else
                {
                    map._files.Add(entry.Name);
                }
            }

            return map;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a source has an address.</summary>
    public bool Holds(string name) => _files.Contains(name) || _folders.Exists(f => name.StartsWith(f, StringComparison.OrdinalIgnoreCase));
}
