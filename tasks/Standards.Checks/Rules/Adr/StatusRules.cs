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
            return record.Problem is null ? [Missing(record)] : [];
        }

        if (AdrStatusText.Parse(field.Value) is not { } status)
        {
            return record.IsPlaceholder(field) ? [] : [Unknown(record, field)];
        }

        return status == AdrStatus.Proposed ? Overdue(record, field, context) : [];
    }

    private static Finding Missing(AdrRecord record)
    {
        var section = record.Sections.FirstOrDefault(section => section.Name.Equals("Status", StringComparison.OrdinalIgnoreCase));
        var fix = (section, record.HasFrontMatter) switch
        {
            ({ } heading, _) => $"Write 'Proposed' below the heading '{heading.Name}'",
            (_, true) => "Add the line 'status: proposed' to the front matter",
            _ => $"Add the line '{record.HeaderLine("Status", "Proposed")}' below the title",
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
        var days = context.Policy.Adr.ProposedDays;
        if (record.Date is { } date && AdrDate.Parse(date.Value) is { } since && context.DueBefore.DayNumber - since.DayNumber > days)
        {
            yield return new Finding(
                RuleCatalog.AdrProposalAge,
                record.Path,
                field.Line,
                field.Column,
                $"the record is Proposed since {AdrDate.ToText(since)}, longer than {days} days",
                $"Decide and write '{field.With(AdrStatus.Accepted)}' or '{field.With(AdrStatus.Rejected)}'")
            {
                Due = new DueWork(since.AddDays(days), "the decision on the proposal"),
            };
        }
    }
}
