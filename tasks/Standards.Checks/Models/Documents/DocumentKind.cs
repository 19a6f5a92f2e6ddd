using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>Documents that have the same sections.</summary>
/// <param name="Noun">What one is called in a message: <c>runbook</c>.</param>
/// <param name="Folder">The folder that all are in, with <c>/</c> at its end; asked first, since most files are elsewhere.</param>
/// <param name="Globs">Where they are, below the folder or the folder's whole tree.</param>
/// <param name="Sections">What each has.</param>
internal sealed record DocumentKind(string Noun, string Folder, IReadOnlyList<PathGlob> Globs, IReadOnlyList<RequiredSection> Sections)
{
    // Pages about the folder, and what is copied to write a new one.
    private static readonly string[] OtherNames = ["README", "index", "_index", "toc", "template", "_template", "0000-template"];

    // One of several templates: postmortem-template-short.md. A word alone is not enough: 'email-template-fails' is a subject.
    private static readonly string[] TemplatePrefixes =
    [
        "postmortem-template-", "post-mortem-template-", "incident-template-", "runbook-template-", "design-template-", "rfc-template-",
    ];

    /// <summary>A kind whose documents are all Markdown files that match a pattern.</summary>
    public static DocumentKind Of(string noun, string folder, string glob, params IReadOnlyList<RequiredSection> sections) =>
        new(noun, folder, [PathGlob.TryParse(glob)!], sections);

    /// <summary>Whether a file is one of them and no index or template, by its path alone.</summary>
    public bool Includes(SourceFile file, Policy policy) =>
        file.Path.StartsWith(Folder, StringComparison.Ordinal)
        && DocumentFiles.IsPlainDocument(file, policy)
        && !IsAboutTheFolder(file)
        && Globs.Any(glob => glob.IsMatch(file.Path));

    /// <summary>Whether a file is an index or a template of the documents around it.</summary>
    public static bool IsAboutTheFolder(SourceFile file)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        return OtherNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.EndsWith("-template", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".template", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(" template", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(TemplatePrefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            || file.Path.Contains("/templates/", StringComparison.OrdinalIgnoreCase);
    }
}
