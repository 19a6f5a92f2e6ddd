using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>Says which values a header lacks.</summary>
internal static class HeaderPresence
{
    /// <summary>The finding about a value that is not there or empty, or null.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="file">The document.</param>
    /// <param name="page">Its text, which says whether it has front matter.</param>
    /// <param name="noun">What it is called.</param>
    /// <param name="label">The label that a fix offers: <c>Owned By</c>.</param>
    /// <param name="example">A value for the fix.</param>
    /// <param name="value">What was found.</param>
    public static Finding? Check(RuleDescriptor rule, SourceFile file, MarkupPage page, string noun, string label, string example, HeaderValue? value)
    {
        if (value is { Text.Length: > 0 })
        {
            return null;
        }

        // Quotes keep YAML from refusing '@'; a line of text has none.
        example = page.HasFrontMatter ? example : example.Trim('\'');
        if (value is not null)
        {
            return new Finding(rule, file.Path, value.Line, value.Column, $"the {label} of the {noun} is empty", $"Write '{label}: {example}'");
        }

        var fix = page.HasFrontMatter
            ? $"Add the line '{LabelledLine.Normal(label).Replace('-', '_')}: {example}' to the front matter"
            : $"Add the line '{label}: {example}' below the title";
        return new Finding(rule, file.Path, 0, 0, $"the {noun} has no {label}", fix);
    }
}
