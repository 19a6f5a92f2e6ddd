namespace Standards.Checks.Rules.Containers.Dockerfiles;

/// <summary>The pipes of a script for a POSIX shell. Reads every character once.</summary>
internal static class ShellPipes
{
    // A longer one is data.
    private const int MaxScript = 64 * 1024;

    /// <summary>The command in front of the first pipe that joins two commands and whose first may fail; null for none.</summary>
    public static string? First(string script)
    {
        if (script.Length > MaxScript || !script.Contains('|', StringComparison.Ordinal))
        {
            return null;
        }

        var hasCase = script.Contains("esac", StringComparison.Ordinal);
        Stack<char> open = new();
        var begin = 0;
        for (var at = 0; at < script.Length; at++)
        {
            var isText = open.TryPeek(out var top) && top == '"';
            switch (script[at])
            {
                case '\\':
                    at++;
                    break;
                case '\'' when !isText:
                    at = script.IndexOf('\'', at + 1) is var end and >= 0 ? end : script.Length;
                    break;
                case '"':
                    Toggle(open, isText);
                    break;
                case '(' when !isText || script[Math.Max(0, at - 1)] == '$':
                    open.Push('(');
                    begin = at + 1;
                    break;
                case ')' when top == '(' && open.Count > 0:
                    _ = open.Pop();
                    break;
                case '#' when !isText && (at == 0 || char.IsWhiteSpace(script[at - 1])):
                    at = script.IndexOf('\n', at) is var line and >= 0 ? line : script.Length;
                    begin = at + 1;
                    break;
                case ';' or '\n' or '&' or '`' when !isText:
                case '{' when !isText && (at == 0 || script[at - 1] != '$'):
                    begin = at + 1;
                    break;
                case '|' when !isText:
                    if (IsPipe(script, at) && !(hasCase && open.Count == 0 && EndsAsPattern(script, at)) && MayFail(script.AsSpan(begin, at - begin)) && !IsSearch(script.AsSpan(at + 1)))
                    {
                        return script[begin..at].Trim();
                    }

                    at += at + 1 < script.Length && script[at + 1] == '|' ? 1 : 0;
                    begin = at + 1;
                    break;
            }
        }

        return null;
    }

    private static void Toggle(Stack<char> open, bool isText)
    {
        if (isText)
        {
            _ = open.Pop();
        }
        else
        {
            open.Push('"');
        }
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
    private static bool IsSearch(ReadOnlySpan<char> next) => next.TrimStart("& \t\r\n") is ['g' or 'e', ..] rest && (rest.StartsWith("grep ") || rest.StartsWith("egrep "));

    // What only writes a text does not fail, and 'yes' ends with its reader, which a strict pipe takes for a failure.
    private static bool MayFail(ReadOnlySpan<char> command)
    {
        var words = command.ToString().Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.Find(words, w => w is not ("then" or "do" or "else" or "!" or "if" or "while" or "until") && !w.Contains('=', StringComparison.Ordinal));
        return first is not (null or "echo" or "printf" or "yes" or "true" or ":" or "/usr/bin/yes" or "/bin/echo");
    }
}
