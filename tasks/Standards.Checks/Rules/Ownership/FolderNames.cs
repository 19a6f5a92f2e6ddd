namespace Standards.Checks.Rules.Ownership;

/// <summary>A set of folders that holds, with a folder, all folders above it, up to the root as the empty text.</summary>
internal sealed class FolderNames
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    public bool Contains(string folder) => _folders.Contains(folder);

    /// <summary>Adds the folders that a file is in.</summary>
    public void AddAncestors(string path)
    {
        var known = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = path.LastIndexOf('/'); end > 0 && known.Add(path.AsSpan(0, end)); end = path.LastIndexOf('/', end - 1))
        {
        }

        _folders.Add("");
    }

    /// <summary>The highest folder that a file is in and the set does not hold; null when it holds them all.</summary>
    public string? HighestOther(string path)
    {
        if (_folders.Count == 0)
        {
            return "";
        }

        var known = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            if (!known.Contains(path.AsSpan(0, end)))
            {
                return path[..end];
            }
        }

        return null;
    }
}
