using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub.Schema;

/// <summary>
/// The schedule of a workflow: five fields of POSIX cron with names for months and days
/// (<see href="https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#schedule"/>).
/// </summary>
internal static class CronSyntax
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int Min, int Max, string[] Names)[] Fields =
    [
        ("minute", 0, 59, []), ("hour", 0, 23, []), ("day of the month", 1, 31, []), ("month", 1, 12, Months), ("day of the week", 0, 7, Days),
    ];

    /// <summary>What is wrong, as a message; null for nothing.</summary>
    public static string? FindProblem(string cron)
    {
        var fields = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
        {
            return $"the schedule {ValueText.Quote(cron)} has {fields.Length} field{(fields.Length == 1 ? "" : "s")}, not 5";
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (!fields[i].Split(',').All(part => IsPart(part, Fields[i])))
            {
                return $"{ValueText.Quote(fields[i])} is not the {Fields[i].Name} of a schedule";
            }
        }

        return null;
    }

    private static bool IsPart(string part, (string Name, int Min, int Max, string[] Names) field)
    {
        var halves = part.Split('/');
        return halves.Length <= 2 && (halves.Length == 1 || IsStep(halves[1], field.Max)) && (halves[0] == "*" || IsRange(halves[0].Split('-'), field));
    }

    private static bool IsStep(string text, int max) => Number(text) is { } step && step > 0 && step <= max;

    private static bool IsRange(string[] ends, (string Name, int Min, int Max, string[] Names) field) =>
        ends.Length <= 2
        && Value(ends[0], field) is { } first
        && (ends.Length == 1 || (Value(ends[1], field) is { } last && last >= first));

    private static int? Value(string text, (string Name, int Min, int Max, string[] Names) field)
    {
        var index = Array.FindIndex(field.Names, n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + field.Min : Number(text) is { } number && number >= field.Min && number <= field.Max ? number : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
