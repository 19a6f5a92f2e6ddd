using System.Text.RegularExpressions;

namespace Standards.Analyzers.Data;

/// <summary>Filters of SQL that compare what a function makes of the time in a column.</summary>
internal static class SqlFilters
{
    // Functions of text are not among them: who writes 'lower(email) = …' by hand often has an index on that.
    private static readonly Regex OfTime = new(
        @"\b(?:where|and|or|on)\s+((?:cast|convert|date|year|month|day|datepart|datediff|dateadd|date_trunc|date_part|to_char|strftime|extract)\s*"
            + @"\((?<inner>[^()]*)\))\s*(?:=|<|>|!|in\b|between\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Column = new(@"(?<![@:$'\w.])[a-z_]\w*(?:\.[a-z_]\w*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "as", "date", "datetime", "datetime2", "timestamp", "year", "month", "day", "hour", "minute", "week", "quarter", "from", "epoch", "varchar", "char",
        "null", "current_date", "current_timestamp", "now", "dow", "doy",
    };

    /// <summary>The first function of a column in a filter, and the column; null for none.</summary>
    public static (string Function, string Column)? FirstIn(string sql)
    {
        foreach (Match filter in OfTime.Matches(sql))
        {
            var column = Column.Matches(filter.Groups["inner"].Value).Cast<Match>().Select(m => m.Value).FirstOrDefault(word => !Words.Contains(word));
            if (column is not null)
            {
                return (filter.Groups[1].Value, column);
            }
        }

        return null;
    }
}
