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
            var path = Path.Combine(folder, "state", "build.lock");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new BuildClaim(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
