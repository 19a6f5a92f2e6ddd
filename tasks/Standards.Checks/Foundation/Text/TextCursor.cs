using System.Text;

namespace Standards.Checks.Foundation.Text;

/// <summary>
/// Turns byte offsets of a UTF-8 text into places. It only moves forward, so all places of a file cost one pass over it, also when
/// the file is one long line. Lines end with LF, CRLF or CR, as in <see cref="Markup.LineMap"/>.
/// </summary>
/// <param name="text">Without byte order mark.</param>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset;

    /// <summary>The place of the offset that was asked for last.</summary>
    public Position Position { get; private set; } = Position.Start;

    /// <summary>The place of one offset.</summary>
    public static Position PositionOf(ReadOnlySpan<byte> text, long offset) => new TextCursor(text).MoveTo(offset);

    /// <summary>Moves to an offset; one before the present place leaves the cursor where it is.</summary>
    public Position MoveTo(long target)
    {
        var end = (int)Math.Min(target, _text.Length);
        if (end <= _offset)
        {
            return Position;
        }

        var passed = _text[_offset..end];
        var lastEnd = passed.LastIndexOf((byte)'\n');
        var ends = lastEnd < 0 ? 0 : passed.Count((byte)'\n');
        for (var at = passed.IndexOf((byte)'\r'); at >= 0; at = NextReturn(passed, at))
        {
            var isAlone = _offset + at + 1 == _text.Length || _text[_offset + at + 1] != '\n';
            (ends, lastEnd) = isAlone ? (ends + 1, Math.Max(lastEnd, at)) : (ends, lastEnd);
        }

        var characters = Encoding.UTF8.GetCharCount(passed[(lastEnd + 1)..]);
        _offset = end;
        return Position = new(Position.Line + ends, (ends == 0 ? Position.Column : 1) + characters);
    }

    private static int NextReturn(ReadOnlySpan<byte> passed, int at) =>
        passed[(at + 1)..].IndexOf((byte)'\r') is var next and >= 0 ? at + 1 + next : -1;
}
