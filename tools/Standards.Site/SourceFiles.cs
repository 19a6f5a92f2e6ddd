namespace Standards.Site;

/// <summary>The files of the repository that become pages, and where.</summary>
internal static class SourceFiles
{
    private const string Docs = "docs/";

    // What users of the product read and what stands elsewhere than below docs/.
    private static readonly (string Path, string Url)[] Others =
    [
        ("README.md", "index.html"),
        ("CHANGELOG.md", "changelog.html"),
        ("CONTRIBUTING.md", "contributing.html"),
        ("SECURITY.md", "security.html"),
        ("runtime/Standards.ServiceDefaults/README.md", "packages/Standards.ServiceDefaults.html"),
        ("sdk/Standards.Sdk/README.md", "packages/Standards.Sdk.html"),
        ("templates/Standards.Templates/README.md", "packages/Standards.Templates.html"),
        ("tools/Standards.Tool/README.md", "packages/Standards.Tool.html"),
    ];

    /// <summary>The files, those below <c>docs/</c> in ordinal order of their paths.</summary>
    public static IEnumerable<SourceFile> Of(string root)
    {
        var docs = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, UrlOf(path)));
        return Others.Concat(docs).Select(file => new SourceFile(file.Item1, file.Item2, KindOf(file.Item1), Read(root, file.Item1)));
    }

    /// <summary>Where an image of the repository stands in the site.</summary>
    public static string UrlOfImage(string path) => path.StartsWith(Docs, StringComparison.Ordinal) ? path[Docs.Length..] : $"images/{path}";

    private static string UrlOf(string path)
    {
        var name = path[Docs.Length..^".md".Length];
        return (name.EndsWith("README", StringComparison.Ordinal) ? name[..^"README".Length] + "index" : name) + ".html";
    }

    private static PageKind KindOf(string path) => path.Split('/') switch
    {
        ["docs", "guides", ..] => PageKind.Guide,
        ["docs", "rules", ..] => PageKind.Rule,
        ["docs", "measurements", ..] => PageKind.Measurement,
        ["docs", "adr", ..] => PageKind.Decision,
        ["docs", "coverage.md"] => PageKind.Handbook,
        _ => PageKind.Project,
    };

    private static string Read(string root, string path) => File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
}
