using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Sql;

/// <summary>Tells migrations from other files, by path alone.</summary>
internal static class MigrationFiles
{
    /// <summary>The largest file that is read, in bytes; what is larger holds data.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>A C# file below a folder <c>Migrations</c> that people write: no designer file.</summary>
    public static bool IsEfCandidate(SourceFile file) =>
        file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
        && HasFolder(file.Path, "migrations")
        && !file.Path.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase)
        && !IsSnapshot(file)
        && file.Size <= MaxBytes
        && !AsideFolders.Hold(file.Path);

    /// <summary>The model snapshot of EF Core, which names the provider.</summary>
    public static bool IsSnapshot(SourceFile file) =>
        file.Path.EndsWith("ModelSnapshot.cs", StringComparison.OrdinalIgnoreCase) && HasFolder(file.Path, "migrations");

    /// <summary>A script that is applied once, in order: below a folder of migrations, or named as Flyway names them.</summary>
    public static bool IsSqlMigration(SourceFile file) =>
        IsSql(file) && (HasFolder(file.Path, "migrations") || HasFolder(file.Path, "migration") || MigrationName.IsFlyway(file.Name));

    /// <summary>A script that is part of the product: no script of operations, no data.</summary>
    public static bool IsSql(SourceFile file) =>
        file.Path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && file.Size <= MaxBytes && !AsideFolders.Hold(file.Path)
        && (!HasFolder(file.Path, "scripts") || HasFolder(file.Path, "migrations")) && !HasFolder(file.Path, "docs") && !HasFolder(file.Path, "doc");

    public static bool IsProto(SourceFile file) =>
        file.Path.EndsWith(".proto", StringComparison.OrdinalIgnoreCase) && file.Size <= MaxBytes && !AsideFolders.Hold(file.Path)
        && !HasFolder(file.Path, "google");

    private static bool HasFolder(string path, string name)
    {
        var at = 0;
        while (path.IndexOf(name, at, StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            at = start + name.Length;
            if ((start == 0 || path[start - 1] == '/') && at < path.Length && path[at] == '/')
            {
                return true;
            }
        }

        return false;
    }
}
