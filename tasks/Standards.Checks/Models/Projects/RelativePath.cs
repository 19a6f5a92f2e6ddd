namespace Standards.Checks.Models.Projects;

/// <summary>Paths as project files and solutions write them, relative to their own folder.</summary>
internal static class RelativePath
{
    /// <summary>The path below the repository root; null for an absolute one and for one that leaves the root.</summary>
    /// <param name="folder">Repository-relative folder with <c>/</c>; empty for the root.</param>
    /// <param name="relative">With <c>/</c> or <c>\</c>.</param>
    public static string? Combine(string folder, string relative)
    {
        var path = relative.Replace('\\', '/');
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
