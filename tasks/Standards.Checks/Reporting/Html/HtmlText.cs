using System.Text;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Reporting.Html;

/// <summary>Builds HTML. Markup is given as constants; every text of somebody else goes through <see cref="Text(string)"/>.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new(64 * 1024);

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds markup as it is.</summary>
    public HtmlText Markup(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds text, fit for an element's content and for an attribute in double quotes.</summary>
    public HtmlText Text(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (Entity(c, isDoubled: i + 1 < value.Length && value[i + 1] == c) is { } entity)
            {
                _text.Append(entity);
            }
            else
            {
                _text.Append(IsMisleading(c) ? '\uFFFD' : c);
            }
        }

        return this;
    }

    /// <summary>Adds a text of which no more than some characters are shown.</summary>
    public HtmlText Text(string value, int most) => value.Length <= most ? Text(value) : Text(value[..most]).Markup("…");

    /// <summary>Adds a number as people read it.</summary>
    public HtmlText Number(int value) => Markup(Counted.Number(value));

    /// <summary>Adds a link to a page of the web, or only its text when the address is none.</summary>
    public HtmlText Page(string address, string label) =>
        Wording.IsPage(address) ? Markup("<a rel=\"noreferrer\" href=\"").Text(address).Markup("\">").Text(label).Markup("</a>") : Text(label);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string? Entity(char c, bool isDoubled) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        // A CI server that prints the page would obey '##vso[' and '::'; a browser shows the same text.
        '#' when isDoubled => "&#35;",
        ':' when isDoubled => "&#58;",
        _ => null,
    };

    // Control characters are no HTML, and those that turn the direction of writing would show another path than the one that is meant.
    private static bool IsMisleading(char c) => OutputText.IsInvisible(c) && c is not ('\n' or '\t');
}
