using System.Text.Json;

namespace Standards.Tests.Shared;

/// <summary>What the templates write, as it stands in the sources of the pack.</summary>
internal static class TemplateContent
{
    private static string Folder { get; } = RepositoryRoot.Combine("templates/Standards.Templates/content");

    /// <summary>Reads <c>template.json</c>; the caller disposes of it.</summary>
    public static JsonDocument Definition(string template) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Folder, template, ".template.config", "template.json")),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    /// <summary>
    /// Absolute paths of the files that a template writes, by their path in the new repository: those of its own folder, and those of
    /// the folders that its definition names as sources, without what these leave out.
    /// </summary>
    public static SortedDictionary<string, string> FilesOf(string template)
    {
        using var definition = Definition(template);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in definition.RootElement.GetProperty("sources").EnumerateArray())
        {
            var folder = Path.GetFullPath(Path.Combine(Folder, template, source.TryGetProperty("source", out var named) ? named.GetString()! : "."));
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (!path.StartsWith(".template.config/", StringComparison.Ordinal) && !path.Split('/').Any(part => part is "bin" or "obj") && !IsExcluded(source, path))
                    files.Add(path, file);
            }
        }

        return files;
    }

    // What templates use of the engine's patterns: a path, or a folder with everything below it.
    private static bool IsExcluded(JsonElement source, string path) =>
        source.TryGetProperty("exclude", out var patterns)
        && patterns.EnumerateArray().Select(pattern => pattern.GetString()!).Any(pattern =>
            pattern.EndsWith("/**", StringComparison.Ordinal) ? path.StartsWith(pattern[..^2], StringComparison.Ordinal) : path == pattern);
}
