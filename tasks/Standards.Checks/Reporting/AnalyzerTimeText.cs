using System.Globalization;

namespace Standards.Checks.Reporting;

/// <summary>What the console says of the time that analyzers took.</summary>
public static class AnalyzerTimeText
{
    private const int MaxLines = 10;

    private const string NoTimes =
        "Standards: the compiler left no time of a millisecond or more. Build with -p:StandardsAnalyzerTimes=true first; a project that is up to date is not "
        + "compiled.";

    /// <summary>The dearest rules, a line each; none where nobody asked.</summary>
    public static IReadOnlyList<string> Lines(Report report) => report.AnalyzerTimes switch
    {
        null => [],
        { Count: 0 } => [NoTimes],
        var times =>
        [
            "Standards: milliseconds of the analyzers, the dearest first; all of them are in the report",
            .. times.Take(MaxLines).Select(time => string.Create(CultureInfo.InvariantCulture, $"{time.Milliseconds,8:N0}  {time.Id}  {time.Title}")),
        ],
    };
}
