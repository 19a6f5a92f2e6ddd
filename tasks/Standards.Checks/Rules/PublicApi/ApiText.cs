namespace Standards.Checks.Rules.PublicApi;

/// <summary>Takes lines of the file apart.</summary>
internal static class ApiText
{
    /// <summary>How many declarations of one name are compared with each other.</summary>
    public const int MaxOverloads = 64;

    /// <summary>The declaration without the attributes in front of it.</summary>
    public static string Declaration(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == '[' && End(line, at) is var end and > 0)
        {
            at = end;
            while (at < line.Length && line[at] == ' ')
            {
                at++;
            }
        }

        return line[at..];
    }

    /// <summary>
    /// The name that a declaration is about, with that of its type: the last word before its parameters, accessors, value, bases or
    /// constraints. Declarations of one name have one key, whatever else differs.
    /// </summary>
    public static string Key(string declaration)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < declaration.Length; i++)
        {
            var c = declaration[i];
            var isIndexer = c == '[' && declaration.AsSpan(0, i).EndsWith(".this");
            var isParameterList = c == '(' && i > start && declaration[i - 1] != ' ';
            if (depth == 0 && (isIndexer || isParameterList))
            {
                return Name(declaration[start..i]);
            }

            if (depth == 0 && c == ' ')
            {
                if (declaration.AsSpan(i).StartsWith(" {")
                    || declaration.AsSpan(i).StartsWith(" = ")
                    || declaration.AsSpan(i).StartsWith(" : ")
                    || declaration.AsSpan(i).StartsWith(" where "))
                {
                    return Name(declaration[start..i]);
                }

                // 'operator +(' keeps its type.
                start = declaration.AsSpan(0, i).EndsWith(".operator") ? start : i + 1;
            }

            depth += c is '<' or '(' or '[' ? 1 : c is '>' or ')' or ']' ? -1 : 0;
            depth = Math.Max(depth, 0);
        }

        return Name(declaration[start..]);
    }

    private static string Name(string text) =>
        text.IndexOf('<', StringComparison.Ordinal) is var angle and > 0 && !text.Contains(".operator", StringComparison.Ordinal) ? text[..angle] : text;

    // Behind the bracket that closes it; brackets within quotes are text.
    private static int End(string line, int start)
    {
        var isQuoted = false;
        for (var i = start + 1; i < line.Length; i++)
        {
            if (isQuoted && line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && line[i] == ']')
            {
                return i + 1;
            }
        }

        return 0;
    }
}
