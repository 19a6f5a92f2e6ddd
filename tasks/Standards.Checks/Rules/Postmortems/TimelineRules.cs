using System.Globalization;
using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>The timeline of a postmortem: STD3507, STD3508. Clause: <c>postmortem-timeline-format</c>.</summary>
internal static partial class TimelineRules
{
    private const int MinutesOfDay = 24 * 60;

    public static IEnumerable<Finding> Check(Postmortem postmortem)
    {
        DocumentSection[] sections = [.. postmortem.Document.All(PostmortemSections.Timeline)];
        if (sections.Length == 0 || Array.TrueForAll(sections, section => section.IsEmpty))
        {
            yield break;
        }

        SectionTable[] tables = [.. sections.SelectMany(section => section.Tables).Where(table => table.Rows.Count > 0)];
        if (tables.Length == 0)
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemTimelineTable,
                sections[0],
                "the timeline is not a table of times and events",
                "Write '| Time | Event |', '|---|---|' and for each event a row such as '| 14:02 | what happened |'");
            yield break;
        }

        foreach (var finding in tables.SelectMany(table => Table(postmortem, table)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> Table(Postmortem postmortem, SectionTable table)
    {
        var timeColumn = Math.Max(0, table.ColumnOf("time", "when", "timestamp", "utc", "clock"));
        var eventColumn = table.ColumnOf("event*", "what", "description", "action*", "activity", "details", "notes") is var named and >= 0
            ? named
            : timeColumn == 0 ? 1 : 0;
        var dateColumn = table.ColumnOf("date", "day");
        (DateOnly? Day, int Minute, string Text)? before = null;
        foreach (var row in table.Rows)
        {
            var time = row.Cell(timeColumn);
            if (Parse(time?.Text ?? "", dateColumn == timeColumn ? "" : row.Cell(dateColumn)?.Text ?? "") is not { } at)
            {
                var text = time?.Text ?? "";
                yield return postmortem.New(
                    RuleCatalog.PostmortemTimelineTable,
                    row.Line,
                    time?.Column ?? row.Column,
                    text.Length == 0 ? "the row of the timeline has no time" : $"the time {ValueText.Quote(text)} of the timeline is not of the form HH:mm",
                    "Write hours and minutes of 24 hours: '14:02'");
                continue;
            }

            if (row.Cell(eventColumn) is not { } cell || (cell.Text.Length == 0 && cell.Links.Count == 0))
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemTimelineTable,
                    row.Line,
                    row.Cell(eventColumn)?.Column ?? row.Column,
                    $"the row of {at.Text} in the timeline has no event",
                    "Write what happened, or remove the row");
            }

            if (before is { } last && IsBefore(at, last))
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemTimelineOrder,
                    row.Line,
                    time!.Column,
                    $"{at.Text} stands below {last.Text} in the timeline",
                    "Move the row to its place, or write the day in front of the time when the incident passed midnight");
            }

            before = at;
        }
    }

    // Without days, a clock that falls by more than half a day has passed midnight.
    private static bool IsBefore((DateOnly? Day, int Minute, string Text) at, (DateOnly? Day, int Minute, string Text) last) =>
        at.Day is { } day && last.Day is { } lastDay && day != lastDay ? day < lastDay : at.Minute < last.Minute && last.Minute - at.Minute < MinutesOfDay / 2;

    private static (DateOnly? Day, int Minute, string Text)? Parse(string text, string date)
    {
        var match = Clock().Match(text);
        if (!match.Success
            || !int.TryParse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture, out var hour)
            || !int.TryParse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture, out var minute)
            || hour > 23 || minute > 59)
        {
            return null;
        }

        var day = match.Groups["day"] is { Success: true } group ? group.Value : date;
        return (Standards.Checks.Foundation.Text.ReviewDates.Parse(day), (hour * 60) + minute, $"{match.Groups["hour"].Value}:{match.Groups["minute"].Value}");
    }

    // '14:02', '~14:02', '14:02:30 UTC', '2026-01-31 14:02', '2026-01-31T14:02Z', '14:02 - 14:10'.
    [GeneratedRegex(
        @"^\W{0,2}((?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ,]\s*)?(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:[0-9]{2}(\.[0-9]+)?)?(Z|[^0-9A-Za-z:].*)?\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
