using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// How well one decision record argues: STD3119 to STD3122. Records that nobody decides by any more are left alone. Clauses:
/// <c>adr-alternatives-considered</c>, <c>adr-deciders-and-tags</c>, <c>adr-records-risk-mitigation-and-rollback</c>.
/// </summary>
public sealed class AdrContentCheck : IFileCheck
{
    private static readonly RequiredSection[] Risks =
    [
        new("risks", "", "Risk", "Risk*"),
        new("mitigations", "", "Mitigat*"),
        new("rollback", "", "Roll back", "Rolled back", "Rollbacks", "Reversal", "Revers*", "Revert*", "Way back", "Undo*", "Undone"),
    ];

    /// <inheritdoc/>
    public string Name => "adr-content";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AdrAlternatives, RuleCatalog.AdrAlternativeArguments, RuleCatalog.AdrDecidersAndTopics, RuleCatalog.AdrRisksAndRollback,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => AdrFiles.IsRecord(file, context.Policy.Adr);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        // AdrRecordCheck reports what cannot be read, and a status that is none.
        if (Read(file, context) is not var (record, status, document))
        {
            return [];
        }

        var isProduct = ProductClass.IsProduct(context.Policy);
        return AlternativeRules.Check(file, document, isProduct)
            .Concat(People(file, record, document, isProduct))
            .Concat(isProduct && status == AdrStatus.Accepted ? Risk(file, document) : [])
            .Limit();
    }

    private static (AdrRecord Record, AdrStatus Status, SectionDocument Document)? Read(SourceFile file, CheckContext context)
    {
        try
        {
            var page = context.Pages.Read(file, AdrReader.MaxBytes).Page;
            var record = AdrReader.Read(file, context);
            var status = record.Status is { } field ? AdrStatusText.Parse(field.Value) : null;
            return status is AdrStatus.Proposed or AdrStatus.Accepted && page.Problem is null && SectionDocument.TryRead(page) is { } document
                ? (record, status.Value, document)
                : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static IEnumerable<Finding> People(SourceFile file, AdrRecord record, SectionDocument document, bool isProduct)
    {
        var header = new DocumentHeader(document);
        Finding?[] findings =
        [
            Header(
                file, record, document, "Deciders", "@team", header.Find("deciders", "decider", "decision-makers", "decision-maker", "decided-by"), isProduct),
            Header(file, record, document, "Tags", "messaging", header.Find("tags", "tag", "topics", "topic", "category", "categories"), isProduct),
        ];
        return findings.OfType<Finding>();
    }

    private static Finding? Header(
        SourceFile file, AdrRecord record, SectionDocument document, string label, string example, HeaderValue? value, bool isProduct) => value switch
        {
            { Text.Length: > 0 } => null,
            not null => new Finding(
                RuleCatalog.AdrDecidersAndTopics, file.Path, value.Line, value.Column, $"'{label}' of the record is empty", $"Write '{label}: {example}'"),
            _ when isProduct => new Finding(
                RuleCatalog.AdrDecidersAndTopics,
                file.Path,
                0,
                0,
                $"the record has no '{label}'",
                document.Page.HasFrontMatter
                    ? $"Add the line '{label.ToLowerInvariant()}: {(example[0] == '@' ? $"'{example}'" : example)}' to the front matter"
                    : $"Add the line '{record.HeaderLine(label, example)}' below the title"),
            _ => null,
        };

    private static IEnumerable<Finding> Risk(SourceFile file, SectionDocument document)
    {
        string[][] texts = [.. document.Sections.SelectMany(section => section.Lines.Select(line => HeadingWords.Split(line.Text)).Append(section.Words))];
        string[] missing =
        [
            .. Risks.Where(wanted => !texts.Any(words => wanted.Synonyms
                .Prepend(wanted.Name)
                .Any(name => HeadingWords.Contains(words, HeadingWords.Split(name))))).Select(wanted => wanted.Name),
        ];
        if (missing.Length > 0)
        {
            var first = char.ToUpperInvariant(missing[0][0]) + missing[0][1..];
            yield return new Finding(
                RuleCatalog.AdrRisksAndRollback,
                file.Path,
                0,
                0,
                $"the accepted record says nothing about {string.Join(", ", missing)}",
                $"Add the line '- {first}: …' to the consequences");
        }
    }
}
