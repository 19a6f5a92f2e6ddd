using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>The folders that hold other repositories, from <c>.gitmodules</c>.</summary>
internal static class Submodules
{
    /// <summary>Name of the file at the root.</summary>
    public const string FileName = ".gitmodules";

    /// <summary>Their repository-relative paths; none when the file is missing or cannot be read.</summary>
    public static IReadOnlyList<string> Read(RepositorySnapshot snapshot)
    {
        try
        {
            var text = snapshot.Find(FileName)?.ReadText(1024 * 1024) ?? "";
            return [.. text.Split('\n').Select(PathIn).OfType<string>()];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }

    private static string? PathIn(string line) =>
        FactLines.Split(line) is { Key: "path" } fact && fact.Value.Trim('/') is { Length: > 0 } folder ? folder : null;
}
