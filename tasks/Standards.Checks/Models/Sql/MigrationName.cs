using System.Buffers;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Models.Sql;

/// <summary>
/// The name of a migration, in the forms that are common: <c>20250110120000_AddOrders.cs</c> of EF Core, <c>0007_add_orders.sql</c> with
/// <c>.up</c> and <c>.down</c> or without, <c>2025-01-10_00_AddOrders.sql</c>, <c>V7__add_orders.sql</c> of Flyway, and a folder
/// <c>0007_add_orders</c> with <c>up.sql</c> and <c>down.sql</c>.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Folder">The folder that holds the sequence.</param>
/// <param name="Name">What carries version and purpose: the name of the file, or of its folder.</param>
/// <param name="Version">Digits with <c>.</c> between groups and without leading zeros; empty when there are none.</param>
/// <param name="Purpose">What follows the version.</param>
/// <param name="Direction">What it does.</param>
internal sealed record MigrationName(SourceFile File, string Folder, string Name, string Version, string Purpose, MigrationDirection Direction)
{
    private const int MaxSequenceDigits = 6;

    private static readonly string[] Downs = ["down", "rollback", "undo", "revert"];

    private static readonly string[] FolderFiles = ["up", "down", "migration"];

    private static readonly SearchValues<char> Separators = SearchValues.Create("_-. ");

    /// <summary>Older before newer: parts of versions as numbers.</summary>
    public static IComparer<MigrationName> ByVersion { get; } = Comparer<MigrationName>.Create((a, b) => Compare(a.Version.Split('.'), b.Version.Split('.')));

    /// <summary>Whether Flyway gives the order, which compares versions as numbers.</summary>
    public bool IsFlywayName => IsFlyway(Name);

    /// <summary>The number of a sequence, or null for a time or a version of several parts.</summary>
    public int? Sequence =>
        Version.Length is > 0 and <= MaxSequenceDigits && !Version.Contains('.', StringComparison.Ordinal)
            ? int.Parse(Version, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    /// <summary><c>V7__x.sql</c>, <c>U7__x.sql</c>, <c>R__x.sql</c>.</summary>
    public static bool IsFlyway(string name)
    {
        var mark = name.IndexOf("__", StringComparison.Ordinal);
        return mark > 0
            && (name[0] is 'V' or 'U' or 'B' ? mark > 1 && !name.AsSpan(1, mark - 1).ContainsAnyExcept("0123456789._") : name[0] == 'R' && mark == 1);
    }

    public static MigrationName Of(SourceFile file)
    {
        var (folder, name) = (file.Directory, file.Name[..file.Name.LastIndexOf('.')]);
        var direction = MigrationDirection.Up;
        var isOfFolder = FolderFiles.Contains(name, StringComparer.OrdinalIgnoreCase) && folder.Contains('/', StringComparison.Ordinal);
        if (isOfFolder)
        {
            direction = name.Equals("down", StringComparison.OrdinalIgnoreCase) ? MigrationDirection.Down : direction;
            (folder, name) = (folder[..folder.LastIndexOf('/')], folder[(folder.LastIndexOf('/') + 1)..]);
        }
        else if (name.AsSpan().LastIndexOfAny(Separators) is var mark and > 0 && name[(mark + 1)..] is var last
            && (Downs.Contains(last, StringComparer.OrdinalIgnoreCase) || last.Equals("up", StringComparison.OrdinalIgnoreCase)))
        {
            direction = last.Equals("up", StringComparison.OrdinalIgnoreCase) ? direction : MigrationDirection.Down;
            name = name[..mark];
        }

        var shown = isOfFolder ? name : file.Name;
        if (IsFlyway(shown))
        {
            var end = name.IndexOf("__", StringComparison.Ordinal);
            direction = name[0] switch { 'U' => MigrationDirection.Down, 'R' or 'B' => MigrationDirection.Repeated, _ => direction };
            return new(file, folder, shown, Normal(name[1..end]), name[(end + 2)..], direction);
        }

        var length = VersionLength(name);
        return new(file, folder, shown, Normal(name[..length]), name[length..].TrimStart('_', '-', '.', ' '), direction);
    }

    // Without leading zeros the longer number is the larger one.
    private static int Compare(string[] a, string[] b)
    {
        var parts = a.Zip(b, (x, y) => x.Length != y.Length ? x.Length - y.Length : string.CompareOrdinal(x, y));
        return parts.FirstOrDefault(difference => difference != 0) is var first and not 0 ? first : a.Length - b.Length;
    }

    // Groups of digits with separators between them, as long as the group ends at a separator or at the end.
    private static int VersionLength(string name)
    {
        var length = 0;
        var at = 0;
        while (at < name.Length && char.IsAsciiDigit(name[at]))
        {
            var end = at;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            if (end < name.Length && !Separators.Contains(name[end]))
            {
                break;
            }

            length = end;
            at = end + 1;
        }

        return length;
    }

    private static string Normal(string version) => string.Join(
        '.', version.Split('_', '-', '.', ' ').Where(part => part.Length > 0).Select(part => part.TrimStart('0') is { Length: > 0 } digits ? digits : "0"));
}
