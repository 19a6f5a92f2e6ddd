using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Adr;

/// <summary>Status: STD3103, STD3108, STD3118. Clauses: <c>adr-status-vocabulary</c>, <c>adr-workflow</c>.</summary>
internal static class StatusRules
{
    public static IEnumerable<Finding> Check(AdrRecord record, CheckContext context)
    {
        if (record.Status is not { } field)
        {
            // The status may stand in the header that could not be read.
            return record.Problem is null ? [Missing(record, context)] : [];
        }

        if (AdrStatusText.Parse(field.Value) is not { } status)
        {
            return record.IsPlaceholder(field) ? [] : [Unknown(record, field)];
        }

        return status == AdrStatus.Proposed ? Overdue(record, field, context) : [];
    }

    // One that was written long ago is decided, most likely; as a proposal it would be the next finding.
    private static Finding Missing(AdrRecord record, CheckContext context)
    {
        var status = IsOverdue(record, context) ? "Accepted" : "Proposed";
        var section = record.Sections.FirstOrDefault(section => section.Name.Equals("Status", StringComparison.OrdinalIgnoreCase));
        var fix = (section, record.HasFrontMatter) switch
        {
            ({ } heading, _) => $"Write '{status}' below the heading '{heading.Name}'",
            (_, true) => $"Add the line 'status: {status.ToLowerInvariant()}' to the front matter",
            _ => $"Add the line '{record.HeaderLine("Status", status)}' below the title",
        };
        return new Finding(RuleCatalog.AdrStatusPresence, record.Path, section?.Line ?? 0, section?.Column ?? 0, "the record has no status", fix);
    }

    private static Finding Unknown(AdrRecord record, AdrField field)
    {
        var named = AdrStatusText.Named(field.Value);
        var message = named.Count > 1
            ? $"status '{field.Value}' names more than one of {AdrStatusText.List}"
            : $"status '{field.Value}' is not one of {AdrStatusText.List}";
        var status = named is [var first, ..] ? first : AdrStatusText.Nearest(field.Value) ?? AdrStatus.Accepted;
        return new Finding(RuleCatalog.AdrStatusVocabulary, record.Path, field.Line, field.Column, message, $"Write '{field.With(status)}'");
    }

    private static IEnumerable<Finding> Overdue(AdrRecord record, AdrField field, CheckContext context)
    {
        if (IsOverdue(record, context) && AdrDate.Parse(record.Date!.Value) is { } since)
        {
            yield return new Finding(
                RuleCatalog.AdrProposalAge,
                record.Path,
                field.Line,
                field.Column,
                $"the record is Proposed since {AdrDate.ToText(since)}, longer than {context.Policy.Adr.ProposedDays} days",
                $"Decide and write '{field.With(AdrStatus.Accepted)}' or '{field.With(AdrStatus.Rejected)}'")
            {
                Due = new DueWork(since.PlusDays(context.Policy.Adr.ProposedDays), "the decision on the proposal"),
            };
        }
    }

    private static bool IsOverdue(AdrRecord record, CheckContext context) =>
        record.Date is { } date && AdrDate.Parse(date.Value) is { } since && context.DueBefore.DayNumber - since.DayNumber > context.Policy.Adr.ProposedDays;
}
