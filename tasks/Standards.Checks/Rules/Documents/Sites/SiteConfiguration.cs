using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>What the configuration of a site says of links. A file that cannot be read says nothing, and its generator will complain.</summary>
/// <param name="Pages">Folder of the pages, where it is not the generator's usual one; null otherwise.</param>
/// <param name="Generated">Folders, below the one of the configuration, whose pages the generator writes from code.</param>
/// <param name="AddsLabels">Whether labels of references may come from elsewhere: from files added to every page, from hooks, from code.</param>
internal sealed partial record SiteConfiguration(string? Pages, IReadOnlyList<string> Generated, bool AddsLabels)
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly SiteConfiguration Usual = new(null, [], false);

    // Of MkDocs: text behind every page, links to code by name, programs that change pages.
    private static readonly string[] Adding = ["auto_append", "autorefs", "mkdocstrings", "\nhooks:"];

    public static SiteConfiguration Read(SourceFile file, SiteGenerator generator)
    {
        try
        {
            return !generator.IsRead
                ? Usual
                : file.Path.EndsWith(".json", StringComparison.Ordinal) ? ReadDocfx(file.ReadText(MaxBytes)) : ReadMkDocs(file.ReadText(MaxBytes));
        }
        catch (Exception e) when (e is UnreadableFileException or JsonException)
        {
            return Usual;
        }
    }

    // By lines: the file holds tags of Python ('!!python/name:…') that no reader of plain YAML takes.
    private static SiteConfiguration ReadMkDocs(string text) => new(
        DocsFolder().Match(text) is { Success: true } match ? match.Groups["folder"].Value.Trim('.', '/') : null,
        [],
        Array.Exists(Adding, word => text.Contains(word, StringComparison.Ordinal)));

    // "metadata": [{ "src": …, "dest": "api" }]; without a 'dest' or 'output' it is 'api' since version 2.60 and was '_api' before.
    private static SiteConfiguration ReadDocfx(string text)
    {
        using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("metadata", out var metadata))
        {
            return Usual;
        }

        JsonElement[] entries = metadata.ValueKind == JsonValueKind.Array ? [.. metadata.EnumerateArray()] : [metadata];
        return new SiteConfiguration(
            null, [.. entries.SelectMany(Destinations).Select(folder => folder.Trim('.', '/')).Distinct(StringComparer.Ordinal)], false);
    }

    private static string[] Destinations(JsonElement entry)
    {
        string[] named =
        [
            .. new[] { "dest", "output" }
                .Where(_ => entry.ValueKind == JsonValueKind.Object)
                .Select(key => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "")
                .Where(folder => folder.Length > 0),
        ];
        return named.Length > 0 ? named : ["api", "_api"];
    }

    [GeneratedRegex(@"^docs_dir:[ \t]*['""]?(?<folder>[^'""#\r\n]*[^'""#\s])", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex DocsFolder();
}
