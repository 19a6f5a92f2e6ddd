using System.Globalization;

namespace Standards.Checks.Reporting.Html;

/// <summary>A bar of one or more parts. The numbers stand beside it as text, so that it is hidden from screen readers.</summary>
internal static class Bar
{
    public static void Write(HtmlText html, int total, params ReadOnlySpan<(string Kind, int Value)> parts)
    {
        html.Markup(
            "<svg class=\"barchart\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" "
                + "width=\"100\" height=\"6\"/>");
        var x = 0.0;
        foreach (var (kind, value) in parts)
        {
            var width = total == 0 ? 0 : 100.0 * value / total;
            if (width > 0)
            {
                html.Markup(string.Create(CultureInfo.InvariantCulture, $"<rect class=\"{kind}\" x=\"{x:0.##}\" width=\"{width:0.##}\" height=\"6\"/>"));
            }

            x += width;
        }

        html.Markup("</svg>");
    }
}
