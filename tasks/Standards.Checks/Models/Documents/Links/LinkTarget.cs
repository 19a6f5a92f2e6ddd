using System.Text.RegularExpressions;

namespace Standards.Checks.Models.Documents.Links;

/// <summary>Where a relative link leads, before anybody looked whether it is there.</summary>
/// <param name="Path">Repository-relative path; empty for the root. Meaningless when <paramref name="Above"/> is not 0.</param>
/// <param name="Fragment">What stands behind <c>#</c>, as written; empty when nothing does.</param>
/// <param name="Above">How many folders above the root of the repository the link leads to.</param>
/// <param name="IsSelf">Whether the link leads to its own document.</param>
internal sealed partial record LinkTarget(string Path, string Fragment, int Above, bool IsSelf)
{
    // Left for a generator of sites to fill in, so nobody can say where they lead.
    private static readonly string[] Templates = ["{{", "{%", "${", "$(", "<%", "%("];

    // What authors of templates write where somebody else shall write a link.
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase) { "url", "uri", "link", "href", "...", "\u2026" };

    /// <summary>Whether a link leads to another host, to another program, to a place that only a generator of sites knows, or
    /// is a placeholder.</summary>
    public static bool IsElsewhere(string url) =>
        url.Length == 0
        || Placeholders.Contains(url)
        || url.StartsWith("//", StringComparison.Ordinal)
        || url.StartsWith("~/", StringComparison.Ordinal)
        || url.StartsWith('@')
        || Scheme().IsMatch(url)
        || Array.Exists(Templates, template => url.Contains(template, StringComparison.Ordinal));

    /// <summary>The target of a link in a document of a folder (without a trailing slash; empty for the root).</summary>
    public static LinkTarget Of(string folder, string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : url[(hash + 1)..];
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Decode(query < 0 ? path : path[..query]);
        if (path.Length == 0)
        {
            return new LinkTarget("", fragment, 0, IsSelf: true);
        }

        folder = path[0] == '/' ? "" : folder;
        var rest = path.AsSpan().Trim('/');
        var above = 0;
        for (var step = Step(rest); step > 0; step = Step(rest))
        {
            above += step > 1 && folder.Length == 0 ? 1 : 0;
            folder = step > 1 ? Parent(folder) : folder;
            rest = rest[Math.Min(rest.Length, step + 1)..].TrimStart('/');
        }

        var plain = rest.Length == 0 ? folder : folder.Length == 0 ? rest.ToString() : string.Concat(folder, "/", rest);
        return IsPlain(rest) ? new LinkTarget(plain, fragment, above, IsSelf: false) : Resolve(plain, fragment, above);
    }

    // The length of a '.' or '..' that the path begins with, or 0.
    private static int Step(ReadOnlySpan<char> path) => path switch
    {
        "." or ['.', '/', ..] => 1,
        ".." or ['.', '.', '/', ..] => 2,
        _ => 0,
    };

    private static string Parent(string folder) => folder[..Math.Max(0, folder.LastIndexOf('/'))];

    // Nearly all are once their begin is taken off.
    private static bool IsPlain(ReadOnlySpan<char> path) => path.IndexOf("//") < 0 && path.IndexOf("/.") < 0;

    private static LinkTarget Resolve(string path, string fragment, int above)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment is not (".." or "."))
            {
                segments.Add(segment);
            }
            else if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment == "..")
            {
                above++;
            }
        }

        return new LinkTarget(string.Join('/', segments), fragment, above, IsSelf: false);
    }

    private static string Decode(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    // Two letters at least: 'C:' is a drive, and a path with it leads nowhere on any other machine.
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]+:", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
