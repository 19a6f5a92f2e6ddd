using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Documents;

/// <summary>Compares a document with the sections of its kind.</summary>
internal static class SectionPresence
{
    /// <summary>One finding for each section that is missing, and for each that nobody wrote below.</summary>
    /// <param name="file">The document.</param>
    /// <param name="document">What it holds.</param>
    /// <param name="noun">What it is called: <c>runbook</c>.</param>
    /// <param name="sections">What it has to hold.</param>
    /// <param name="missing">The rule for a section that is missing.</param>
    /// <param name="empty">The rule for one that is empty.</param>
    public static IEnumerable<Finding> Check(
        SourceFile file, SectionDocument document, string noun, IEnumerable<RequiredSection> sections, RuleDescriptor missing, RuleDescriptor empty)
    {
        foreach (var required in sections)
        {
            DocumentSection[] found = [.. document.Find(required)];
            if (found.Length == 0)
            {
                yield return new Finding(
                    missing,
                    file.Path,
                    0,
                    0,
                    $"the {noun} has no section '{required.Name}'",
                    $"Add the heading '## {required.Name}' and write {required.Hint}");
            }
            else if (Array.TrueForAll(found, section => section.IsEmpty))
            {
                yield return new Finding(
                    empty, file.Path, found[0].Line, found[0].Column, $"the section {ValueText.Quote(found[0].Name)} is empty", $"Write {required.Hint}");
            }
        }
    }
}
