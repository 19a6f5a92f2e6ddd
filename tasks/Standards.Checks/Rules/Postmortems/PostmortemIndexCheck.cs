using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>Every postmortem is linked from the index of its folder: STD3512. Clause: <c>incident-review-sharing</c>.</summary>
public sealed class PostmortemIndexCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "postmortem-index";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PostmortemIndexEntry];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => PostmortemFiles.IsIndex(file) || PostmortemFiles.IsPostmortem(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        SourceFile[] postmortems =
        [
            .. files.Where(
                file => file.Path.StartsWith(PostmortemFiles.Folder, StringComparison.Ordinal) && PostmortemFiles.IsPostmortem(file, context.Policy)),
        ];
        SourceFile[] indexes = [.. files.Where(PostmortemFiles.IsIndex)];
        if (postmortems.Length == 0)
        {
            return [];
        }

        if (indexes.Length == 0)
        {
            return [new Finding(
                RuleCatalog.PostmortemIndexEntry,
                postmortems[0].Path,
                0,
                0,
                "the folder of postmortems has no index",
                $"Write '{PostmortemFiles.Folder}README.md' with a link to every postmortem")];
        }

        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in indexes)
        {
            if (!TryAddTargets(index, linked))
            {
                return [];
            }
        }

        return postmortems
            .Where(postmortem => !linked.Contains(postmortem.Path))
            .Select(postmortem => new Finding(
                RuleCatalog.PostmortemIndexEntry,
                postmortem.Path,
                0,
                0,
                $"{indexes[0].Path} does not link to the postmortem",
                $"Add the line '- [{ValueText.Shorten(Path.GetFileNameWithoutExtension(postmortem.Name))}]("
                    + $"{ValueText.Line(postmortem.Path[PostmortemFiles.Folder.Length..])})' to {indexes[0].Path}"))
            .Limit();
    }

    // An index that cannot be read is reported by the checks of all documents, and may hold the link.
    private static bool TryAddTargets(SourceFile index, HashSet<string> linked)
    {
        try
        {
            if (MarkupReader.Read(index.ReadText(DocumentFiles.MaxBytes)).Document is not { } document)
            {
                return false;
            }

            linked.UnionWith(document
                .Descendants<LinkInline>()
                .Select(link => link.Url)
                .OfType<string>()
                .Where(url => !url.Contains("://", StringComparison.Ordinal))
                .Select(url => LinkTarget.Of(index.Directory, url).Path));
            return true;
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }
}
