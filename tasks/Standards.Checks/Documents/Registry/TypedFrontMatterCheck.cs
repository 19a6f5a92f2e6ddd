using Standards.Checks.Findings;
using Standards.Checks.Markup;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Rules;
using Standards.Checks.Running;

namespace Standards.Checks.Documents.Registry;

/// <summary>
/// The further front matter of documents that the policy names: STD3841 in the typed folders, STD3842 everywhere. Clauses:
/// <c>doc-front-matter</c>, <c>docs-classification</c>.
/// </summary>
public sealed class TypedFrontMatterCheck : IFileCheck
{
    private static readonly string[] Folders =
        ["docs/standards/", "docs/design/", "docs/rfc/", "docs/rfcs/", "docs/operations/", "docs/runbooks/", "docs/oncall/", "docs/security/"];

    private static readonly string[] Classifications = ["Public", "Internal", "Internal Use", "Confidential", "Restricted"];

    // The key as FrontMatter reads it, other names for it, and a line for the fix.
    private static readonly (string[] Keys, string Example)[] Fields =
    [
        (["version"], "version: 1.0"),
        (["audience"], "audience: engineers"),
        (["classification"], "classification: Internal Use"),
        (["approver", "approvers", "approved-by"], "approver: '@team'"),
    ];

    /// <inheritdoc/>
    public string Name => "typed-front-matter";

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        context.Policy.Documents.FrontMatter.Count > 0
        && DocumentFiles.IsPlainDocument(file, context.Policy)
        && context.Policy.Documents.FrontMatter.Any(glob => glob.IsMatch(file.Path));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        // What cannot be read, and front matter that is no YAML, DocumentCheck reports.
        if (DocumentText.TryRead(file)?.Page is not { Problem: null } page)
        {
            yield break;
        }

        if (Array.Exists(Folders, folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
        {
            if (!page.HasFrontMatter)
            {
                // One for all keys, as STD3203 has one for its own: together they are one block.
                yield return new Finding(
                    RuleCatalog.STD3841,
                    file.Path,
                    0,
                    0,
                    $"the document lacks {ListText.And([.. Fields.Select(field => $"'{field.Keys[0]}'")])}",
                    $"Add the lines {ListText.And([.. Fields.Select(field => $"'{field.Example}'")])} to front matter, between two lines '---' at the top of the file");
                yield break;
            }

            foreach (var (keys, example) in Fields.Where(field => !page.Values.Any(value => field.Keys.Contains(value.Key, StringComparer.Ordinal))))
            {
                yield return new Finding(RuleCatalog.STD3841, file.Path, 1, 1, $"the document has no '{keys[0]}'", $"Add the line '{example}' to the front matter");
            }
        }

        if (page.Values.FirstOrDefault(value => value.Key == "classification") is { } classification && !IsKnown(classification.Text))
        {
            yield return Unknown(file, page, classification);
        }
    }

    private static bool IsKnown(string text) => Classifications.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static Finding Unknown(SourceFile file, MarkupPage page, FrontMatterValue value)
    {
        var (line, column) = page.Lines.Locate(value.Offset);
        return new Finding(
            RuleCatalog.STD3842,
            file.Path,
            line,
            column,
            $"classification {ValueText.Quote(value.Text)} is not one of {string.Join(", ", Classifications)}",
            $"Write 'classification: {NearestName.Of(value.Text, Classifications) ?? "Internal"}'");
    }
}
