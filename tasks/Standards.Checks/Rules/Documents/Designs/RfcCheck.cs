using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>What one RFC shows by itself: STD3701, STD3703 to STD3706. Clause: <c>standards-rfc-template</c>.</summary>
public sealed class RfcCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "rfc";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.RfcHeadingNumber, RuleCatalog.RfcHeader, RuleCatalog.RfcHeaderForm, RuleCatalog.RfcRequiredSections, RuleCatalog.RfcSectionContent,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => DesignFiles.IsRfc(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (DocumentText.TryRead(file) is not { } document)
        {
            return [];
        }

        var title = RfcTitle.Parse(document.Title?.Name ?? "");
        var findings = new List<Finding>();
        if (title is { IsOwn: true, Number: { } number } && DesignFiles.NumberOf(file) is { } own && number != own)
        {
            findings.Add(new Finding(
                RuleCatalog.RfcHeadingNumber,
                file.Path,
                document.Title!.Line,
                document.Title.Column,
                $"the title says RFC {number} and the name of the file {own}",
                $"Write '# RFC-{DesignFiles.NumberText(file, own)}: {title.Text}'"));
        }

        findings.AddRange(
            SectionPresence.Check(file, document, "RFC", DesignFiles.RfcSections, RuleCatalog.RfcRequiredSections, RuleCatalog.RfcSectionContent));
        findings.AddRange(Header(file, document, title, ProductClass.IsProduct(context.Policy)));
        return ProductClass.IsProduct(context.Policy) ? findings : findings.Where(finding => finding.Rule != RuleCatalog.RfcRequiredSections);
    }

    private static IEnumerable<Finding> Header(SourceFile file, SectionDocument document, RfcTitle title, bool isProduct)
    {
        var header = new DocumentHeader(document);
        var (status, author, date) = (header.Find("status", "state"), header.Find("author", "authors"), header.Find("date", "created", "opened"));
        var findings = new List<Finding?> { HeaderDates.Check(RuleCatalog.RfcHeaderForm, file.Path, "Date", date) };
        if (isProduct)
        {
            if (title.Number is null)
            {
                var number = DesignFiles.NumberOf(file) ?? 0;
                findings.Add(new Finding(
                    RuleCatalog.RfcHeader,
                    file.Path,
                    document.Title?.Line ?? 0,
                    document.Title?.Column ?? 0,
                    "the RFC has no title with its number",
                    $"Write '# RFC-{DesignFiles.NumberText(file, number)}: {(title.Text.Length == 0 ? "title" : title.Text)}'"));
            }

            findings.Add(HeaderPresence.Check(RuleCatalog.RfcHeader, file, document.Page, "RFC", "Status", "Proposed", status));
            findings.Add(HeaderPresence.Check(RuleCatalog.RfcHeader, file, document.Page, "RFC", "Author", "'@name'", author));
            findings.Add(HeaderPresence.Check(RuleCatalog.RfcHeader, file, document.Page, "RFC", "Date", "yyyy-MM-dd", date));
            findings.Add(StatusWords.Rfc.Check(RuleCatalog.RfcHeaderForm, file.Path, status));
        }

        return findings.OfType<Finding>();
    }
}
