using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>
/// What the templates write, as it stands in the sources of the pack. The sources and conditions of <c>template.json</c> are followed as
/// the template engine does it, without a process; Standards.Templates.Tests compares the two.
/// </summary>
internal static class TemplateContent
{
    private static readonly ConcurrentDictionary<string, IReadOnlySet<string>> Paths = new(StringComparer.Ordinal);

    /// <summary>
    /// Folders of the pack that get files from outside it too: source, folder in the pack, folder below it. As in Standards.Templates.csproj.
    /// </summary>
    private static readonly (string From, string To, string Below)[] Links =
    [
        ("ci-templates/github", "_ci-github", ".github/workflows"),
        ("ci-templates/azure", "_ci-azure", ".azuredevops"),
        ("ci-templates/gitlab", "_ci-gitlab", ".gitlab"),
    ];

    private static string Folder { get; } = RepositoryRoot.Combine("templates/Standards.Templates/content");

    /// <summary>Reads <c>template.json</c>; the caller disposes of it.</summary>
    public static JsonDocument Definition(string template) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Folder, template, ".template.config", "template.json")),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    /// <summary>
    /// Absolute paths of the files that a template writes, by their path in the new repository: those of its own folder, and those of
    /// the folders that its definition names as sources, without what these leave out.
    /// </summary>
    /// <param name="template">Short name of the template.</param>
    /// <param name="options">Options as on the command line, <c>--ci azure --ci gitlab</c>; empty for the defaults.</param>
    public static SortedDictionary<string, string> FilesOf(string template, string options = "")
    {
        using var definition = Definition(template);
        var answers = new TemplateAnswers(definition.RootElement, options);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in definition.RootElement.GetProperty("sources").EnumerateArray().Where(answers.Hold))
        {
            var target = source.TryGetProperty("target", out var named) ? named.GetString()!.TrimStart('.').TrimStart('/') : "";
            var folder = Path.GetFullPath(Path.Combine(Folder, template, source.TryGetProperty("source", out var from) ? from.GetString()! : "."));
            var modifiers = (JsonElement[])[source, .. source.TryGetProperty("modifiers", out var list) ? list.EnumerateArray().Where(answers.Hold) : []];
            foreach (var (path, file) in FilesBelow(folder))
            {
                // What a build leaves in the sources is written by no template; not every source says so.
                if (!path.Split('/').Any(part => part is "bin" or "obj") && Includes(source, path) && !modifiers.Any(modifier => Excludes(modifier, path)))
                {
                    files.Add(target + Renamed(path, modifiers), file);
                }
            }
        }

        return files;
    }

    /// <summary>The same files with their text, as the conditions in it leave it. Names and dates are still those of the sources.</summary>
    public static IEnumerable<(string Path, string Text)> TextsOf(string template, string options = "")
    {
        using var definition = Definition(template);
        var answers = new TemplateAnswers(definition.RootElement, options);
        return [.. FilesOf(template, options).Select(file => (file.Key, TemplateText.Render(File.ReadAllText(file.Value), answers)))];
    }

    /// <summary>Short names of the item templates.</summary>
    public static IEnumerable<string> Items => Directory.EnumerateFiles(Folder, "template.json", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file))!))
        .Order(StringComparer.Ordinal)
        .Where(template =>
        {
            using var definition = Definition(template);
            return definition.RootElement.GetProperty("tags").GetProperty("type").GetString() == "item";
        });

    /// <summary>Paths that a template writes with the defaults, or with any one choice of any option, or with any one switch.</summary>
    public static IReadOnlySet<string> PathsOf(string template) => Paths.GetOrAdd(template, static name =>
    {
        using var definition = Definition(name);
        return FilesOf(name).Keys
            .Concat(Choices(definition.RootElement).Concat(Switches(definition.RootElement)).SelectMany(option => FilesOf(name, option).Keys))
            .ToHashSet(StringComparer.Ordinal);
    });

    /// <summary>Each choice of each option, as on the command line.</summary>
    public static IEnumerable<string> Choices(JsonElement definition) =>
        from symbol in definition.TryGetProperty("symbols", out var symbols) ? symbols.EnumerateObject().AsEnumerable() : []
        where symbol.Value.TryGetProperty("choices", out _)
        from choice in symbol.Value.GetProperty("choices").EnumerateArray()
        select $"""--{symbol.Name} {choice.GetProperty("choice").GetString()}""";

    private static IEnumerable<(string Path, string File)> FilesBelow(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), file))
        .Concat(Links
            .Where(link => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == link.To)
            .SelectMany(
                link => Directory.EnumerateFiles(RepositoryRoot.Combine(link.From), "*.yml").Select(file => ($"{link.Below}/{Path.GetFileName(file)}", file))));

    private static IEnumerable<string> Switches(JsonElement definition) =>
        from symbol in definition.TryGetProperty("symbols", out var symbols) ? symbols.EnumerateObject().AsEnumerable() : []
        where symbol.Value.TryGetProperty("datatype", out var datatype) && datatype.GetString() == "bool"
        select $"--{symbol.Name}";

    private static bool Includes(JsonElement source, string path) =>
        !source.TryGetProperty("include", out var patterns) || patterns.EnumerateArray().Any(pattern => Matches(pattern.GetString()!, path));

    private static bool Excludes(JsonElement modifier, string path) =>
        modifier.TryGetProperty("exclude", out var patterns) && patterns.EnumerateArray().Any(pattern => Matches(pattern.GetString()!, path));

    // The wildcards of the template engine: any folders, and any text within a name.
    private static bool Matches(string pattern, string path)
    {
        var expression = Regex.Escape(pattern)
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return Regex.IsMatch(path, $@"\A{expression}\z");
    }

    private static string Renamed(string path, JsonElement[] modifiers) => modifiers
        .SelectMany(modifier => modifier.TryGetProperty("rename", out var names) ? names.EnumerateObject().AsEnumerable() : [])
        .Where(name => name.Name == path)
        .Select(name => name.Value.GetString()!)
        .LastOrDefault(path);
}
