using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>
/// Action items of a postmortem: STD3509 (owner, due date, status), STD3510 (overdue), STD3513 (ticket). Clauses:
/// <c>postmortem-action-items</c>, <c>postmortem-actions-tracked</c>, <c>post-incident-review</c>, <c>postmortem-sections</c>.
/// </summary>
internal static partial class ActionItemRules
{
    private static readonly string[] Closed =
    [
        "done", "closed", "complete", "completed", "fixed", "resolved", "merged", "shipped", "cancelled", "canceled", "wontfix", "won", "rejected", "obsolete",
        "x", "\u2705", "\u2714", "\u2611",
    ];

    // What people write into a cell to say that there is nothing in it.
    private static readonly string[] Nothing = ["", "-", "--", "\u2013", "\u2014", "?", "n/a", "none", "tbd", "tba", "todo"];

    public static IEnumerable<Finding> Check(Postmortem postmortem)
    {
        DocumentSection[] sections = [.. postmortem.Document.All(PostmortemSections.ActionItems)];
        if (sections.Length == 0 || Array.TrueForAll(sections, section => section.IsEmpty))
        {
            yield break;
        }

        SectionTable[] tables = [.. sections.SelectMany(section => section.Tables)];
        if (tables.Length == 0)
        {
            // 'None, because …' is an answer; a list of items has nowhere to write who and when.
            if (sections.SelectMany(section => section.Items).FirstOrDefault() is { } item)
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemActionFields,
                    item.Line,
                    item.Column,
                    "the action items are no table with owner, due date and status",
                    "Write '| Action | Owner | Due | Status |', '|---|---|---|---|' and a row for each item");
            }

            yield break;
        }

        foreach (var finding in tables.SelectMany(table => Table(postmortem, table)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Table(Postmortem postmortem, SectionTable table)
    {
        var owner = table.ColumnOf("owner*", "assignee*", "who", "responsible", "dri");
        var due = table.ColumnOf("due", "deadline", "when", "by", "target", "date", "eta");
        var status = table.ColumnOf("status", "state", "done", "progress");
        foreach (var (column, name, example) in new[] { (owner, "Owner", "@handle"), (due, "Due", "yyyy-MM-dd"), (status, "Status", "Open or Done") })
        {
            if (column < 0)
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemActionFields,
                    table.Header.Line,
                    table.Header.Column,
                    $"the table of action items has no column '{name}'",
                    $"Add the column '{name}' and write {example} in each row");
            }
        }

        foreach (var row in table.Rows.Where(row => row.Cells.Any(cell => cell.Text.Length > 0)))
        {
            foreach (var finding in Row(postmortem, row, owner, due, status))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Row(Postmortem postmortem, TableRow row, int owner, int due, int status)
    {
        if (owner >= 0 && !(row.Cell(owner)?.Text.Contains('@', StringComparison.Ordinal) ?? false))
        {
            var text = row.Cell(owner)?.Text ?? "";
            yield return At(
                postmortem,
                row,
                owner,
                IsNothing(text) ? "the action item has no owner" : $"the owner {ValueText.Quote(text)} of the action item is no handle",
                "Write the handle of one person or team: '@anna'");
        }

        var state = row.Cell(status)?.Text ?? "";
        if (status >= 0 && IsNothing(state))
        {
            yield return At(postmortem, row, status, "the action item has no status", "Write Open, In progress, Done or Cancelled");
        }

        if (due >= 0)
        {
            var text = row.Cell(due)?.Text ?? "";
            if (ReviewDates.Parse(text) is not { } day)
            {
                if (!IsNothing(text) || !IsClosed(state))
                {
                    yield return At(
                        postmortem,
                        row,
                        due,
                        DueProblem(text),
                        AdrDate.Suggestion(text) is { } suggestion ? $"Write '{suggestion}'" : "Write the day as yyyy-MM-dd");
                }
            }
            else if (day < postmortem.DueBefore && status >= 0 && !IsClosed(state))
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemActionDue,
                    row.Line,
                    row.Cell(due)!.Column,
                    $"the action item {ValueText.Quote(row.Cells[0].Text)} was due on {text} and is open",
                    "Do it and write Done, agree on a later day with its owner, or write Cancelled and why") with
                {
                    Due = new DueWork(day, $"the action item {ValueText.Quote(row.Cells[0].Text)}") { Owner = row.Cell(owner)?.Text ?? "" },
                };
            }
        }

        if (!row.Cells.Any(cell => cell.Links.Count > 0 || Ticket().IsMatch(cell.Text)))
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemActionTicket,
                row.Line,
                row.Column,
                $"the action item {ValueText.Quote(row.Cells[0].Text)} has no ticket",
                "Create the ticket and write its number or link into the row: '#123'");
        }
    }

    private static string DueProblem(string text) =>
        IsNothing(text) ? "the action item has no due date"
        : AdrDate.IsImpossible(text) ? $"the due date {ValueText.Quote(text)} of the action item is no day of the calendar"
        : $"the due date {ValueText.Quote(text)} of the action item is not of the form yyyy-MM-dd";

    private static Finding At(Postmortem postmortem, TableRow row, int column, string message, string fix) =>
        postmortem.New(RuleCatalog.PostmortemActionFields, row.Line, row.Cell(column)?.Column ?? row.Column, message, fix);

    private static bool IsNothing(string text) => Nothing.Contains(text, StringComparer.OrdinalIgnoreCase);

    // 'Done', '[x]', 'Done in 1.8.1', '✅ Done'.
    private static bool IsClosed(string status)
    {
        var words = status.Split([' ', ',', '.', ':', ';', '[', ']', '(', ')', '-', '/', '\''], StringSplitOptions.RemoveEmptyEntries);
        return !words.Contains("not", StringComparer.OrdinalIgnoreCase)
            && words.Take(2).Any(word => Closed.Contains(word.TrimEnd('\uFE0F'), StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"#[0-9]+\b|\b[A-Z][A-Z0-9]+-[0-9]+\b|https?://|\b(GH|AB|MR|PR)[-#!]?[0-9]+\b|![0-9]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Ticket();
}
