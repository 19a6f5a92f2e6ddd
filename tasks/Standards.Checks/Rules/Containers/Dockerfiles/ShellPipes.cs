namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>The pipes of a script for a POSIX shell. Reads every character once.</summary>
internal sealed class ShellPipes
{
    // A longer one is data.
    private const int MaxScript = 64 * 1024;

    private readonly Stack<char> _open = new();
    private readonly string _script;
    private readonly bool _hasCase;
    private int _at;
    private int _begin;

    private ShellPipes(string script)
    {
        _script = script;
        _hasCase = script.Contains("esac", StringComparison.Ordinal);
    }

    /// <summary>The command in front of the first pipe that joins two commands and whose first may fail; null for none.</summary>
    public static string? First(string script) =>
        script.Length > MaxScript || !script.Contains('|', StringComparison.Ordinal) ? null : new ShellPipes(script).First();

    private string? First()
    {
        string? found = null;
        for (; found is null && _at < _script.Length; _at++)
        {
            found = _open.TryPeek(out var top) && top == '"' ? InText() : OutsideOfText();
        }

        return found;
    }

    private string? InText() => _script[_at] switch
    {
        '\\' => Skip(_at + 1),
        '"' => Quote(isText: true),
        '(' when Before == '$' => Open(),
        _ => null,
    };

    private string? OutsideOfText() => _script[_at] switch
    {
        '\\' => Skip(_at + 1),
        '"' => Quote(isText: false),
        '(' => Open(),
        ')' => Close(),
        '|' => Pipe(),
        _ => AtBegin(),
    };

    private string? AtBegin() => _script[_at] switch
    {
        '\'' => Skip(End('\'')),
        '#' when char.IsWhiteSpace(Before) => Begin(End('\n')),
        '{' when Before != '$' => Begin(_at),
        ';' or '\n' or '&' or '`' => Begin(_at),
        _ => null,
    };

    // The start of a script is as good as a space.
    private char Before => _at > 0 ? _script[_at - 1] : ' ';

    private string? Pipe()
    {
        if (IsPipe(_script, _at) && !IsPattern() && MayFail(_script.AsSpan(_begin, _at - _begin)) && !IsSearch(_script.AsSpan(_at + 1)))
        {
            return _script[_begin.._at].Trim();
        }

        return Begin(_at + 1 < _script.Length && _script[_at + 1] == '|' ? _at + 1 : _at);
    }

    private bool IsPattern() => _hasCase && _open.Count == 0 && EndsAsPattern(_script, _at);

    private int End(char sign) => _script.IndexOf(sign, Math.Min(_at + 1, _script.Length)) is var end and >= 0 ? end : _script.Length;

    private string? Skip(int last)
    {
        _at = last;
        return null;
    }

    // A command begins behind a place.
    private string? Begin(int last)
    {
        _at = last;
        _begin = Math.Min(last + 1, _script.Length);
        return null;
    }

    private string? Open()
    {
        _open.Push('(');
        return Begin(_at);
    }

    private string? Close()
    {
        _ = _open.TryPeek(out var top) && top == '(' && _open.TryPop(out _);
        return null;
    }

    private string? Quote(bool isText)
    {
        if (!isText || !_open.TryPop(out _))
        {
            _open.Push('"');
        }

        return null;
    }

    // Not '||', and not '>|', which writes over a file.
    private static bool IsPipe(string script, int at) =>
        (at + 1 >= script.Length || script[at + 1] != '|') && (at == 0 || script[at - 1] is not ('>' or '|'));

    // 'amd64|x86_64)' of a case.
    private static bool EndsAsPattern(string script, int at)
    {
        var end = script.AsSpan(at).IndexOfAny(";()\n&");
        return end >= 0 && script[at + end] == ')';
    }

    // Nothing is found in nothing, so that a search fails with the command in front of it.
    private static bool IsSearch(ReadOnlySpan<char> next)
    {
        var command = next.TrimStart("& \t\r\n");
        return command.StartsWith("grep ") || command.StartsWith("egrep ");
    }

    // What only writes a text does not fail, and 'yes' ends with its reader, which a strict pipe takes for a failure.
    private static bool MayFail(ReadOnlySpan<char> command)
    {
        var words = command.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.Find(
            words, w => w is not ("then" or "do" or "else" or "!" or "if" or "while" or "until") && !w.Contains('=', StringComparison.Ordinal));
        return first is not (null or "echo" or "printf" or "yes" or "true" or ":" or "/usr/bin/yes" or "/bin/echo");
    }
}
