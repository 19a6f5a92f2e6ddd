namespace Standards.Checks.Policies;

/// <summary>Folders as authors of a policy write them.</summary>
internal static class RepositoryFolder
{
    /// <summary>
    /// The folder with <c>/</c> as separator and none at the ends; <c>.</c> is the root, as the empty text. Null when the text is
    /// empty, absolute, or leads out of the repository.
    /// </summary>
    public static string? Normalise(string text)
    {
        var path = text.Trim().Replace('\\', '/');
        if (path.Length == 0 || path[0] is '/' or '~' || path.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s != ".").ToArray();
        return segments.Contains("..") ? null : string.Join('/', segments);
    }
}
