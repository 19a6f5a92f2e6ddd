using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// Template text that is left: STD3117. Sentences of our own template say that something is not written yet, which is right until the record is decided.
/// Clause: <c>adr-template-sections</c>.
/// </summary>
internal static class PlaceholderRule
{
    private const int MaxLength = 80;

    public static IEnumerable<Finding> Check(AdrRecord record)
    {
        var isDecided = record.Status is { } field && AdrStatusText.Parse(field.Value) is { } status && status != AdrStatus.Proposed;
        foreach (var placeholder in record.Placeholders.Where(placeholder => isDecided || !placeholder.IsSentence))
        {
            var text = placeholder.Text.Length <= MaxLength ? placeholder.Text : placeholder.Text[..MaxLength] + "…";
            yield return new Finding(
                RuleCatalog.AdrPlaceholderText,
                record.Path,
                placeholder.Line,
                placeholder.Column,
                $"placeholder '{text}' is left",
                "Write the text that belongs here, or put it in `code` when it is meant as it stands");
        }
    }
}
