using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>
/// When a runbook was last exercised: STD3406, STD3407, STD3408. The day stands in the front matter as <c>last_exercised</c>, or in the
/// header as 'Last exercised: yyyy-MM-dd'. Clause: <c>runbooks-are-exercised</c>.
/// </summary>
internal static class ExerciseRules
{
    private const string Words = "last exercised:";

    // Game days take place every quarter (clause game-day-quarterly).
    private const string DefaultCadence = "quarterly";

    public static IEnumerable<Finding> Check(SourceFile file, SectionDocument document, CheckContext context, bool isAsked)
    {
        var header = new DocumentHeader(document);
        if ((header.Find("last-exercised", "last-tested", "last-drill") ?? InText(document)) is not { } field)
        {
            return isAsked ? [Missing(file, document)] : [];
        }

        // Counted with all else that is open (STD9510).
        if (OpenWords.IsOpen(field.Text))
        {
            return [];
        }

        if (ReviewDates.Parse(field.Text) is not { } day)
        {
            return [Malformed(file, field)];
        }

        return day > context.Today
            ? [New(RuleCatalog.RunbookExerciseDate, file, field, $"last_exercised {field.Text} is in the future", "Write the day of the last drill")]
            : Overdue(file, header, field, day, context);
    }

    private static Finding Missing(SourceFile file, SectionDocument document) => new(
        RuleCatalog.RunbookExercisePresence,
        file.Path,
        0,
        0,
        "the runbook does not say when it was last exercised",
        document.Page.HasFrontMatter
            ? "Add the line 'last_exercised: yyyy-MM-dd' to the front matter after the next drill"
            : "Begin the file with a line '---', the line 'last_exercised: yyyy-MM-dd' and a line '---' after the next drill");

    private static Finding Malformed(SourceFile file, HeaderValue field)
    {
        var problem = AdrDate.IsImpossible(field.Text) ? "is no day of the calendar" : "is not of the form yyyy-MM-dd";
        var fix = AdrDate.Suggestion(field.Text) is { } suggestion
            ? $"Write 'last_exercised: {suggestion}'"
            : "Write 'last_exercised: yyyy-MM-dd' with the day of the last drill";
        return New(RuleCatalog.RunbookExerciseDate, file, field, $"last_exercised {ValueText.Quote(field.Text)} {problem}", fix);
    }

    private static IEnumerable<Finding> Overdue(SourceFile file, DocumentHeader header, HeaderValue field, DateOnly day, CheckContext context)
    {
        var cadence = (header.Find("cadence") is { } named ? ReviewDates.Cadence(named.Text) : null) ?? DefaultCadence;
        var due = ReviewDates.Next(day, cadence);
        if (due < context.DueBefore)
        {
            yield return New(
                RuleCatalog.RunbookExerciseCadence,
                file,
                field,
                $"the runbook was last exercised on {field.Text} and was due again by {ReviewDates.ToText(due)} ({cadence})",
                "Follow it in a drill, correct what does not work any more, and write 'last_exercised: yyyy-MM-dd' with the day") with
            {
                Due = new DueWork(due, "the exercise of the runbook"),
            };
        }
    }

    // 'Owner: payments. Last exercised: 2026-04-17 (drill)' in the first lines.
    private static HeaderValue? InText(SectionDocument document)
    {
        foreach (var line in document.Sections[0].Lines)
        {
            if (line.Text.IndexOf(Words, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
            {
                var start = found + Words.Length;
                start += line.Text.AsSpan(start).Length - line.Text.AsSpan(start).TrimStart().Length;
                var value = line.Text[start..];
                var end = value.AsSpan().IndexOfAny(" (,;");
                value = (end < 0 ? value : value[..end]).TrimEnd('.');
                var (number, column) = document.Page.Lines.Locate(line.OffsetOf(Math.Min(start, line.Text.Length - 1)));
                return new HeaderValue(value, number, column);
            }
        }

        return null;
    }

    private static Finding New(RuleDescriptor rule, SourceFile file, HeaderValue field, string message, string fix) =>
        new(rule, file.Path, field.Line, field.Column, message, fix);
}
