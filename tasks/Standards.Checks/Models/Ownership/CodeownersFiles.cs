using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Ownership;

/// <summary>
/// Where a forge looks for the file; the first that exists is the only one it reads. GitHub: <c>.github/</c>, root, <c>docs/</c>.
/// GitLab: root, <c>docs/</c>, <c>.gitlab/</c>.
/// </summary>
internal static class CodeownersFiles
{
    /// <summary>Exactly so; forges compare it with case.</summary>
    public const string Name = "CODEOWNERS";

    /// <summary>
    /// GitHub loads only a file under 3 MB, and names no other limit
    /// (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-file-size).
    /// GitLab names none; the same one bounds what a check reads.
    /// </summary>
    public const int MaxBytes = 3 * 1024 * 1024;

    private static readonly string[] GitHub = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    private static readonly string[] GitLab = ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    /// <summary>The places in the order in which the forge looks.</summary>
    public static IReadOnlyList<string> Places(CodeownersDialect dialect) => dialect == CodeownersDialect.GitHub ? GitHub : GitLab;

    /// <summary>Whether a path is one of the places of any forge.</summary>
    public static bool IsPlace(string path) =>
        path.EndsWith(Name, StringComparison.Ordinal) && (GitHub.Contains(path) || GitLab.Contains(path));

    /// <summary>Where a new file goes by custom.</summary>
    public static string Home(CodeownersDialect dialect) => dialect == CodeownersDialect.GitHub ? GitHub[0] : GitLab[^1];

    /// <summary>Whether a path differs from one of the places by case alone.</summary>
    public static bool IsMisnamed(string path, CodeownersDialect dialect) =>
        path.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
        && Places(dialect).Any(place => path.Equals(place, StringComparison.OrdinalIgnoreCase) && path != place);

    /// <summary>Whether the forge finds a file.</summary>
    public static bool Exists(RepositorySnapshot snapshot, CodeownersDialect dialect)
    {
        foreach (var place in Places(dialect))
        {
            if (snapshot.Find(place) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The files that exist, the one in force first.</summary>
    public static SourceFile[] In(RepositorySnapshot snapshot, CodeownersDialect dialect) =>
        [.. Places(dialect).Select(snapshot.Find).OfType<SourceFile>()];

    /// <summary>The lines of the file in force; null where there is none or it cannot be read.</summary>
    public static Codeowners? TryReadInForce(RepositorySnapshot snapshot, CodeownersDialect dialect) =>
        In(snapshot, dialect) is [var file, ..] ? TryRead(file, dialect) : null;

    /// <summary>The lines of a file; null when it cannot be read, which the rules of ownership report.</summary>
    public static Codeowners? TryRead(SourceFile file, CodeownersDialect dialect) =>
        file.TryReadText(MaxBytes) is { } text ? Codeowners.Parse(text, dialect) : null;
}
