namespace Standards.Checks.Rules.Configuration;

/// <summary>Reads connection strings: pairs of key and value between semicolons. Values in quotes may hold semicolons.</summary>
internal static class ConnectionText
{
    private const int MaxPairs = 100;

    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        var at = 0;
        while (at < text.Length && pairs.Count < MaxPairs)
        {
            var equals = text.IndexOf('=', at);
            if (equals < 0)
            {
                break;
            }

            var key = text[at..equals].Trim(' ', ';');
            var start = equals + 1;
            var isQuoted = start < text.Length && text[start] is '"' or '\'';
            var end = text.IndexOf(isQuoted ? text[start] : ';', Math.Min(start + (isQuoted ? 1 : 0), text.Length));
            end = end < 0 ? text.Length : end;
            pairs.Add(new(key, text[Math.Min(isQuoted ? start + 1 : start, end)..end].Trim()));
            at = end + 1;
        }

        return pairs;
    }
}
