namespace Standards.Checks.Commands.Updating;

/// <summary>A file of a tree of git.</summary>
/// <param name="Mode">Such as <c>100644</c>.</param>
/// <param name="Id">Of its content.</param>
internal readonly record struct TreeEntry(string Mode, string Id)
{
    public const string File = "100644";
    public const string Program = "100755";

    /// <summary>Files of a tree by their path from the top.</summary>
    public static SortedDictionary<string, TreeEntry> Of(UpdateGit git, string tree)
    {
        // MODE type ID TAB path
        var entries = new SortedDictionary<string, TreeEntry>(StringComparer.Ordinal);
        foreach (var field in git.Fields("ls-tree", "-r", "-z", "--full-tree", tree))
        {
            var tab = field.IndexOf('\t', StringComparison.Ordinal);
            var parts = field[..tab].Split(' ');
            entries[field[(tab + 1)..]] = new TreeEntry(parts[0], parts[2]);
        }

        return entries;
    }

    /// <summary>Writes a tree.</summary>
    public static string Write(UpdateGit git, IReadOnlyDictionary<string, TreeEntry> entries)
    {
        var index = Path.Combine(git.WorkFolder, "index");
        System.IO.File.Delete(index);
        var text = string.Concat(entries.Select(e => $"{e.Value.Mode} {e.Value.Id}\t{e.Key}\0"));
        git.Ask(text, index, "update-index", "-z", "--index-info");
        return git.Ask("", index, "write-tree");
    }
}
