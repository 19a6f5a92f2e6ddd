using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Documents;

/// <summary>Keys that the front matter of a document lacks: one finding for all that a rule asks for.</summary>
internal static class MissingKeys
{
    /// <param name="rule">The rule that asks for them.</param>
    /// <param name="file">The document.</param>
    /// <param name="page">Its content.</param>
    /// <param name="missing">A line <c>key: value</c> for each key that is missing.</param>
    public static IEnumerable<Finding> Check(RuleDescriptor rule, SourceFile file, MarkupPage page, IEnumerable<string> missing)
    {
        string[] lines = [.. missing.Select(line => $"'{line}'")];
        if (lines.Length == 0)
        {
            return [];
        }

        // Two rules may ask for keys of a document that has no front matter at all: each fix adds to that of the other.
        var noun = lines.Length == 1 ? "line" : "lines";
        var fix = page.HasFrontMatter
            ? $"Add the {noun} {ListText.And(lines)} to it"
            : $"Write the {noun} {ListText.And(lines)} between two lines '---' at the top of the file";
        var place = page.HasFrontMatter ? 1 : 0;

        // The message is the same until nothing is missing: a baseline knows the finding by it.
        return [new Finding(rule, file.Path, place, place, "the front matter is not complete", fix)];
    }
}
