using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// What one decision record shows by itself: STD3103, STD3105 to STD3112, STD3115, STD3117, STD3118.
/// A record whose header or nesting cannot be understood is STD0010.
/// </summary>
public sealed class AdrRecordCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "adr-record";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.AdrStatusVocabulary, RuleCatalog.AdrHeadingNumber, RuleCatalog.AdrRequiredSections,
        RuleCatalog.AdrSectionContent, RuleCatalog.AdrStatusPresence, RuleCatalog.AdrDatePresence, RuleCatalog.AdrDateForm, RuleCatalog.AdrDatePast,
        RuleCatalog.AdrSuccessorLink, RuleCatalog.AdrSupersessionSelf, RuleCatalog.AdrPlaceholderText, RuleCatalog.AdrProposalAge,
    ];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) => AdrFiles.IsRecord(file, context.Policy.Adr);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        var record = AdrReader.Read(file, context);
        var findings = new List<Finding>();
        if (record.Problem is { } problem)
        {
            findings.Add(new Finding(RuleCatalog.CheckInputReadable, record.Path, problem.Line, problem.Column, problem.Message, problem.Fix));
        }

        if (!record.IsParsed)
        {
            return findings;
        }

        findings.AddRange(HeadingNumberRule.Check(record));
        findings.AddRange(StatusRules.Check(record, context));
        findings.AddRange(DateRules.Check(record, context));
        findings.AddRange(SectionRules.Check(record, context.Policy.Adr));
        findings.AddRange(SuccessorRules.Check(record));
        findings.AddRange(PlaceholderRule.Check(record));
        return findings;
    }
}
