using Standards.Checks.Foundation.CSharp;

namespace Standards.Checks.Rules.Migrations;

/// <summary>One call on the <c>MigrationBuilder</c> of EF Core, as written.</summary>
/// <param name="tokens">The file.</param>
/// <param name="name">Place of the method's name.</param>
/// <param name="open">Place of the parenthesis that opens its arguments.</param>
internal sealed class EfCall(CSharpTokens tokens, int name, int open)
{
    // A chain is a handful of annotations.
    private const int MaxChain = 200;

    private readonly int _close = tokens.Close(open, "(", ")");

    public string Method => tokens.Text(name);

    public int Offset => tokens.Offset(name);

    /// <summary>The type argument, or empty: <c>AddColumn&lt;double&gt;</c>.</summary>
    public string TypeArgument => tokens.Is(name + 1, "<") ? tokens.Text(name + 2) : "";

    public CSharpTokens Tokens => tokens;

    /// <summary>First place behind the parenthesis that opens the arguments.</summary>
    public int First => open + 1;

    /// <summary>Place of the parenthesis that closes them.</summary>
    public int Last => _close;

    /// <summary>The text of an argument that is one string: by its name, else by its position.</summary>
    public string String(string argument, int position = -1) =>
        ValueAt(argument, position) is var at and >= 0 && tokens.IsLiteral(at) && tokens.Content(at) is var (start, end) ? tokens.Source[start..end] : "";

    /// <summary>Whether an argument is given by name.</summary>
    public bool Has(string argument) => ValueAt(argument, -1) >= 0;

    /// <summary>Whether an argument has this word as value.</summary>
    public bool Is(string argument, string value, int position = -1) => ValueAt(argument, position) is var at and >= 0 && tokens.Is(at, value);

    /// <summary>The strings of an argument: one string, or an array of strings.</summary>
    public IReadOnlyList<string> Strings(string argument)
    {
        var strings = new List<string>();
        for (var at = ValueAt(argument, -1); at >= 0 && at < _close && !tokens.Is(at, ")"); at++)
        {
            if (tokens.IsLiteral(at) && tokens.Content(at) is var (start, end))
            {
                strings.Add(tokens.Source[start..end]);
            }

            if (tokens.Is(at, "}") || (tokens.Is(at, ",") && strings.Count == 1 && !IsArray(argument)))
            {
                break;
            }
        }

        return strings;
    }

    /// <summary>Whether a call that is chained to this one has a string argument that contains a text, such as an annotation.</summary>
    public bool IsChainedWith(string text)
    {
        for (var at = _close + 1; at <= _close + MaxChain && at < tokens.Count && !tokens.Is(at, ";"); at++)
        {
            if (tokens.IsLiteral(at)
                && tokens.Content(at) is var (start, end)
                && tokens.Source.AsSpan(start, end - start).Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsArray(string argument) => ValueAt(argument, -1) is var at && (tokens.Is(at, "new") || tokens.Is(at, "["));

    private int ValueAt(string argument, int position)
    {
        var (depth, index) = (0, 0);
        for (var at = open + 1; at < _close; at++)
        {
            if (depth == 0 && tokens.Is(at, argument) && tokens.Is(at + 1, ":"))
            {
                return at + 2;
            }

            if (depth == 0 && index == position && (at == open + 1 || tokens.Is(at - 1, ",")) && !(tokens.IsWord(at) && tokens.Is(at + 1, ":")))
            {
                return at;
            }

            depth += tokens.Is(at, "(") || tokens.Is(at, "{") || tokens.Is(at, "[")
                ? 1
                : tokens.Is(at, ")") || tokens.Is(at, "}") || tokens.Is(at, "]") ? -1 : 0;
            index += depth == 0 && tokens.Is(at, ",") ? 1 : 0;
        }

        return -1;
    }
}
