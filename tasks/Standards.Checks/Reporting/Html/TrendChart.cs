using System.Globalization;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The recorded scores as a line, with the same as a table for whoever cannot see the line.</summary>
internal static class TrendChart
{
    private const int Most = 40;
    private const double Left = 30;
    private const double Right = 790;
    private const double Top = 10;
    private const double Bottom = 110;

    public static void Write(HtmlText html, ReportModel model)
    {
        var points = Points(model);
        if (points.Count < 2)
        {
            return;
        }

        html.Markup("<div class=\"card\">\n<h3>Trend</h3>\n");
        var (first, last) = (points[0], points[^1]);
        html.Markup("<svg class=\"trend\" viewBox=\"0 0 800 134\" role=\"img\" aria-labelledby=\"trend-title\"><title id=\"trend-title\">")
            .Text($"Score from {first.Score} ({first.Label}) to {last.Score} ({last.Label}) in {points.Count} reports")
            .Markup("</title>");
        foreach (var score in (int[])[0, 50, 100])
        {
            html.Markup(string.Create(
                CultureInfo.InvariantCulture,
                $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Right}\" y1=\"{Y(score):0.#}\" y2=\"{Y(score):0.#}\"/><text class=\"axis\" x=\"{Left - 6}\" "
                    + $"y=\"{Y(score) + 4:0.#}\" text-anchor=\"end\">{score}</text>"));
        }

        var line = string.Join(' ', points.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{X(i, points.Count):0.#},{Y(p.Score):0.#}")));
        html.Markup($"<polyline class=\"line\" fill=\"none\" points=\"{line}\"/>")
            .Markup(string.Create(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{Right}\" cy=\"{Y(last.Score):0.#}\" r=\"4\"/>"))
            .Markup($"<text class=\"axis\" x=\"{Left.ToString(CultureInfo.InvariantCulture)}\" y=\"128\">").Text(first.Label)
            .Markup($"</text><text class=\"axis\" x=\"{Right.ToString(CultureInfo.InvariantCulture)}\" y=\"128\" text-anchor=\"end\">")
            .Text(last.Label)
            .Markup("</text></svg>\n");
        WriteTable(html, points);
        html.Markup("</div>\n");
    }

    private static void WriteTable(HtmlText html, IReadOnlyList<Point> points)
    {
        html.Markup(
            "<details class=\"values\"><summary>Values</summary><table><thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Commit</th><th scope=\"col\" "
                + "class=\"number\">Score</th></tr></thead><tbody>");
        foreach (var point in points.Reverse())
        {
            html.Markup("<tr><td>")
                .Text(point.Label)
                .Markup("</td><td><code>")
                .Text(point.Commit)
                .Markup($"</code></td><td class=\"number\">{point.Score}</td></tr>");
        }

        html.Markup("</tbody></table></details>\n");
    }

    // The report's own score is the last point, also when nobody recorded it.
    private static List<Point> Points(ReportModel model)
    {
        var current = model.Report.Commit?.Id;
        var points = model.Report.History
            .Where(e => e.Commit.Id != current)
            .Select(e => new Point(Counted.Day(e.Commit.Date), e.Commit.ShortId, e.Score))
            .TakeLast(Most - 1)
            .ToList();
        return model.Score is { } score ? [.. points, new Point("now", model.Report.Commit?.ShortId ?? "", score)] : points;
    }

    private static double X(int index, int count) => Left + ((Right - Left) * index / (count - 1));

    private static double Y(int score) => Bottom - ((Bottom - Top) * score / 100);

    private sealed record Point(string Label, string Commit, int Score);
}
