using System.IO.Enumeration;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Snapshots;

/// <summary>
/// The files below a folder where git cannot tell them: all but those in folders with the name of something generated.
/// Links to folders are not followed.
/// </summary>
internal sealed class FolderWalk(string root) : FileSystemEnumerator<SourceFile>(root, Options)
{
    private static readonly string[] Excluded = [".git", "bin", "obj", "node_modules", "artifacts", "TestResults", ".vs", ".idea"];

    // Hidden files count: .editorconfig and .github are part of a repository.
    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    private readonly string _root = root;
    private int _unreadable;

    /// <summary>Adds the files to a list.</summary>
    /// <param name="root">Absolute path without a trailing separator.</param>
    /// <returns>How many folders could not be listed.</returns>
    public static int Collect(string root, List<SourceFile> result, CancellationToken cancellationToken)
    {
        try
        {
            using var walk = new FolderWalk(root);
            while (walk.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                result.Add(walk.Current);
            }

            return walk._unreadable;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 1;
        }
    }

    /// <inheritdoc/>
    protected override bool ShouldIncludeEntry(ref FileSystemEntry entry) =>
        !entry.IsDirectory && !entry.FileName.SequenceEqual(".git");

    /// <inheritdoc/>
    protected override bool ShouldRecurseIntoEntry(ref FileSystemEntry entry)
    {
        foreach (var name in Excluded)
        {
            if (entry.FileName.SequenceEqual(name))
            {
                return false;
            }
        }

        return (entry.Attributes & FileAttributes.ReparsePoint) == 0;
    }

    /// <inheritdoc/>
    protected override SourceFile TransformEntry(ref FileSystemEntry entry)
    {
        var folder = entry.Directory[_root.Length..].TrimStart(Path.DirectorySeparatorChar);
        var path = folder.IsEmpty ? entry.FileName.ToString() : string.Concat(folder, "/", entry.FileName);
        path = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        return new SourceFile(_root, path, entry.Length, entry.LastWriteTimeUtc.UtcTicks) { IsLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0 };
    }

    /// <inheritdoc/>
    protected override bool ContinueOnError(int error)
    {
        _unreadable++;
        return true;
    }
}
