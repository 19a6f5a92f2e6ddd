using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Policies.Layers;

/// <summary>A file that may be a layer.</summary>
/// <param name="Folder">Absolute path of the repository or the package, which the file may not leave.</param>
/// <param name="File">How findings name it.</param>
internal sealed record LayerSource(string Folder, LayerFile File)
{
    /// <summary>Absolute path; tells layers apart.</summary>
    public string FullPath => Path.Combine(Folder, File.Path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The name in a chain of layers.</summary>
    public string Display => File.Entry is null || File.Path == PolicyReader.FileName ? File.Name : $"{File.Path} of {File.Name}";

    /// <summary>The file to read.</summary>
    public SourceFile SourceFile => new(Folder, File.Path, 0, 0);

    public static LayerSource OfRepository(string root, string path) => new(root, LayerFile.Of(path));

    /// <param name="folder">Absolute path of the package.</param>
    /// <param name="package">Its id and version.</param>
    /// <param name="path">Path in the package.</param>
    /// <param name="entry">The entry in a file of the repository that leads to it.</param>
    public static LayerSource OfPackage(string folder, LayerPackage package, string path, PolicyOrigin entry) =>
        new(folder, new LayerFile(package.Name, path) { Entry = entry });

    /// <summary>A file of the same repository or package.</summary>
    public LayerSource Beside(string path) => File.Entry is null ? OfRepository(Folder, path) : this with { File = File with { Path = path } };
}
