using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>
/// What the sections of a runbook say: STD3403 (contact and time of the escalation), STD3404 (metric, threshold, command). Sections that
/// are missing or empty are left to STD3401 and STD3402. Clauses: <c>incident-escalation</c>, <c>runbook-issue-shape</c>.
/// </summary>
internal static class IssueRules
{
    private const int MinSteps = 3;

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document)
    {
        // Lines with code in backticks, which the text of a section does not tell from other text.
        HashSet<int> code = [.. document.Page.Document!.Descendants<CodeInline>().Select(inline => document.Page.Lines.Locate(inline.Span.Start).Line)];
        HashSet<int> steps =
        [
            .. document.Page.Document!
                .Descendants<ListBlock>()
                .Where(list => list.IsOrdered)
                .SelectMany(list => list)
                .Select(item => document.Page.Lines.Locate(item.Span.Start).Line),
        ];
        if (Read(document, RunbookKinds.Symptoms) is { IsOpen: false } symptoms)
        {
            if (!symptoms.HasCode(code))
            {
                yield return New(
                    RuleCatalog.RunbookSymptomsAndChecks,
                    file,
                    symptoms,
                    "names no metric",
                    "Write the metric in backticks with its limit: '`http_server_request_duration_seconds` is above 0.8 s at p95'");
            }
            else if (!symptoms.Text.Any(SectionText.HasNumber) && !symptoms.HasBlock)
            {
                yield return New(
                    RuleCatalog.RunbookSymptomsAndChecks,
                    file,
                    symptoms,
                    "names no threshold",
                    "Write from which number on the metric is a symptom, and for how long");
            }
        }

        if (Read(document, RunbookKinds.Checks) is { } checks && !checks.HasCode(code) && !checks.HasLink && !checks.HasSteps(steps) && !checks.IsOpen)
        {
            yield return New(
                RuleCatalog.RunbookSymptomsAndChecks,
                file,
                checks,
                "names no command",
                "Write the command in backticks or in a block of code, or link to the dashboard");
        }

        if (Read(document, RunbookKinds.Escalation) is { } escalation)
        {
            if (!escalation.HasLink && !escalation.Text.Any(SectionText.HasContact))
            {
                yield return New(
                    RuleCatalog.RunbookEscalation,
                    file,
                    escalation,
                    "names no contact",
                    "Write a handle, a link, an e-mail address or a telephone number: 'After 15 minutes call @team-oncall'");
            }

            if (!escalation.Text.Any(SectionText.HasDuration))
            {
                yield return New(
                    RuleCatalog.RunbookEscalation,
                    file,
                    escalation,
                    "says no time",
                    "Write after how many minutes each contact is called: 'After 15 minutes call @team-oncall'");
            }
        }
    }

    private static Finding New(RuleDescriptor rule, SourceFile file, Part part, string problem, string fix) =>
        new(rule, file.Path, part.First.Line, part.First.Column, $"the section {ValueText.Quote(part.First.Name)} {problem}", fix);

    private static Part? Read(SectionDocument document, RequiredSection required)
    {
        DocumentSection[] all = [.. document.All(required)];
        return all.Length == 0 || Array.TrueForAll(all, section => section.IsEmpty) ? null : new Part(document, all);
    }

    private sealed class Part(SectionDocument document, DocumentSection[] sections)
    {
        public DocumentSection First => sections[0];

        public IReadOnlyList<string> Text { get; } = [.. SectionText.Of(sections)];

        public bool HasBlock { get; } = Array.Exists(sections, section => section.Code.Exists(code => code.HasText));

        // What is still to be written has a finding of its own: STD3221.
        public bool IsOpen => Text is [var line] && OpenEnds.Words.Any(word => line.AsSpan().Trim().StartsWith(word, StringComparison.Ordinal));

        public bool HasLink { get; } = SectionText.HasLink(sections);

        // Steps in a console have no command; three are a way that somebody can follow.
        public bool HasSteps(HashSet<int> steps) => sections.Sum(section => section.Items.Count(item => steps.Contains(item.Line))) >= MinSteps;

        public bool HasCode(HashSet<int> codeLines) => HasBlock || Array.Exists(sections, section =>
            section.Tables.Exists(table => table.Rows.Any(row => codeLines.Contains(row.Line)))
            || section.Lines.Exists(line => codeLines.Contains(document.Page.Lines.Locate(line.OffsetOf(0)).Line)));
    }
}
