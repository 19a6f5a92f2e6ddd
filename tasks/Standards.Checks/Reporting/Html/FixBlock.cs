using Standards.Checks.Reporting.Fixes;

namespace Standards.Checks.Reporting.Html;

/// <summary>A fix as people read it: its sentence, and its commands as code that is copied whole.</summary>
internal static class FixBlock
{
    private const int MaxText = 1_000;

    public static void Write(HtmlText html, string fix)
    {
        html.Markup("<div class=\"fix\"><b>Fix</b> ");
        WriteParts(html, fix);
        html.Markup("</div>\n");
    }

    /// <summary>The sentence without its heading.</summary>
    public static void WriteParts(HtmlText html, string fix)
    {
        foreach (var (text, isCommand) in FixText.Parts(fix.Length <= MaxText ? fix : fix[..MaxText] + "…"))
        {
            if (isCommand)
            {
                html.Markup("<span class=\"command\"><code>").Text(text).Markup("</code></span>");
            }
            else
            {
                html.Text(text);
            }
        }
    }
}
