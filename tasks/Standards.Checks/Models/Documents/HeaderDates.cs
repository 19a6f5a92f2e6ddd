using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Documents;

/// <summary>Dates in headers, and what is said of those that are none.</summary>
internal static class HeaderDates
{
    /// <summary>The finding about a value that is no date of the form yyyy-MM-dd, or null.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The document.</param>
    /// <param name="label">What the value is called in the document: <c>Date</c>.</param>
    /// <param name="value">The value; null or empty is none of this rule's matters.</param>
    public static Finding? Check(RuleDescriptor rule, string path, string label, HeaderValue? value)
    {
        if (value is null || value.Text.Length == 0 || ReviewDates.Parse(value.Text) is not null)
        {
            return null;
        }

        var message = AdrDate.IsImpossible(value.Text)
            ? $"{label} {ValueText.Quote(value.Text)} is no day of the calendar"
            : $"{label} {ValueText.Quote(value.Text)} is not of the form yyyy-MM-dd";
        return new Finding(rule, path, value.Line, value.Column, message, $"Write '{label}: {AdrDate.Suggestion(value.Text) ?? "yyyy-MM-dd"}'");
    }
}
