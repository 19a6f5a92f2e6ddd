using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.Registry;

/// <summary>
/// The further front matter of documents that the policy names: STD3841 in the typed folders, STD3842 everywhere. Clauses:
/// <c>doc-front-matter</c>, <c>docs-classification</c>.
/// </summary>
public sealed class TypedFrontMatterCheck : IFileCheck
{
    private static readonly string[] Folders =
        ["docs/standards/", "docs/design/", "docs/rfc/", "docs/rfcs/", "docs/operations/", "docs/runbooks/", "docs/oncall/", "docs/security/"];

    private static readonly string[] Classifications = ["Public", "Internal", "Internal Use", "Confidential", "Restricted"];

    // The key as FrontMatter reads it, other names for it, and a line for the fix. The cadence is asked for by STD3203.
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
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.DocumentClassificationKeys, RuleCatalog.DocumentClassificationVocabulary];

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
            var missing = Fields.Where(field => !page.Values.Any(value => field.Keys.Contains(value.Key, StringComparer.Ordinal))).Select(
                field => field.Example);
            foreach (var finding in MissingKeys.Check(RuleCatalog.DocumentClassificationKeys, file, page, missing))
            {
                yield return finding;
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
            RuleCatalog.DocumentClassificationVocabulary,
            file.Path,
            line,
            column,
            $"classification {ValueText.Quote(value.Text)} is not one of {string.Join(", ", Classifications)}",
            NearestName.Of(value.Text, Classifications) is { } meant ? $"Write 'classification: {meant}'" : "Write the one that fits");
    }
}
