using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>What one postmortem shows by itself: STD3501 to STD3511, STD3513, STD3514.</summary>
public sealed class PostmortemCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "postmortem";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.PostmortemFileName, RuleCatalog.PostmortemFacts, RuleCatalog.PostmortemDate, RuleCatalog.PostmortemSeverity,
        RuleCatalog.PostmortemRequiredSections, RuleCatalog.PostmortemSectionContent, RuleCatalog.PostmortemTimelineTable,
        RuleCatalog.PostmortemTimelineOrder, RuleCatalog.PostmortemActionFields, RuleCatalog.PostmortemActionDue, RuleCatalog.PostmortemTimeliness,
        RuleCatalog.PostmortemActionTicket, RuleCatalog.PostmortemImpact,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => PostmortemFiles.IsPostmortem(file, context.Policy);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var page = MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes));
        if (SectionDocument.TryRead(page) is not { } document)
        {
            return [new Finding(RuleCatalog.CheckInputReadable, file.Path, page.Problem!.Line, page.Problem.Column, page.Problem.Message, page.Problem.Fix)];
        }

        var postmortem = new Postmortem(file, document, context.Today, context.DueBefore);
        return HeaderRules.Check(postmortem)
            .Concat(SectionPresence.Check(
                file, document, "postmortem", PostmortemSections.All, RuleCatalog.PostmortemRequiredSections, RuleCatalog.PostmortemSectionContent))
            .Concat(TimelineRules.Check(postmortem))
            .Concat(ActionItemRules.Check(postmortem))
            .Concat(DeadlineRule.Check(postmortem))
            .Concat(ImpactRule.Check(postmortem))
            .Limit();
    }
}
