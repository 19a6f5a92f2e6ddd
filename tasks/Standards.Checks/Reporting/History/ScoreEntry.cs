using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.History;

/// <summary>The score that was recorded for one commit.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Areas">0 to 100 by name of the area, in ordinal order.</param>
/// <param name="Open">Findings that counted.</param>
/// <param name="Waived">How many findings waivers held.</param>
/// <param name="Baselined">How many findings the baseline held.</param>
public sealed record ScoreEntry(
    Commit Commit,
    int Score,
    IReadOnlyList<KeyValuePair<string, int>> Areas,
    SeverityCounts Open,
    int Waived,
    int Baselined)
{
    /// <summary>What is to be recorded of a report.</summary>
    public static ScoreEntry Of(ReportModel model, Commit commit) => new(
        commit,
        model.Score ?? 0,
        [.. model.Areas.Where(area => area.Score is not null).Select(area => KeyValuePair.Create(area.Name, area.Score!.Value))],
        model.Open,
        model.Waived.Total,
        model.Baselined.Total);
}
