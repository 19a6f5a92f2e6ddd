using System.Globalization;
using System.Text;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>
/// A template of Helm as the YAML around its actions: nothing is rendered. An action within a line becomes a word that <see cref="Variable"/> knows, as long
/// as the action, so that what stands behind it keeps its column; what stands between <c>else</c> and <c>end</c> is blank, because both branches would
/// write one key.
/// </summary>
internal sealed class HelmText
{
    private readonly List<int> _depths = [];
    private readonly StringBuilder _text = new();
    private int _actions;
    private int _depth;
    private int _blankFrom = int.MaxValue;

    private HelmText(string template)
    {
        for (var at = 0; at < template.Length;)
        {
            var end = EndOfLine(template, at);
            AddLine(template[at..end]);
            at = end;
        }
    }

    /// <summary>The text, line by line as it was.</summary>
    public string Text => _text.ToString();

    /// <summary>Reads a template.</summary>
    public static HelmText Read(string template) => new(template);

    /// <summary>In how many conditions and loops a line stands.</summary>
    /// <param name="line">1-based.</param>
    public int Depth(int line) => line > 0 && line <= _depths.Count ? _depths[line - 1] : int.MaxValue;

    // A line goes on where an action does, so that one over several lines is one piece.
    private static int EndOfLine(string template, int at)
    {
        while (true)
        {
            var line = template.IndexOf('\n', at);
            var end = line < 0 ? template.Length : line + 1;
            var open = template.IndexOf("{{", at, end - at, StringComparison.Ordinal);
            if (open < 0)
            {
                return end;
            }

            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                return template.Length;
            }

            at = close + 2;
        }
    }

    private void AddLine(string line)
    {
        var (kept, isBare) = (new StringBuilder(), true);
        for (var at = 0; at < line.Length;)
        {
            var open = Find(line, "{{", at);
            var plain = line[at..open];
            isBare &= string.IsNullOrWhiteSpace(plain);
            _ = kept.Append(IsBlank ? Blank(plain) : plain);
            at = Math.Min(Find(line, "}}", open) + 2, line.Length);
            Follow(line.AsSpan(open, at - open));
            _ = kept.Append(Word(line[open..at]));
        }

        var text = kept.ToString();
        _ = _text.Append(isBare ? Blank(text) : text);
        _depths.AddRange(Enumerable.Repeat(_depth, Math.Max(1, line.Count(c => c == '\n'))));
    }

    // The end of the line where there is none, so that the action behind the last piece of text is an empty one.
    private static int Find(string line, string brackets, int at) =>
        line.IndexOf(brackets, at, StringComparison.Ordinal) is var found and >= 0 ? found : line.Length;

    private bool IsBlank => _depth >= _blankFrom;

    private void Follow(ReadOnlySpan<char> action)
    {
        var words = action.Trim("{}- \t\r\n");
        if (Begins(words, "if") || Begins(words, "range") || Begins(words, "with") || Begins(words, "define") || Begins(words, "block"))
        {
            _depth++;
        }
        else if (Begins(words, "else"))
        {
            _blankFrom = Math.Min(_blankFrom, _depth);
        }
        else if (Begins(words, "end"))
        {
            _blankFrom = _blankFrom >= _depth ? int.MaxValue : _blankFrom;
            _depth = Math.Max(0, _depth - 1);
        }
    }

    private static bool Begins(ReadOnlySpan<char> words, string keyword) =>
        words.StartsWith(keyword, StringComparison.Ordinal) && (words.Length == keyword.Length || !char.IsAsciiLetterOrDigit(words[keyword.Length]));

    // Each another one: two of them may be keys of one map. Lines within an action stay lines.
    private string Word(string action)
    {
        if (action.Contains('\n', StringComparison.Ordinal) || action.Length < 5)
        {
            return Blank(action);
        }

        var number = (_actions++).ToString(CultureInfo.InvariantCulture);
        return $"__{(number.Length <= action.Length - 4 ? number.PadLeft(action.Length - 4, 'x') : "x")}__";
    }

    private static string Blank(string text) => string.Create(text.Length, text, (blank, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            blank[i] = source[i] is '\n' or '\r' ? source[i] : ' ';
        }
    });
}
