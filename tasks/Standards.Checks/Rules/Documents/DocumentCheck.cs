using System.Buffers;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;

namespace Standards.Checks.Rules.Documents;

/// <summary>
/// What any document shows by itself: STD3203 to STD3206, STD3221. Front matter that is no YAML, a text that cannot be read or nests too deeply is
/// STD0010. Decision records are left to their own check.
/// </summary>
public sealed class DocumentCheck : IFileCheck
{
    private static readonly SearchValues<string> OpenWords = SearchValues.Create([.. OpenEnds.Words], StringComparison.Ordinal);

    /// <inheritdoc/>
    public string Name => "document";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.DocumentFrontMatterKeys, RuleCatalog.DocumentFrontMatterForm, RuleCatalog.DocumentReviewDue, RuleCatalog.DocumentReviewDates,
        RuleCatalog.DocumentOpenEnds,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => DocumentFiles.IsPlainDocument(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var text = file.ReadText(DocumentFiles.MaxBytes);
        var needsFrontMatter = context.Policy.Documents.FrontMatter.Any(glob => glob.IsMatch(file.Path));
        var hasOpenEnds = text.AsSpan().ContainsAny(OpenWords);
        if (!needsFrontMatter && !ChangelogCheck.IsChangelog(file) && !hasOpenEnds && !text.StartsWith("---", StringComparison.Ordinal))
        {
            return [];
        }

        var page = MarkupReader.Read(text);
        if (page.Document is null)
        {
            // LinkCheck reads what looks as if it had links, and says so there.
            return LinkReader.MayHaveLinks(text) ? [] : [Unreadable(file, page.Problem!)];
        }

        var findings = new List<Finding>(FrontMatterRules.Check(file, page, needsFrontMatter, context));
        if (hasOpenEnds)
        {
            findings.AddRange(OpenEndRule.Check(file, text, page));
        }

        return findings;
    }

    internal static Finding Unreadable(SourceFile file, MarkupProblem problem) =>
        new(RuleCatalog.CheckInputReadable, file.Path, problem.Line, problem.Column, problem.Message, problem.Fix);
}
