namespace Standards.Checks.Engine.CompilerLogs;

/// <summary>Turns the file URIs of a log into repository-relative paths. A file has many diagnostics, so each URI is parsed once.</summary>
internal sealed class SarifPaths(string root)
{
    private readonly string _prefix = root.Replace('\\', '/').TrimEnd('/') + "/";
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The path with <c>/</c>; empty for a file outside the repository.</summary>
    public string Relative(string uri)
    {
        if (!_known.TryGetValue(uri, out var path))
        {
            _known[uri] = path = Parse(uri);
        }

        return path;
    }

    // What a source generator makes has a relative URI or lies below obj/.
    private string Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri))
        {
            return "";
        }

        var path = (uri.IsAbsoluteUri ? uri.IsFile ? uri.LocalPath : "" : Uri.UnescapeDataString(text)).Replace('\\', '/');
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (path.StartsWith(_prefix, comparison))
        {
            return path[_prefix.Length..];
        }

        return uri.IsAbsoluteUri || path.StartsWith('/') || path.StartsWith("../", StringComparison.Ordinal) ? "" : path;
    }
}
