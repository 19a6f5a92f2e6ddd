using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Site;

/// <summary>Turns links between files of the repository into links between pages; what is no page is linked at the forge.</summary>
internal sealed partial class LinkResolver
{
    /// <summary>Where the files of the repository are read that are no pages.</summary>
    public const string Forge = "https://github.com/standards-sdk/standards-sdk/blob/main/";

    private readonly string _root;
    private readonly Dictionary<string, Page> _pages;
    private readonly SortedSet<string> _images = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Line, int Column, string Text)> _problems = [];

    public LinkResolver(string root, IEnumerable<Page> pages)
    {
        _root = root;
        _pages = pages.ToDictionary(page => page.Source.Path, StringComparer.Ordinal);
    }

    /// <summary>Broken links so far, in the order of the pages: <c>path(line,column): text</c>.</summary>
    public IReadOnlyList<string> Problems => [.. _problems.Select(problem => $"{problem.Path}({problem.Line},{problem.Column}): {problem.Text}")];

    /// <summary>Repository-relative paths of the images that the pages show.</summary>
    public IEnumerable<string> Images => _images;

    /// <summary>Rewrites the links of a page.</summary>
    public void Resolve(Page page)
    {
        var known = _problems.Count;
        foreach (var link in page.Document.Descendants<LinkInline>())
        {
            // A definition is shared by its links and stays as it is.
            link.Url = Target(page, link.Reference?.Url ?? link.Url ?? "", link.IsImage, link);
            link.GetDynamicUrl = null;
            link.Reference = null;
        }

        foreach (var raw in page.Document.Descendants<HtmlInline>())
        {
            raw.Tag = Rewritten(page, raw.Tag, raw);
        }

        foreach (var block in page.Document.Descendants<HtmlBlock>().ToList())
        {
            block.Lines = new StringLineGroup(Rewritten(page, block.Lines.ToString(), block));
        }

        _problems.Sort(known, _problems.Count - known, Comparer<(string Path, int Line, int Column, string Text)>.Default);
    }

    private string Rewritten(Page page, string html, MarkdownObject place) => Attribute().Replace(
        html,
        match => $"{match.Groups["name"].Value}=\"{Target(page, match.Groups["url"].Value, match.Groups["name"].Value != "href", place)}\"");

    private string Target(Page page, string url, bool isImage, MarkdownObject place)
    {
        if (!isImage && LinkTarget.IsElsewhere(url))
        {
            return AtForge(url) is { } path && _pages.TryGetValue(path.Split('#')[0], out var own) ? Address(page, own, Fragment(path)) : url;
        }

        if (isImage && url.Contains("://", StringComparison.Ordinal))
        {
            return Broken(page, place, url, "an image comes from the repository, because pages ask no other host for anything");
        }

        var target = LinkTarget.Of(Folder(page.Source.Path), url);
        if (target.Above > 0)
        {
            return Broken(page, place, url, "the link leads out of the repository");
        }

        return isImage ? Image(page, place, url, target.Path) : ToPage(page, place, url, target);
    }

    private string ToPage(Page page, MarkdownObject place, string url, LinkTarget target)
    {
        if (PageOf(page, target) is not { } to)
        {
            return Path.Exists(Path.Combine(_root, target.Path)) ? Forge + target.Path : Broken(page, place, url, "there is no such file");
        }

        return target.Fragment.Length == 0 || to.Anchors.Contains(HeadingSlug.Normalise(target.Fragment))
            ? Address(page, to, target.Fragment)
            : Broken(page, place, url, $"'{to.Source.Path}' has no heading '#{target.Fragment}'");
    }

    // A folder is shown as its README.
    private Page? PageOf(Page page, LinkTarget target)
    {
        var readme = target.Path.Length == 0 ? "README.md" : $"{target.Path}/README.md";
        return target.IsSelf ? page : _pages.GetValueOrDefault(target.Path) ?? _pages.GetValueOrDefault(readme);
    }

    private string Image(Page page, MarkdownObject place, string url, string path)
    {
        if (!File.Exists(Path.Combine(_root, path)))
        {
            return Broken(page, place, url, "there is no such image");
        }

        _images.Add(path);
        return page.Up + SourceFiles.UrlOfImage(path);
    }

    private string Broken(Page page, MarkdownObject place, string url, string why)
    {
        _problems.Add((page.Source.Path, place.Line + 1, place.Column + 1, $"link '{url}': {why}"));
        return "#";
    }

    private static string Address(Page from, Page to, string fragment) =>
        (ReferenceEquals(from, to) && fragment.Length > 0 ? "" : from.Up + to.Source.Url) + (fragment.Length > 0 ? "#" + HeadingSlug.Normalise(fragment) : "");

    // READMEs of packages are read elsewhere too, so they link guides at the forge.
    private static string? AtForge(string url) => url.StartsWith(Forge, StringComparison.Ordinal) ? url[Forge.Length..] : null;

    private static string Fragment(string path) => path.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? path[(hash + 1)..] : "";

    private static string Folder(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    [GeneratedRegex("""\b(?<name>href|src|srcset)="(?<url>[^"]*)["]""")]
    private static partial Regex Attribute();
}
