using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.OnCall;

/// <summary>What the documents of incidents and of people on call hold: STD3542, STD3543, STD3552 to STD3555.</summary>
public sealed class OnCallCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "oncall";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.IncidentSeverityResponse, RuleCatalog.IncidentEscalationAndReporting, RuleCatalog.OnCallRequiredSections,
        RuleCatalog.OnCallSectionContent, RuleCatalog.OnCallChecklistItems, RuleCatalog.OnCallResponseTime,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => file.Path == OnCallDocuments.IncidentResponse
        ? DocumentFiles.IsPlainDocument(file, context.Policy)
        : OnCallDocuments.KindOf(file, context.Policy) is not null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var page = MarkupReader.Read(file.ReadText(DocumentFiles.MaxBytes));
        if (SectionDocument.TryRead(page) is not { } document)
        {
            return [new Finding(RuleCatalog.CheckInputReadable, file.Path, page.Problem!.Line, page.Problem.Column, page.Problem.Message, page.Problem.Fix)];
        }

        return OnCallDocuments.KindOf(file, context.Policy) is not { } kind
            ? IncidentResponseRules.Check(file, document)
            : SectionPresence.Check(file, document, kind.Noun, kind.Sections, RuleCatalog.OnCallRequiredSections, RuleCatalog.OnCallSectionContent)
                .Concat(ChecklistRule.Check(file, document, OnCallDocuments.Checklists(kind)))
                .Concat(OnCallDocuments.IsHandbook(file) ? ResponseTimes(file, document) : [])
                .Limit();
    }

    // Clause oncall-response.
    private static IEnumerable<Finding> ResponseTimes(SourceFile file, SectionDocument document)
    {
        string[] texts = [.. SectionText.Of(document.Sections)];
        if (!texts.Any(text => SectionText.HasMinutes(text, 5)))
        {
            yield return new Finding(
                RuleCatalog.OnCallResponseTime,
                file.Path,
                0,
                0,
                "the on-call handbook does not say that a page is acknowledged within 5 minutes",
                "Write 'The primary acknowledges a page within 5 minutes' below Rotation");
        }

        if (!texts.Any(text => SectionText.HasMinutes(text, 15)))
        {
            yield return new Finding(
                RuleCatalog.OnCallResponseTime,
                file.Path,
                0,
                0,
                "the on-call handbook does not say that the secondary steps in after 15 minutes",
                "Write 'After 15 minutes the secondary is called' below Rotation");
        }
    }
}
