namespace Standards.Checks.Models.Ownership;

/// <summary>A bracket expression of <c>File.fnmatch</c>, which GitLab matches with: <c>[abc]</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>[^a]</c>.</summary>
internal sealed class CharacterSet
{
    private readonly List<(char From, char To)> _ranges = [];
    private readonly bool _isNegated;

    private CharacterSet(bool isNegated) => _isNegated = isNegated;

    /// <summary>The set that begins at <paramref name="start"/>, or null when it is never closed; the bracket is then a character.</summary>
    public static CharacterSet? TryParse(string text, int start, out int end)
    {
        var i = start + 1;
        var set = new CharacterSet(i < text.Length && text[i] is '!' or '^');
        i += set._isNegated ? 1 : 0;
        for (; i < text.Length && text[i] != ']'; i++)
        {
            var from = Character(text, ref i);
            var to = from;
            if (i + 2 < text.Length && text[i + 1] == '-' && text[i + 2] != ']')
            {
                i += 2;
                to = Character(text, ref i);
            }

            set._ranges.Add((from, to));
        }

        end = i;
        return i < text.Length ? set : null;
    }

    public bool Contains(char c) => _ranges.Exists(r => r.From <= c && c <= r.To) != _isNegated;

    private static char Character(string text, ref int i) => text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i];
}
