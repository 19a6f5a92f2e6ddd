using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents.PullRequests;

/// <summary>Pull request templates and the review checklist: STD3821, STD3822, STD3824.</summary>
public sealed class PullRequestCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "pull-request-template";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PullRequestTemplateQuestions, RuleCatalog.PullRequestTemplateChecklist, RuleCatalog.ReviewChecklistGroups,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        ProductClass.IsProduct(context.Policy) && (PullRequestFiles.IsTemplate(file) || IsGuide(file));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var documents = PullRequestFiles.Shown(files.Where(file => !IsGuide(file)))
            .Concat(files.Where(IsGuide))
            .Select(file => (File: file, Document: DocumentText.TryRead(file)))
            .Where(read => read.Document is not null)
            .ToArray();
        foreach (var (file, document) in documents.Where(read => !IsGuide(read.File)))
        {
            foreach (var finding in Headings(file, document!).Concat(Items(file, document!)))
            {
                yield return finding;
            }
        }

        // The guide holds the groups for all templates; without one, the first template does.
        var (checklist, content) = documents.OrderByDescending(read => IsGuide(read.File)).FirstOrDefault();
        if (content is not null)
        {
            // What STD3822 asks of the same template is not asked for twice.
            string[] asked = IsGuide(checklist) ? [] : [.. MissingItems(content).Select(missing => missing.Group)];
            string[] missing =
            [
                .. PullRequestSections.Groups
                    .Where(group => !asked.Contains(group.Name, StringComparer.Ordinal) && !Names(content).Any(words => IsMatch(group, words)))
                    .Select(group => $"'## {group.Name}'"),
            ];
            if (missing.Length > 0)
            {
                // The message is the same until nothing is missing: a baseline knows the finding by it.
                yield return new Finding(
                    RuleCatalog.ReviewChecklistGroups,
                    checklist.Path,
                    0,
                    0,
                    "the review checklist lacks groups",
                    $"Add the {(missing.Length == 1 ? "heading" : "headings")} {ListText.And(missing)} with what a reviewer looks at");
            }
        }
    }

    private static bool IsGuide(SourceFile file) => file.Path.Equals(PullRequestFiles.ReviewGuide, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Finding> Headings(SourceFile file, SectionDocument document) =>
        from heading in PullRequestSections.Headings
        where !document.Find(heading).Any() && (document.Title is null || !heading.IsMatch(document.Title))
        select new Finding(
            RuleCatalog.PullRequestTemplateQuestions,
            file.Path,
            0,
            0,
            $"the template has no section '{heading.Name}'",
            $"Add the heading '## {heading.Name}' and {heading.Hint}");

    private static IEnumerable<Finding> Items(SourceFile file, SectionDocument document) =>
        MissingItems(
            document).Select(missing => new Finding(
                RuleCatalog.PullRequestTemplateChecklist,
                file.Path,
                0,
                0,
                $"the checklist has no item '{missing.Item.Name}'",
                $"Add the line '- [ ] {missing.Item.Name}'"));

    private static IEnumerable<(RequiredSection Item, string Group)> MissingItems(SectionDocument document)
    {
        string[][] items = [.. document.Sections.SelectMany(section => section.Items).Where(item => item.IsTask).Select(item => HeadingWords.Split(item.Text))];
        return PullRequestSections.Items.Where(wanted => !items.Any(words => IsMatch(wanted.Item, words)));
    }

    // A group is a heading or an item of a list.
    private static IEnumerable<string[]> Names(SectionDocument document) =>
        document.Sections
            .Select(section => section.Words)
            .Concat(document.Sections.SelectMany(section => section.Items).Select(item => HeadingWords.Split(item.Text)));

    private static bool IsMatch(RequiredSection wanted, string[] words) =>
        wanted.Synonyms.Prepend(wanted.Name).Any(name => HeadingWords.Contains(words, HeadingWords.Split(name)));
}
