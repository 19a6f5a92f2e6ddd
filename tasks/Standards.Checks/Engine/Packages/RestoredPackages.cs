using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Packages;

/// <summary>What restore resolved for a project, with the folders in which the packages lie.</summary>
/// <param name="Assets">The graph.</param>
/// <param name="Folder">Where the packages are looked for.</param>
public sealed record RestoredPackages(AssetsFile Assets, PackageFolder Folder)
{
    /// <summary>Reads an assets file.</summary>
    /// <param name="assetsPath">Absolute path.</param>
    /// <param name="project">Repository-relative path of the project, for the finding.</param>
    /// <returns>What was read, or STD4004 that says why there is nothing: never a part that looks whole.</returns>
    public static (RestoredPackages? Packages, Finding? Problem) Read(string assetsPath, string project)
    {
        var file = new SourceFile(Path.GetDirectoryName(assetsPath) ?? "", Path.GetFileName(assetsPath), 0, 0);
        try
        {
            var assets = AssetsFileReader.Read(file.ReadBytes(AssetsFileReader.MaxBytes));
            return (new RestoredPackages(assets, new PackageFolder(assets.PackageFolders)), null);
        }
        catch (PackageDataException e)
        {
            return (null, Problem(project, $"{file.Name} {e.Message}{PlaceOf(e)}"));
        }
        catch (UnreadableFileException e)
        {
            return (null, Problem(project, $"{file.Name} {e.Reason}"));
        }
    }

    private static Finding Problem(string project, string message) =>
        new(
            RuleCatalog.RestoreResultReadable,
            project,
            0,
            0,
            message,
            $"Run 'dotnet restore {CommandText.Word(project)} --force'; no package of the project was checked");

    // The file lies in obj/, which is in no report, so the place goes into the text.
    private static string PlaceOf(PackageDataException e) =>
        e.Position.Line > 0 ? FormattableString.Invariant($" (line {e.Position.Line}, column {e.Position.Column})") : "";
}
