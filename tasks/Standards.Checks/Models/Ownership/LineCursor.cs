namespace Standards.Checks.Models.Ownership;

/// <summary>A place in a line of a CODEOWNERS file.</summary>
/// <param name="text">The line without its line feed.</param>
/// <param name="number">1-based line.</param>
internal ref struct LineCursor(ReadOnlySpan<char> text, int number)
{
    private readonly ReadOnlySpan<char> _text = text.TrimEnd(" \t\r");
    private int _position;

    public readonly int Number => number;

    /// <summary>1-based column.</summary>
    public readonly int Column => _position + 1;

    public readonly bool IsAtEnd => _position >= _text.Length;

    public readonly char Current => _text[_position];

    public readonly ReadOnlySpan<char> Rest => _text[_position..];

    public void Skip(int length) => _position += length;

    public void SkipSpaces() => _position += Rest.Length - Rest.TrimStart(" \t").Length;

    /// <summary>The word at this place: up to the next space or tab, or to a '#' behind its first character.</summary>
    public ReadOnlySpan<char> ReadWord()
    {
        var end = Rest[1..].IndexOfAny(' ', '\t', '#');
        return Take(end < 0 ? Rest.Length : end + 1);
    }

    /// <summary>The same for a pattern, in which a backslash takes the next character with it and '#' is a character.</summary>
    public ReadOnlySpan<char> ReadPattern()
    {
        var length = 0;
        while (length < Rest.Length && Rest[length] is not (' ' or '\t'))
        {
            length += Rest[length] == '\\' ? 2 : 1;
        }

        return Take(Math.Min(length, Rest.Length));
    }

    private ReadOnlySpan<char> Take(int length)
    {
        var taken = _text.Slice(_position, length);
        _position += length;
        return taken;
    }
}
