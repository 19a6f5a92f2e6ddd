using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>The heading has the number of the file: STD3105. Clause: <c>adr-file-naming</c>.</summary>
internal static class HeadingNumberRule
{
    public static IEnumerable<Finding> Check(AdrRecord record)
    {
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
