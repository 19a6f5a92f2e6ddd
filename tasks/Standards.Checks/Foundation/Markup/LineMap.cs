using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Markup;

/// <summary>Turns offsets into 1-based lines and columns. Lines end with LF, CRLF or CR.</summary>
internal sealed class LineMap
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Number of lines; one more than line ends.</summary>
    public int Count => _starts.Count;

    /// <summary>Line and column of an offset.</summary>
    public Position Locate(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>Offset of the first character of a 1-based line.</summary>
    public int StartOf(int line) => _starts[line - 1];

    /// <summary>A 1-based line without its line end.</summary>
    public ReadOnlySpan<char> Line(int line)
    {
        var end = line < _starts.Count ? _starts[line] : _text.Length;
        return _text.AsSpan(_starts[line - 1], end - _starts[line - 1]).TrimEnd("\r\n");
    }
}
