using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Setup;

namespace Standards.Checks.Rules.Operations;

/// <summary>Work that comes round: when it is due again after the day on which it was done last.</summary>
internal static class OperationsDue
{
    /// <summary>
    /// The last day on which work of a cadence (<c>daily</c> and those of <see cref="ReviewDates"/>) may wait; null when one of the two is absent.
    /// </summary>
    public static DateOnly? Next(DateOnly? last, string? cadence) => (last, cadence) switch
    {
        (null, _) or (_, null) => null,
        ({ } day, "daily") => Add(day, TimeSpan.FromDays(1)),
        ({ } day, { } name) => ReviewDates.Next(day, name),
    };

    /// <summary>The last day on which work may wait that comes round after a length of time; null when one of the two is absent.</summary>
    public static DateOnly? Next(DateOnly? last, TimeSpan? length) => last is { } day && length is { } wait ? Add(day, wait) : null;

    /// <summary>A finding at the day when the work is due, or when the day on which it was done has not come yet.</summary>
    /// <param name="operations">Gives today.</param>
    /// <param name="last">When it was done last.</param>
    /// <param name="due">The last day on which it may wait.</param>
    /// <param name="rule">The rule that reports what is due; a suggestion, as all that the calendar brings.</param>
    /// <param name="what">What is due, as the message begins.</param>
    /// <param name="fix">What to do when it is overdue.</param>
    public static IEnumerable<Finding> Check(OperationsSet operations, PlacedNode last, DateOnly? due, RuleDescriptor rule, string what, string fix)
    {
        if (last.Date is not { } day)
        {
            yield break;
        }

        // Whoever writes the file may live in a time zone where the next day has begun.
        if (day > Add(operations.Today, TimeSpan.FromDays(1)))
        {
            yield return last.Finding(
                RuleCatalog.PeriodicWorkDay,
                $"'{last.Path}' is {ReviewDates.ToText(day)}, and that day has not come yet",
                "Write the day on which it was done");
        }
        else if (due is { } until && until < operations.DueBefore)
        {
            yield return last.Finding(rule, $"{what} was due on {ReviewDates.ToText(until)}", fix) with { Due = new DueWork(until, what) };
        }
    }

    /// <summary>The same for work of a cadence that may not have been done yet: then it counts from the day on which it was decided.</summary>
    /// <param name="operations">Gives today.</param>
    /// <param name="work">Has <c>begins</c>, the day of the decision.</param>
    /// <param name="last">When it was done last; absent before the first time.</param>
    /// <param name="cadence">How often it comes round; null when absent.</param>
    /// <param name="rule">The rule that reports it.</param>
    /// <param name="what">What was due, as the message begins.</param>
    /// <param name="fix">What to do when it is overdue.</param>
    public static IEnumerable<Finding> CheckFromBegin(
        OperationsSet operations, PlacedNode work, PlacedNode last, string? cadence, RuleDescriptor rule, string what, string fix)
    {
        var begins = work["begins"];
        if (work.Exists && !last.Exists && !begins.Exists)
        {
            return [work.FindingAtKey(
                RuleCatalog.PeriodicWorkDay,
                $"{what} has never been done",
                $"Add '{last.Path[(last.Path.LastIndexOf('.') + 1)..]}' with the day, or 'begins' with the day from which it counts")];
        }

        var from = last.Exists && !OpenWords.IsOpen(last.Text) ? last : begins;
        return Check(operations, from, Next(from.Date, cadence), rule, what, fix);
    }

    private static DateOnly Add(DateOnly day, TimeSpan length)
    {
        var number = day.DayNumber + Math.Floor(length.TotalDays);
        return number >= DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : DateOnly.FromDayNumber((int)number);
    }
}
