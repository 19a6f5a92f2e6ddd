using System.Globalization;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting.Html;

/// <summary>The score as a ring with the number in it. Its colour is that of the verdict: no number makes a red verdict green.</summary>
internal static class ScoreRing
{
    private const double Radius = 52;

    public static void Write(HtmlText html, int score, ReportState state)
    {
        var circumference = 2 * Math.PI * Radius;
        var filled = string.Create(CultureInfo.InvariantCulture, $"{circumference * score / 100:F1} {circumference:F1}");
        html.Markup("<figure class=\"score\">\n<svg viewBox=\"0 0 120 120\" width=\"120\" height=\"120\" role=\"img\" aria-labelledby=\"score-title\">")
            .Markup($"<title id=\"score-title\">Score {score} of 100</title>")
            .Markup("<circle class=\"track\" cx=\"60\" cy=\"60\" r=\"52\" fill=\"none\" stroke-width=\"9\"/>")
            .Markup(
                score == 0
                    ? ""
                    : $"<circle class=\"arc {Colour(state)}\" cx=\"60\" cy=\"60\" r=\"52\" fill=\"none\" stroke-width=\"9\" stroke-dasharray=\"{filled}\" "
                        + $"transform=\"rotate(-90 60 60)\"/>")
            .Markup(
                $"<text x=\"60\" y=\"62\" text-anchor=\"middle\" class=\"value\">{score}</text><text x=\"60\" y=\"82\" text-anchor=\"middle\" "
                    + $"class=\"unit\">of 100</text></svg>\n<figcaption>Score</figcaption>\n</figure>\n");
    }

    /// <summary>The class that colours a verdict.</summary>
    public static string Colour(ReportState state) => state switch
    {
        ReportState.Compliant => "high",
        ReportState.NotProven => "middle",
        _ => "low",
    };
}
