using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Adr;

/// <summary>Resolves what a link in a record points to.</summary>
internal static class AdrLinkTarget
{
    /// <summary>The name of the record that a relative link points to, or null when it points elsewhere.</summary>
    public static string? Resolve(SourceFile from, string? url, AdrPolicy policy)
    {
        var path = PathOf(url);
        if (path.Length == 0 || path.Contains(':'))
        {
            return null;
        }

        // A link that begins with a slash is relative to the repository on every forge.
        var segments = path[0] == '/' ? [] : new List<string>(from.Directory.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return segments.Count > 0 && AdrFiles.IsRecord(string.Join('/', segments), policy) ? segments[^1] : null;
    }

    private static string PathOf(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return "";
        }

        var end = url.AsSpan().IndexOfAny('#', '?');
        return Uri.UnescapeDataString(end < 0 ? url : url[..end]);
    }
}
