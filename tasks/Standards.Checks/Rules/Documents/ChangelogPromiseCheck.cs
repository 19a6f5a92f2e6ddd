using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>What the changelog of a product promises to those who use it: STD3867 to STD3869.</summary>
public sealed class ChangelogPromiseCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "changelog-promises";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ChangelogMigrationGuide, RuleCatalog.ChangelogDeprecationFirst, RuleCatalog.ChangelogDeprecationReplacement,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        ChangelogCheck.IsChangelog(file) && ProductClass.IsProduct(context.Policy) && DocumentFiles.IsPlainDocument(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var page = MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes));
        return page.Document is not null && SectionDocument.TryRead(page) is { } sections ? ChangelogPromiseRules.Check(file, sections) : [];
    }
}
