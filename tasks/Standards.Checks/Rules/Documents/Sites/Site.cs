using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>One generated site: which documents are its pages, and where a link of a page leads once the site is made.</summary>
internal sealed class Site
{
    private readonly RepositorySnapshot _snapshot;
    private readonly PathIndex _paths;
    private readonly string[] _pages;
    private readonly string[] _assets;
    private readonly string[] _generated;
    private SiteRoutes? _routes;

    /// <param name="folder">Repository-relative folder of the configuration.</param>
    /// <param name="generator">Which program makes it.</param>
    /// <param name="configuration">What its configuration says.</param>
    /// <param name="snapshot">The files.</param>
    /// <param name="paths">Answers what exists.</param>
    public Site(string folder, SiteGenerator generator, SiteConfiguration configuration, RepositorySnapshot snapshot, PathIndex paths)
    {
        _snapshot = snapshot;
        _paths = paths;
        Folder = folder;
        AddsLabels = configuration.AddsLabels;
        _pages = Below(configuration.Pages is { } named ? [named] : generator.Pages);
        _assets = Below(generator.Assets);
        _generated = Below([.. configuration.Generated, .. generator.Generated]);
    }

    /// <summary>Folder of the configuration.</summary>
    public string Folder { get; }

    /// <summary>Whether labels of references may come from elsewhere.</summary>
    public bool AddsLabels { get; }

    private SiteRoutes Routes => _routes ??= new SiteRoutes(_snapshot, _pages, _assets);

    /// <summary>Whether a document is a page of the site.</summary>
    public bool Holds(string path) => Array.Exists(_pages, folder => IsBelow(path, folder));

    /// <summary>The file that a link leads to on the site, or null when none is known.</summary>
    public string? Find(SourceFile document, string url, LinkTarget target)
    {
        if (url.StartsWith('/'))
        {
            var route = target.Path;
            return _pages.Concat(_assets).Select(folder => SiteIndex.PathOf(folder, route)).FirstOrDefault(_paths.Exists)
                ?? FindRoute(route)
                ?? Routes.FindDeclared(route);
        }

        // Pages are served as folders: 'setup/blog.md' as 'setup/blog/', from where '..' is 'setup'.
        var served = LinkTarget.Of(SiteIndex.PathOf(document.Directory, Stem(document.Name)), url);
        return (target.Above == 0 ? FindBelow(target.Path) : null)
            ?? (served.Above > 0 ? null : _paths.Exists(served.Path) ? served.Path : FindBelow(served.Path))
            ?? FindLaidOver(document.Path, target);
    }

    /// <summary>
    /// Whether nobody but the generator knows where a link leads that was not found: to a page made from code, or to a part of the site
    /// of which no page lies here. A path to a source file, and one into a part that is here, are known.
    /// </summary>
    public bool IsBeyond(string url, LinkTarget target, bool isImage) =>
        Array.Exists(_generated, folder => IsBelow(target.Path, folder))
        || (url.StartsWith('/') && !isImage && !DocumentFiles.IsMarkdownPath(target.Path) && !Routes.HasPart(target.Path));

    private string[] Below(IEnumerable<string> names) => [.. names.Select(name => SiteIndex.PathOf(Folder, name))];

    private string? FindBelow(string path) =>
        _pages
            .Where(folder => IsBelow(path, folder))
            .Select(folder => FindRoute(folder.Length == 0 ? path : path[(folder.Length + 1)..]))
            .FirstOrDefault(found => found is not null);

    // A source file is named as it is written; only addresses are known by less.
    private string? FindRoute(string route) => DocumentFiles.IsMarkdownPath(route) ? null : Routes.Find(route);

    // A page beside the folders of pages is laid over one of them: 'overrides/2.1/index.md' over 'docs/index.md'.
    private string? FindLaidOver(string document, LinkTarget target)
    {
        if (_pages is not [var main, _, ..] || target.Above > 0 || Array.Exists(_pages, folder => folder != Folder && IsBelow(document, folder)))
        {
            return null;
        }

        var start = Folder.Length == 0 ? 0 : Folder.Length + 1;
        while (start < document.Length && start < target.Path.Length && document.AsSpan(0, start).SequenceEqual(target.Path.AsSpan(0, start)))
        {
            if (SiteIndex.PathOf(main, target.Path[start..]) is var laid && (_snapshot.Find(laid) is not null || FindRoute(target.Path[start..]) is not null))
            {
                return laid;
            }

            start = document.IndexOf('/', start) + 1;
            if (start == 0)
            {
                break;
            }
        }

        return null;
    }

    private static string Stem(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;

    private static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || (path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal));
}
