using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Postmortems;

/// <summary>
/// SEV-1 and SEV-2: written within 24 hours and reviewed within a week of the incident's end, where the front matter carries the times:
/// STD3511. Clause: <c>postmortem-required</c>.
/// </summary>
internal static class DeadlineRule
{
    private const int DaysToReview = 7;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
    ];

    public static IEnumerable<Finding> Check(Postmortem postmortem)
    {
        if (postmortem.Severity is not (1 or 2)
            || postmortem.Header.Find("incident-end", "ended", "resolved") is not { } end
            || Parse(end.Text) is not { } ended)
        {
            yield break;
        }

        var name = $"SEV-{postmortem.Severity}";
        if (postmortem.Header.Find("created", "written") is { } creation && Parse(creation.Text) is { } created && IsLate(created, ended))
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemTimeliness,
                creation,
                $"created {ValueText.Shorten(creation.Text)} is more than 24 hours after the incident of {name} ended",
                "Write the first version of the next one within a day; correct the time if it is wrong");
        }

        var due = DateOnly.FromDateTime(ended.Time).PlusDays(DaysToReview);
        if (postmortem.Header.Find("reviewed", "review", "review-date", "reviewed-on") is { } review)
        {
            if (Parse(review.Text) is { } reviewed && DateOnly.FromDateTime(reviewed.Time) > due)
            {
                yield return postmortem.New(
                    RuleCatalog.PostmortemTimeliness,
                    review,
                    $"the review on {ValueText.Shorten(review.Text)} is more than {DaysToReview} days after the incident of {name} ended",
                    $"Review by {ReviewDates.ToText(due)}; correct the day if it is wrong");
            }
        }
        else if (due < postmortem.DueBefore)
        {
            yield return postmortem.New(
                RuleCatalog.PostmortemTimeliness,
                end,
                $"the postmortem of {name} was to be reviewed by {ReviewDates.ToText(due)}",
                postmortem.Document.Page.HasFrontMatter
                    ? "Review it and write 'reviewed: yyyy-MM-dd' into the front matter"
                    : "Review it and add the line 'Reviewed: yyyy-MM-dd' below the title") with
            { Due = new DueWork(due, "the review of the postmortem") };
        }
    }

    // A day without a time may be any hour of it, so 24 hours end with the next day.
    private static bool IsLate((DateTime Time, bool HasTime) created, (DateTime Time, bool HasTime) ended) => created.HasTime && ended.HasTime
        ? created.Time - ended.Time > TimeSpan.FromHours(24)
        : DateOnly.FromDateTime(created.Time).DayNumber - DateOnly.FromDateTime(ended.Time).DayNumber > 1;

    private static (DateTime Time, bool HasTime)? Parse(string text) =>
        DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? (time, text.Length > "yyyy-MM-dd".Length)
            : null;
}
