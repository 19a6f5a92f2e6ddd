using System.Text.RegularExpressions;

namespace Standards.Checks.Documents.Links;

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

        var segments = path[0] == '/' ? [] : new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var above = 0;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment != "..")
            {
                segments.AddRange(segment == "." ? [] : [segment]);
            }
            else if (segments.Count == 0)
            {
                above++;
            }
            else
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return new LinkTarget(string.Join('/', segments), fragment, above, IsSelf: false);
    }

    private static string Decode(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;

    // Two letters at least: 'C:' is a drive, and a path with it leads nowhere on any other machine.
    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]+:", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
