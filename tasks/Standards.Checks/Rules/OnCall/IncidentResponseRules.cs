using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
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
            if (!answered.TryGetValue(severity, out var place))
            {
                yield return new Finding(
                    RuleCatalog.STD3542, file.Path, 0, 0, $"no response to SEV-{severity} is written down", $"Add the row '| SEV-{severity} | {Responses[severity - 1]} |' to a table with the columns Severity and Response");
            }
            else if (!place.HasResponse)
            {
                yield return new Finding(RuleCatalog.STD3542, file.Path, place.Line, place.Column, $"SEV-{severity} has no response", $"Write what is done and how soon: '{Responses[severity - 1]}'");
            }
        }

        string[] texts = [.. SectionText.Of(document.Sections)];
        if (!texts.Any(text => SectionText.HasMinutes(text, 30)))
        {
            yield return new Finding(RuleCatalog.STD3543, file.Path, 0, 0, "the procedures do not say that an incident is escalated after 30 minutes", "Write 'Escalate to the engineering manager after 30 minutes'");
        }

        if (!texts.Any(text => SectionText.HasMinutes(text, 15)))
        {
            yield return new Finding(RuleCatalog.STD3543, file.Path, 0, 0, "the procedures do not say that stakeholders hear every 15 minutes", "Write 'Update stakeholders every 15 minutes'");
        }
    }

    // The first place of each severity, or the first with a response.
    private static Dictionary<int, (int Line, int Column, bool HasResponse)> Answered(SectionDocument document)
    {
        var places = new Dictionary<int, (int Line, int Column, bool HasResponse)>();
        foreach (var section in document.Sections)
        {
            Add(section.Level == 0 ? "" : section.Name, section.Line, section.Column, !section.IsEmpty);
            foreach (var line in section.Lines)
            {
                var (number, column) = document.Page.Lines.Locate(line.OffsetOf(0));
                Add(line.Text, number, column, HeadingWords.Split(line.Text).Length > 3);
            }

            foreach (var table in section.Tables)
            {
                var response = table.ColumnOf("response*", "respond*", "action*", "reaction*", "time to*");
                foreach (var row in table.Rows)
                {
                    var hasResponse = response < 0 ? row.Cells.Count(cell => cell.Text.Length > 0) > 1 : row.Cell(response) is { Text.Length: > 0 };
                    Add(row.Cell(0)?.Text ?? "", row.Line, row.Column, hasResponse);
                }
            }
        }

        return places;

        void Add(string text, int line, int column, bool hasResponse)
        {
            foreach (var severity in SeverityName.In(text))
            {
                if (!places.TryGetValue(severity, out var known) || (hasResponse && !known.HasResponse))
                {
                    places[severity] = (line, column, hasResponse);
                }
            }
        }
    }
}
