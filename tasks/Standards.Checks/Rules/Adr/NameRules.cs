using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>File name and heading number: STD3101, STD3105. Clause: <c>adr-file-naming</c>.</summary>
internal static class NameRules
{
    public static IEnumerable<Finding> Check(AdrRecord record)
    {
        if (!record.Name.IsWellFormed)
        {
            yield return new Finding(
                RuleCatalog.AdrFileNaming,
                record.Path,
                0,
                0,
                $"file name '{record.Name.Text}' is not four digits, a hyphen and a kebab-case title",
                $"Rename the file to '{record.Name.Suggestion()}'{(record.Name.Number is null ? " with the next free number for NNNN" : "")}");
        }

        if (record is { Title: { Number: { } inHeading } title, Name.Number: { } number } && inHeading != number)
        {
            yield return new Finding(
                RuleCatalog.AdrHeadingNumber,
                record.Path,
                title.Line,
                title.Column,
                $"the heading has number {title.Digits}, the file has number {number:D4}",
                $"Write '{title.With(number)}'");
        }
    }
}
