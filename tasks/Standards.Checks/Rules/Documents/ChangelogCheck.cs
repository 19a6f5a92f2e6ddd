using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>The form of <c>CHANGELOG.md</c>: STD3211 to STD3213. One that cannot be read is a finding of <see cref="DocumentCheck"/>.</summary>
public sealed class ChangelogCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "changelog";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.ChangelogVersionHeading,
        RuleCatalog.ChangelogVersionOrder,
        RuleCatalog.ChangelogChangeTypes,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => IsChangelog(file) && DocumentFiles.IsPlainDocument(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var page = MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes));
        return page.Document is null ? [] : ChangelogRules.Check(file, page);
    }

    internal static bool IsChangelog(SourceFile file) => file.Name.Equals("CHANGELOG.md", StringComparison.OrdinalIgnoreCase);
}
