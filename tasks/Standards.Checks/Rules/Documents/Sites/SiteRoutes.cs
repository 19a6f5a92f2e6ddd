using System.Globalization;
using System.Text;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>
/// Under which addresses a site has its pages: without the extension, the name of an index and the number that only sorts
/// (<c>2.concepts/01-start.md</c> is <c>concepts/start</c>), a dated post under its day.
/// </summary>
internal sealed class SiteRoutes
{
    private static readonly string[] Extensions = [".md", ".mdx", ".markdown", ".html", ".htm", ".rst", ".ipynb", ".fsx"];

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private readonly List<SourceFile> _documents = [];
    private Dictionary<string, string>? _declared;

    public SiteRoutes(RepositorySnapshot snapshot, IReadOnlyList<string> pages, IReadOnlyList<string> assets)
    {
        foreach (var file in snapshot.Files)
        {
            if (DocumentFiles.IsMarkdown(file) && pages.Any(folder => folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
            {
                _documents.Add(file);
            }

            foreach (var folder in pages.Concat(assets))
            {
                if (folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal))
                {
                    Add(folder.Length == 0 ? file.Path : file.Path[(folder.Length + 1)..], file.Path);
                }
            }
        }
    }

    /// <summary>The file behind an address (without a slash at its begin), or null.</summary>
    public string? Find(string route) => _files.GetValueOrDefault(KeyOf(route));

    /// <summary>The page that names the address in its front matter, or null.</summary>
    public string? FindDeclared(string route)
    {
        if (_declared is null)
        {
            _declared = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (document, address) in _documents.SelectMany(document => PageAddress.Of(document).Select(address => (document, address))))
            {
                _declared.TryAdd(KeyOf(address), document.Path);
            }
        }

        return _declared.GetValueOrDefault(KeyOf(route));
    }

    /// <summary>Whether the site has anything below the first folder of an address.</summary>
    public bool HasPart(string route) => _parts.Contains(FirstOf(KeyOf(route)));

    private void Add(string path, string file)
    {
        var key = KeyOf(path);
        _parts.Add(FirstOf(key));
        if (Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        {
            _files.TryAdd(key, file);
            if (PostKey(path) is { } post)
            {
                _files.TryAdd(post, file);
                _parts.Add(FirstOf(post));
            }
        }
    }

    private static string FirstOf(string key) => key.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? key[..slash] : key;

    // '_posts/2026-01-31-title.md' is '2026/01/31/title'.
    private static string? PostKey(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length > 11
            && name[10] == '-'
            && DateOnly.TryParseExact(name.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? KeyOf($"{name[..4]}/{name[5..7]}/{name[8..10]}/{name[11..]}", keepNumbers: true)
            : null;
    }

    private static string KeyOf(string path) => KeyOf(
        path, keepNumbers: path.Length > 3 && path.IndexOf('/', StringComparison.Ordinal) == 4 && path.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0);

    private static string KeyOf(string path, bool keepNumbers)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length > 0 && Array.Find(Extensions, extension => segments[^1].EndsWith(extension, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            segments[^1] = segments[^1][..^known.Length];
        }

        var keys = segments.Select(segment => Slug(keepNumbers ? segment : WithoutNumber(segment))).ToList();
        if (keys is [.., "index" or "readme"])
        {
            keys.RemoveAt(keys.Count - 1);
        }

        return string.Join('/', keys);
    }

    private static string WithoutNumber(string segment)
    {
        var digits = segment.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && digits + 1 < segment.Length && segment[digits] is '.' or '-' or '_' && !char.IsAsciiDigit(segment[digits + 1])
            ? segment[(digits + 1)..]
            : segment;
    }

    // Generators differ in what they make of dots, spaces and underscores.
    private static string Slug(string segment)
    {
        var slug = new StringBuilder(segment.Length);
        foreach (var c in segment)
        {
            if (c is not ('.' or '_' or ' ' or '-'))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
