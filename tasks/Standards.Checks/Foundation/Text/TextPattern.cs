using System.Globalization;
using System.Text.RegularExpressions;

namespace Standards.Checks.Foundation.Text;

/// <summary>A regular expression of a policy, matched in time linear in the text.</summary>
internal sealed class TextPattern
{
    private const int MaxLength = 2000;

    // A net under the linear engine: many states on a long line are still much work.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Regex _regex;
    private readonly bool _ignoresCase;

    private TextPattern(string source, bool ignoresCase, Regex regex)
    {
        Source = source;
        _ignoresCase = ignoresCase;
        _regex = regex;
    }

    /// <summary>As written.</summary>
    public string Source { get; }

    /// <summary>The pattern in quotes, shortened.</summary>
    public string Quoted => ValueText.Quote(Source);

    /// <summary>The pattern, or null and what is wrong with it as the end of a sentence that begins with it.</summary>
    public static (TextPattern? Pattern, string Problem) Parse(string source, bool ignoresCase)
    {
        if (source.Length > MaxLength)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"is {source.Length} characters long, more than {MaxLength}"));
        }

        try
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoresCase ? RegexOptions.IgnoreCase : RegexOptions.None);
            return (new TextPattern(source, ignoresCase, new Regex(source, options, Limit)), "");
        }
        catch (RegexParseException e)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"is not a regular expression: {Reason(e.Message)} at character {e.Offset}"));
        }
        catch (NotSupportedException e)
        {
            return (null, Unsupported(e.Message));
        }
    }

    /// <exception cref="RegexMatchTimeoutException">The text and the pattern together take more than ten seconds.</exception>
    public bool IsMatch(ReadOnlySpan<char> text) => _regex.IsMatch(text);

    /// <summary>Start and length of the first match; -1 when there is none.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text and the pattern together take more than ten seconds.</exception>
    public (int Index, int Length) Find(ReadOnlySpan<char> text)
    {
        foreach (var match in _regex.EnumerateMatches(text))
        {
            return (match.Index, match.Length);
        }

        return (-1, 0);
    }

    /// <summary>The first match with its groups; <see cref="Match.NextMatch"/> gives the others.</summary>
    /// <exception cref="RegexMatchTimeoutException">The text and the pattern together take more than ten seconds.</exception>
    public Match Match(string text) => _regex.Match(text);

    /// <summary>The pattern of another source, compared as this one; this one when the source is no pattern.</summary>
    public TextPattern With(string source) => Parse(source, _ignoresCase).Pattern ?? this;

    // "Invalid pattern 'x' at offset 4. Unterminated [] set."
    private static string Reason(string message)
    {
        var text = message[(message.LastIndexOf("at offset", StringComparison.Ordinal) + 1)..];
        text = text[(text.IndexOf(". ", StringComparison.Ordinal) + 2)..].TrimEnd('.');
        return text.Length == 0 ? "it cannot be read" : char.ToLowerInvariant(text[0]) + text[1..];
    }

    // "… expressions containing: 'atomic subexpressions (?> pattern)'."; else the pattern is too large.
    private static string Unsupported(string message)
    {
        const string Marker = "containing: '";
        var start = message.IndexOf(Marker, StringComparison.Ordinal);
        return start < 0
            ? "repeats so often that it cannot be matched in bounded time"
            : $"holds what cannot be matched in bounded time: {message[(start + Marker.Length)..].TrimEnd('.', '\'')}";
    }
}
