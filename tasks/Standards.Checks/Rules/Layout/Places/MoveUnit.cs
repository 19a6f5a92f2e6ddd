using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Layout.Places;

/// <summary>What is moved together: a folder with everything below, or one file.</summary>
/// <param name="Folder">The folder; null for a single file.</param>
/// <param name="First">The file, or the first of the folder.</param>
internal sealed record MoveUnit(string? Folder, SourceFile First)
{
    /// <summary>
    /// The outermost folders that can be moved as they are, so that what lies below keeps its names and its paths to each other, and the
    /// files that lie beside other things.
    /// </summary>
    /// <param name="files">Misplaced files of one place, in the order of their paths.</param>
    /// <param name="canMove">Whether a folder holds nothing that has to stay.</param>
    public static IEnumerable<MoveUnit> Of(IReadOnlyList<SourceFile> files, Func<string, bool> canMove)
    {
        if (files.Count == 1)
        {
            return [new MoveUnit(null, files[0])];
        }

        var common = Common(files);
        return common.Length > 0 && canMove(common)
            ? [new MoveUnit(common, files[0])]
            : files
                .GroupBy(file => Next(file, common), StringComparer.Ordinal)
                .SelectMany(group => group.Key.Length == 0 ? group.Select(file => new MoveUnit(null, file)) : Of([.. group], canMove));
    }

    // The longest folder that holds all.
    private static string Common(IReadOnlyList<SourceFile> files)
    {
        var common = files[0].Directory;
        foreach (var file in files)
        {
            while (common.Length > 0 && !file.Path.StartsWith(common + "/", StringComparison.Ordinal))
            {
                common = common[..Math.Max(0, common.LastIndexOf('/'))];
            }
        }

        return common;
    }

    // The folder below; empty for a file that lies in the folder itself.
    private static string Next(SourceFile file, string folder)
    {
        var start = folder.Length == 0 ? 0 : folder.Length + 1;
        var end = file.Path.IndexOf('/', start);
        return end < 0 ? "" : file.Path[start..end];
    }
}
