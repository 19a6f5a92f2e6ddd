using Standards.Checks.Findings;
using Standards.Checks.Markup;
using Standards.Checks.Repository;
using Standards.Checks.Rules;

namespace Standards.Checks.Documents;

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

        var fix = page.HasFrontMatter
            ? $"Add the {(lines.Length == 1 ? "line" : "lines")} {ListText.And(lines)} to it"
            : $"Begin the file with the lines {ListText.And(["'---'", .. lines, "'---'"])}";
        var place = page.HasFrontMatter ? 1 : 0;

        // The message is the same until nothing is missing: a baseline knows the finding by it.
        return [new Finding(rule, file.Path, place, place, "the front matter is not complete", fix)];
    }
}
