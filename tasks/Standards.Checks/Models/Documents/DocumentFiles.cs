using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Adr;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Models.Documents;

/// <summary>Tells documents from the other files of a repository, by path alone.</summary>
internal static class DocumentFiles
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>Whether the file is Markdown.</summary>
    public static bool IsMarkdown(SourceFile file) => IsMarkdownPath(file.Path);

    /// <summary>The same for a path.</summary>
    public static bool IsMarkdownPath(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is Markdown that somebody is to read, and that the policy does not leave out.</summary>
    public static bool IsDocument(SourceFile file, Policy policy) =>
        IsMarkdown(file) && !TestData.IsData(file.Path) && !policy.Documents.Exclude.Any(glob => glob.IsMatch(file.Path));

    /// <summary>The same without decision records, which have rules of their own for what every document may hold.</summary>
    public static bool IsPlainDocument(SourceFile file, Policy policy) => IsDocument(file, policy) && !AdrFiles.IsRecord(file, policy.Adr);
}
