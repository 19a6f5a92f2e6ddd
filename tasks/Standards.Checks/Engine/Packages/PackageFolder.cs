using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Engine.Packages;

/// <summary>Where restored packages lie on this machine. Nothing is written there: the folder may be shared or read-only.</summary>
/// <param name="folders">Absolute paths, as an assets file lists them.</param>
public sealed class PackageFolder(IReadOnlyList<string> folders)
{
    /// <summary>The absolute path of a package's folder, or null when it is in none of them.</summary>
    public string? Find(AssetsLibrary library) => library.IsProject || !IsBelow(library.Path)
        ? null
        : folders
            .Select(folder => System.IO.Path.Combine(folder, library.Path.Replace('/', System.IO.Path.DirectorySeparatorChar)))
            .FirstOrDefault(Directory.Exists);

    /// <summary>What the package says of itself; null when it is not there.</summary>
    /// <exception cref="PackageDataException">Its nuspec is missing, too large or no nuspec.</exception>
    public Nuspec? ReadNuspec(AssetsLibrary library)
    {
        if (Find(library) is not { } folder)
        {
            return null;
        }

        var path = System.IO.Path.Combine(folder, $"{library.Id.ToLowerInvariant()}.nuspec");
        try
        {
            using var stream = RegularFile.Open(path);
            return stream.Length <= NuspecReader.MaxBytes ? NuspecReader.Read(stream) : throw new PackageDataException("is too large for a nuspec");
        }
        catch (FileNotFoundException)
        {
            throw new PackageDataException("is missing");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PackageDataException("cannot be read");
        }
    }

    // The path comes from a file that somebody may have edited.
    private static bool IsBelow(string path) => path.Length > 0 && !System.IO.Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
