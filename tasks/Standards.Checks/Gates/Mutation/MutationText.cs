using System.Globalization;

namespace Standards.Checks.Gates.Mutation;

/// <summary>The table that a person sees: the score of each path that the policy names.</summary>
public static class MutationText
{
    /// <summary>Lines without line ends.</summary>
    public static IReadOnlyList<string> Write(MutationGateResult result, decimal demanded, bool isNamed)
    {
        if (result.Scores.Count == 0)
        {
            return [];
        }

        var width = result.Scores.Max(s => s.Pattern.Length);
        var lines = new List<string> { string.Create(
            CultureInfo.InvariantCulture, $"Mutation score of {result.Reports} {(result.Reports == 1 ? "report" : "reports")}:") };
        lines.AddRange(result.Scores.Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $"  {s.Pattern.PadRight(width)}  {s.Count.Percent,5} %  of {demanded,5:0.##} %  ({s.Count.Covered} of "
                + $"{s.Count.Total}{(s.Count.Reaches(demanded) ? "" : $", {s.Count.MissingTo(demanded)} to go")})")));
        if (!isNamed)
        {
            lines.Add("  Not judged: 'tests.mutation.paths' in standards.yml names no code.");
        }

        return lines;
    }
}
