using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.OnCall;

/// <summary>The procedures for incidents: STD3542, STD3543. Clauses: <c>incident-severity-levels</c>, <c>incident-escalation</c>.</summary>
internal static class IncidentResponseRules
{
    private static readonly string[] Responses = ["immediate", "within 1 hour", "next business day", "backlog"];

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        var answered = Answered(document);
        for (var severity = 1; severity <= SeverityName.Count; severity++)
        {
            if (!answered.TryGetValue(severity, out var answer))
            {
                yield return new Finding(
                    RuleCatalog.IncidentSeverityResponse,
                    file.Path,
                    0,
                    0,
                    $"no response to SEV-{severity} is written down",
                    $"Add the row '| SEV-{severity} | {Responses[severity - 1]} |' to a table with the columns Severity and Response");
            }
            else if (!answer.HasResponse)
            {
                yield return new Finding(
                    RuleCatalog.IncidentSeverityResponse,
                    answer.Position.In(file.Path),
                    $"SEV-{severity} has no response",
                    $"Write what is done and how soon: '{Responses[severity - 1]}'");
            }
        }

        string[] texts = [.. SectionText.Of(document.Sections)];
        if (!texts.Any(text => SectionText.HasMinutes(text, 30)))
        {
            yield return new Finding(
                RuleCatalog.IncidentEscalationAndReporting,
                file.Path,
                0,
                0,
                "the procedures do not say that an incident is escalated after 30 minutes",
                "Write 'Escalate to the engineering manager after 30 minutes'");
        }

        if (!texts.Any(text => SectionText.HasMinutes(text, 15)))
        {
            yield return new Finding(
                RuleCatalog.IncidentEscalationAndReporting,
                file.Path,
                0,
                0,
                "the procedures do not say that stakeholders hear every 15 minutes",
                "Write 'Update stakeholders every 15 minutes'");
        }
    }

    // The first place of each severity, or the first with a response.
    private static Dictionary<int, (Position Position, bool HasResponse)> Answered(SectionDocument document)
    {
        var places = new Dictionary<int, (Position Position, bool HasResponse)>();
        foreach (var section in document.Sections)
        {
            Add(section.Level == 0 ? "" : section.Name, new(section.Line, section.Column), !section.IsEmpty);
            foreach (var line in section.Lines)
            {
                Add(line.Text, document.Page.Lines.Locate(line.OffsetOf(0)), HeadingWords.Split(line.Text).Length > 3);
            }

            foreach (var table in section.Tables)
            {
                var response = table.ColumnOf("response*", "respond*", "action*", "reaction*", "time to*");
                foreach (var row in table.Rows)
                {
                    var hasResponse = response < 0 ? row.Cells.Count(cell => cell.Text.Length > 0) > 1 : row.Cell(response) is { Text.Length: > 0 };
                    Add(row.Cell(0)?.Text ?? "", new(row.Line, row.Column), hasResponse);
                }
            }
        }

        return places;

        void Add(string text, Position place, bool hasResponse)
        {
            foreach (var severity in SeverityName.In(text))
            {
                if (!places.TryGetValue(severity, out var known) || (hasResponse && !known.HasResponse))
                {
                    places[severity] = (place, hasResponse);
                }
            }
        }
    }
}
