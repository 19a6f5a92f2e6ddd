using System.Buffers;
using System.Text;

namespace Standards.Checks.Models.Images.Dockerfiles;

/// <summary>
/// Replaces <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c> and <c>${NAME:+other}</c>. What nothing is known of stays as it is written.
/// </summary>
internal static class DockerVariables
{
    // What a hostile file could grow by putting variables into variables.
    private const int MaxLength = 4096;

    private static readonly SearchValues<char> Signs = SearchValues.Create(":-+?#%/");

    public static string Replace(string text, Func<string, string?> find)
    {
        if (!text.Contains('$', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var at = 0; at < text.Length && result.Length < MaxLength;)
        {
            var end = text[at] == '$' ? End(text, at) : at;
            if (end <= at + 1)
            {
                _ = result.Append(text[at++]);
                continue;
            }

            _ = result.Append(Value(text[at..end], find) ?? text[at..end]);
            at = end;
        }

        return result.ToString();
    }

    private static int End(string text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '{')
        {
            var close = text.IndexOf('}', at);
            return close < 0 ? at : close + 1;
        }

        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }

    private static string? Value(string variable, Func<string, string?> find)
    {
        var name = variable.Trim('$', '{', '}');
        var sign = name.AsSpan().IndexOfAny(Signs);
        if (sign < 0)
        {
            return find(name);
        }

        var value = find(name[..sign]);
        var rest = name[sign..].TrimStart(':');
        return rest.Length == 0 ? null : rest[0] switch
        {
            '-' => string.IsNullOrEmpty(value) ? Known(rest[1..]) : value,
            '+' => value is null ? null : value.Length > 0 ? Known(rest[1..]) : "",
            '?' => value,
            _ => null,
        };
    }

    private static string? Known(string text) => text.Contains('$', StringComparison.Ordinal) ? null : text;
}
