namespace Standards.Checks.Reporting;

/// <summary>
/// Held by the process that began the reports of a build, until the build ends. Another node of the same build, which runs the
/// repository's checks again for a caller with other global properties, then adds to the reports instead of beginning them anew.
/// </summary>
public sealed class BuildClaim : IDisposable
{
    private readonly FileStream _file;

    private BuildClaim(FileStream file) => _file = file;

    /// <summary>The claim, or null when another process holds it or the place cannot be written to.</summary>
    public static BuildClaim? TryTake(string folder)
    {
        try
        {
            var path = FileIn(folder);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new BuildClaim(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether a build that is not yet over began the reports; else they are those of an earlier one.</summary>
    /// <param name="folder">Absolute path of <c>artifacts/standards</c>.</param>
    public static bool IsHeld(string folder)
    {
        try
        {
            using var file = new FileStream(FileIn(folder), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static string FileIn(string folder) => Path.Combine(folder, "state", "build.lock");
}
