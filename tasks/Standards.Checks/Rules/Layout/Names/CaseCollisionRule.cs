using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Names;

/// <summary>STD2021: two files, or two folders, that are one where the file system does not know case.</summary>
internal sealed class CaseCollisionRule(int count)
{
    private readonly HashSet<string> _files = new(count, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private string _last = "";

    /// <summary>Asked for every file in ordinal order; the first spelling is taken for the right one.</summary>
    public Finding? Check(SourceFile file)
    {
        var folder = file.Directory;
        if (folder != _last)
        {
            _last = folder;
            if (AddFolder(folder) is { } other)
            {
                return _found.Add(other.Written) ? Collision(file, "folder", other.Written, other.Known, "Move the files of one into the other") : null;
            }
        }

        if (_files.Add(file.Path) || !_files.TryGetValue(file.Path, out var known) || known == file.Path)
        {
            return null;
        }

        // Within two spellings of a folder the folder is what was found.
        return known[..folder.Length] == folder ? Collision(file, "file", file.Path, known, "Remove or rename one of them") : null;
    }

    private (string Written, string Known)? AddFolder(string folder)
    {
        while (folder.Length > 0)
        {
            if (!_folders.Add(folder))
            {
                return _folders.TryGetValue(folder, out var known) && known != folder ? Shortest(folder, known) : null;
            }

            folder = folder.LastIndexOf('/') is var slash and > 0 ? folder[..slash] : "";
        }

        return null;
    }

    // 'src/a/b' and 'src/A/b' differ in 'src/a'.
    private static (string Written, string Known) Shortest(string folder, string known)
    {
        var at = folder.AsSpan().CommonPrefixLength(known);
        var end = folder.IndexOf('/', at) is var slash and >= 0 ? slash : folder.Length;
        return (folder[..end], known[..end]);
    }

    private static Finding Collision(SourceFile file, string noun, string written, string known, string fix) => new(
        RuleCatalog.RepositoryPathCase,
        file.Path,
        0,
        0,
        $"the {noun} '{written}' differs from '{known}' only in case",
        $"{fix}: Windows and macOS hold only one of '{written}' and '{known}'");
}
