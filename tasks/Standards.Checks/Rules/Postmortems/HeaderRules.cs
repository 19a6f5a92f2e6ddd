using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>Name and header of a postmortem: STD3501 to STD3504. Clauses: <c>postmortem-required</c>, <c>incident-severity-levels</c>.</summary>
internal static class HeaderRules
{
    private static readonly (string Name, string[] Keys, string Example)[] Required =
    [
        ("Date", ["date", "incident-date", "date-of-incident", "incident-start", "started"], "Date: yyyy-MM-dd"),
        ("Duration", ["duration", "incident-duration", "time-to-resolve"], "Duration: 48 min (14:02 - 14:50 UTC)"),
        ("Severity", ["severity", "incident-severity", "sev", "priority"], "Severity: SEV-2"),
        ("Status", ["status", "postmortem-status", "state"], "Status: Action items open"),
    ];

    public static IEnumerable<Finding> Check(Postmortem postmortem) =>
        Name(postmortem).Concat(Fields(postmortem)).Concat(Date(postmortem)).Concat(Severity(postmortem));

    private static IEnumerable<Finding> Name(Postmortem postmortem)
    {
        var name = Path.GetFileNameWithoutExtension(postmortem.File.Name);
        var day = PostmortemFiles.DayOf(postmortem.File);
        var subject = day.Length == 0 ? Slug(name) : Slug(name[day.Length..]);
        var isDay = ReviewDates.Parse(day) is not null;
        if (isDay && subject.Length > 0 && name == $"{day}-{subject}")
        {
            yield break;
        }

        var problem = day.Length > 0 && !isDay
            ? $"the day '{day}' in the name is no day of the calendar"
            : $"the name {ValueText.Quote(postmortem.File.Name)} is not of the form yyyy-MM-dd-subject.md";
        var date = isDay
            ? day
            : postmortem.Header.Find(Required[0].Keys) is { } field && ReviewDates.Parse(field.Text) is { } known ? ReviewDates.ToText(known) : "yyyy-MM-dd";
        yield return postmortem.New(
            RuleCatalog.PostmortemFileName,
            0,
            0,
            problem,
            $"Rename the file to '{date}-{ValueText.Shorten(subject.Length > 0 ? subject : "subject")}.md' and correct the links to it");
    }

    private static IEnumerable<Finding> Fields(Postmortem postmortem) => Required
        .Where(required => postmortem.Header.Find(required.Keys) is not { Text.Length: > 0 })
        .Select(required => postmortem.New(
            RuleCatalog.PostmortemFacts,
            0,
            0,
            $"the postmortem does not say its {required.Name.ToLowerInvariant()}",
            $"Add the line '{required.Example}' below the title"));

    private static IEnumerable<Finding> Date(Postmortem postmortem)
    {
        if (postmortem.Header.Find("date", "incident-date", "date-of-incident") is not { Text.Length: > 0 } field)
        {
            yield break;
        }

        var day = field.Text.Length >= 10 ? field.Text[..10] : field.Text;
        var named = PostmortemFiles.DayOf(postmortem.File);
        if (ReviewDates.Parse(day) is not { } date)
        {
            var problem = AdrDate.IsImpossible(day) ? "is no day of the calendar" : "is not of the form yyyy-MM-dd";
            var fix = (AdrDate.Suggestion(field.Text) ?? (ReviewDates.Parse(named) is null ? null : named)) is { } suggestion
                ? $"Write 'Date: {suggestion}'"
                : "Write 'Date: yyyy-MM-dd' with the day on which the incident began";
            yield return postmortem.New(RuleCatalog.PostmortemDate, field, $"the date {ValueText.Quote(field.Text)} {problem}", fix);
        }
        else if (date > postmortem.Today)
        {
            yield return postmortem.New(RuleCatalog.PostmortemDate, field, $"the date {day} is in the future", "Write the day on which the incident began");
        }
        else if (ReviewDates.Parse(named) is { } other && other != date)
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemDate,
                field,
                $"the date {day} is not the day {named} in the name of the file",
                "Write the day on which the incident began in both");
        }
    }

    private static IEnumerable<Finding> Severity(Postmortem postmortem)
    {
        if (postmortem.Header.Find("severity", "incident-severity", "sev", "priority") is { Text.Length: > 0 } field && SeverityName.Parse(field.Text) is null)
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemSeverity,
                field,
                $"severity {ValueText.Quote(field.Text)} is not one of SEV-1, SEV-2, SEV-3, SEV-4 (or P0 to P3)",
                "Write 'Severity: SEV-2' with the number that docs/incident-response.md gives");
        }
    }

    private static string Slug(string text) => string.Join('-', HeadingWords.Split(text.Replace("*", "", StringComparison.Ordinal))).ToLowerInvariant();
}
