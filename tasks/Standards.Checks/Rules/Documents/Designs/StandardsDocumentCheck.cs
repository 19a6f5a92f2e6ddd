using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Designs;

/// <summary>The header of documents below docs/standards/: STD3721, STD3722. Clause: <c>standards-doc-header</c>.</summary>
public sealed class StandardsDocumentCheck : IFileCheck
{
    private const string Noun = "standards document";
    private static readonly string[] Priorities = ["P0", "P1", "P2", "P3"];

    /// <inheritdoc/>
    public string Name => "standards-document";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.StandardsDocumentHeader, RuleCatalog.StandardsDocumentHeaderForm];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => ProductClass.IsProduct(context.Policy) && DesignFiles.IsStandard(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        if (DocumentText.TryRead(file) is not { } document)
        {
            return [];
        }

        var header = new DocumentHeader(document);
        var (priority, updated) = (header.Find("priority"), header.Find("last-updated", "updated"));
        List<Finding?> findings =
        [
            HeaderPresence.Check(RuleCatalog.StandardsDocumentHeader, file, document.Page, Noun, "Status", "Active", header.Find("status")),
            HeaderPresence.Check(RuleCatalog.StandardsDocumentHeader, file, document.Page, Noun, "Priority", "P1", priority),
            HeaderPresence.Check(RuleCatalog.StandardsDocumentHeader, file, document.Page, Noun, "Last Updated", "yyyy-MM-dd", updated),
            HeaderPresence.Check(
                RuleCatalog.StandardsDocumentHeader, file, document.Page, Noun, "Owned By", "'@team'", header.Find("owned-by", "owner", "owners")),
            Priority(file, priority),
            HeaderDates.Check(RuleCatalog.StandardsDocumentHeaderForm, file.Path, "Last Updated", updated),
        ];
        if (updated is not null && ReviewDates.Parse(updated.Text) > context.Today)
        {
            findings.Add(new Finding(
                RuleCatalog.StandardsDocumentHeaderForm,
                file.Path,
                updated.Line,
                updated.Column,
                $"Last Updated {updated.Text} is in the future",
                "Write the day of the last update"));
        }

        return findings.OfType<Finding>();
    }

    // 'P1 (high)' is P1 with a word for those who do not know the list.
    private static Finding? Priority(SourceFile file, HeaderValue? value) =>
        value is null || value.Text.Length == 0 || Priorities.Contains(value.Text.Split(' ', 2)[0], StringComparer.OrdinalIgnoreCase)
            ? null
            : new Finding(
                RuleCatalog.StandardsDocumentHeaderForm,
                file.Path,
                value.Line,
                value.Column,
                $"priority {ValueText.Quote(value.Text)} is not one of {string.Join(", ", Priorities)}",
                "Write 'Priority: P1', or the one of the list that is meant");
}
