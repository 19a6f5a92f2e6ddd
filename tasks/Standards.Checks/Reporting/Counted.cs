using System.Globalization;

namespace Standards.Checks.Reporting;

/// <summary>Numbers as reports write them.</summary>
internal static class Counted
{
    /// <summary>12,345.</summary>
    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>12345: a number of a line, not an amount.</summary>
    public static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>1 error, 2 errors.</summary>
    public static string Noun(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>2026-01-31.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
