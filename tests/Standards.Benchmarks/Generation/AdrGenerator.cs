namespace Standards.Benchmarks.Generation;

/// <summary>
/// Valid decision records in the three header styles in use. Of every ten, the ninth is superseded by the tenth, and
/// each links to the other.
/// </summary>
internal static class AdrGenerator
{
    private static readonly DateOnly FirstDay = new(2020, 1, 6);

    /// <summary>File name of a record.</summary>
    public static string FileName(int number) => $"{number:0000}-use-option-{number}.md";

    /// <summary>Text of a record.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="paragraph">Gives some prose, new with each call.</param>
    public static string Record(int number, Func<string> paragraph)
    {
        var title = $"# {number}. Use option {number}";
        var date = FirstDay.AddDays(number * 7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var sections = $"""
            ## Context

            {paragraph()}

            {paragraph()}

            ## Decision

            {paragraph()}

            ## Consequences

            {paragraph()}

            """;
        var status = (number % 10) switch
        {
            9 => $"Superseded by [{number + 1:0000}]({FileName(number + 1)})",
            0 => $"Accepted\n\nSupersedes [{number - 1:0000}]({FileName(number - 1)})",
            _ => "Accepted",
        };

        // The links of a supersession stand in the body, so those records keep the style that has a place for them.
        return (number % 10 is 9 or 0 ? 0 : number % 3) switch
        {
            1 => $"---\nstatus: accepted\ndate: {date}\n---\n\n{title}\n\n{sections}",
            2 => $"{title}\n\n**Status:** Accepted\n**Date:** {date}\n\n{sections}",
            _ => $"{title}\n\nDate: {date}\n\n## Status\n\n{status}\n\n{sections}",
        };
    }
}
