using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>STD3125: an index of the records lists every record. Clause: <c>decisions-recorded</c>.</summary>
public sealed class AdrIndexCheck : IRepositoryCheck
{
    private static readonly string[] Names = ["README.md", "index.md"];

    /// <inheritdoc/>
    public string Name => "adr-index";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AdrIndexCompleteness];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => AdrFiles.IsRecord(file, context.Policy.Adr) || IsIndex(file, context);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        foreach (var index in files.Where(file => IsIndex(file, context)))
        {
            if (DocumentText.TryRead(index) is not { } document)
            {
                continue;
            }

            var lines = document.Sections.SelectMany(section => section.Lines);
            HashSet<string> listed = new(
                lines
                    .SelectMany(line => line.Links)
                    .Select(link => link.Url)
                    .Concat(TableLinks(document))
                    .Select(url => AdrLinkTarget.Resolve(index, url, context.Policy.Adr))
                    .OfType<string>(),
                StringComparer.Ordinal);
            if (listed.Count == 0)
            {
                continue;
            }

            foreach (var record in files.Where(file => AdrFiles.IsRecord(file, context.Policy.Adr) && !listed.Contains(file.Name)))
            {
                yield return new Finding(
                    RuleCatalog.AdrIndexCompleteness,
                    index.Path,
                    0,
                    0,
                    $"the index does not list {ValueText.Quote(record.Name)}",
                    $"Add the line '- [{Title(record)}]({record.Name})'");
            }
        }
    }

    private static IEnumerable<string> TableLinks(Standards.Checks.Models.Documents.SectionDocument document) =>
        document.Sections.SelectMany(section => section.Tables).SelectMany(table => table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Links);

    private static string Title(SourceFile record) => AdrFileName.Parse(record.Name).Number is { } number ? $"ADR-{number:D4}" : ValueText.Shorten(record.Name);

    private static bool IsIndex(SourceFile file, CheckContext context) =>
        file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
        && file.Directory == context.Policy.Adr.Folder
        && Names.Contains(file.Name, StringComparer.OrdinalIgnoreCase);
}
