using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>Tells postmortems from other documents, by path alone.</summary>
internal static class PostmortemFiles
{
    /// <summary>The folder in which every document is a postmortem.</summary>
    public const string Folder = "docs/postmortems/";

    /// <summary>The folder in which those are that are named by a day.</summary>
    public const string IncidentFolder = "docs/incidents/";

    private const int DayLength = 10;

    /// <summary>Whether a file is a postmortem.</summary>
    public static bool IsPostmortem(SourceFile file, Policy policy) =>
        (file.Path.StartsWith(Folder, StringComparison.Ordinal) || (file.Path.StartsWith(IncidentFolder, StringComparison.Ordinal) && HasDay(file.Name)))
        && DocumentFiles.IsPlainDocument(file, policy)
        && !DocumentKind.IsAboutTheFolder(file);

    /// <summary>Whether a file is the index of the folder.</summary>
    public static bool IsIndex(SourceFile file) => file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && file.Path[Folder.Length..] is var name
        && (name.Equals("README.md", StringComparison.OrdinalIgnoreCase) || name.Equals("index.md", StringComparison.OrdinalIgnoreCase));

    /// <summary>The day in a file's name as it is written; empty when the name does not begin with four digits, two and two.</summary>
    public static string DayOf(SourceFile file) => HasDay(file.Name) ? file.Name[..DayLength] : "";

    private static bool HasDay(string name) => name.Length > DayLength
        && Enumerable.Range(0, DayLength).All(i => i is 4 or 7 ? name[i] == '-' : char.IsAsciiDigit(name[i]));
}
