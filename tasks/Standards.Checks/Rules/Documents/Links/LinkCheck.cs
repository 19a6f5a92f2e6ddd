using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Rules.Documents.Sites;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>
/// Links, anchors and images of all documents: STD3301 to STD3305; a document that nests too deeply to be read is STD0010. Clause:
/// <c>docs-links-resolve</c>. Nothing outside the repository is looked at. Each document is read once for each of its versions.
/// </summary>
public sealed class LinkCheck : IRepositoryCheck
{
    private const int ChunkSize = 256;

    private static readonly LinkFact Fact = new();

    /// <inheritdoc/>
    public string Name => "document-links";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LinkTargetExists, RuleCatalog.LinkHeading, RuleCatalog.LinkImage, RuleCatalog.LinkInsideRepository, RuleCatalog.LinkDefinition,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        DocumentFiles.IsMarkdown(file) || file.Path == Submodules.FileName || SiteGenerator.Of(file.Path) is { IsRead: true };

    /// <inheritdoc/>
    public bool DependsOnPaths(IReadOnlyList<SourceFile> files, CheckContext context) => files
        .Where(DocumentFiles.IsMarkdown)
        .Chunk(ChunkSize)
        .Any(documents => context.Facts.Get(Fact, documents, context.Cancellation).Any(fact => fact?.Links.Count > 0));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var documents = files.Where(DocumentFiles.IsMarkdown).ToArray();
        var facts = context.Facts.Get(Fact, documents, context.Cancellation);
        var anchors = Anchors(documents, facts, context);
        var rules = new LinkRules(context.Policy, context.Snapshot, anchors);
        for (var i = 0; i < documents.Length; i++)
        {
            // Null: unreadable, which DocumentCheck or the check of the records reports.
            if (facts[i] is not { } fact || !DocumentFiles.IsDocument(documents[i], context.Policy) || Specimens.Hold(documents[i]))
            {
                continue;
            }

            context.Cancellation.ThrowIfCancellationRequested();
            if (fact.Problem is { } problem && DocumentFiles.IsPlainDocument(documents[i], context.Policy))
            {
                yield return new Finding(RuleCatalog.CheckInputReadable, documents[i].Path, problem.Line, problem.Column, problem.Message, problem.Fix);
            }

            foreach (var finding in rules.Check(documents[i], fact))
            {
                yield return finding;
            }
        }
    }

    // Anchors of documents without links are read only when somebody links to them.
    private static AnchorIndex Anchors(SourceFile[] documents, IReadOnlyList<LinkFacts?> facts, CheckContext context)
    {
        var index = new AnchorIndex();
        var unread = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            if (facts[i]?.Anchors is { } known)
            {
                index.Add(documents[i].Path, known);
            }
            else if (facts[i] is { Problem: null })
            {
                unread.Add(documents[i].Path, documents[i]);
            }
        }

        SourceFile[] wanted = unread.Count == 0 ? [] :
        [
            .. documents
                .SelectMany((document, i) => (facts[i]?.Links ?? [])
                .Where(link => link.Url.IndexOf('#') > 0)
                .Select(link => LinkTarget.Of(document.Directory, link.Url)))
                .Select(target => target.Path)
                .Distinct(StringComparer.Ordinal)
                .Select(path => unread.GetValueOrDefault(path) ?? unread.GetValueOrDefault(path + "/README.md"))
                .OfType<SourceFile>(),
        ];
        var read = context.Facts.Get(new AnchorFact(), wanted, context.Cancellation);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (read[i]?.Anchors is { } anchors)
            {
                index.Add(wanted[i].Path, anchors);
            }
        }

        return index;
    }
}
