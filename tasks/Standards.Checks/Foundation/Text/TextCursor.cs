using System.Text;

namespace Standards.Checks.Foundation.Text;

/// <summary>
/// Turns byte offsets of a UTF-8 text into lines and columns. It only moves forward, so all positions of a file cost one pass
/// over it, also when the file is one long line.
/// </summary>
/// <param name="text">Without byte order mark.</param>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> text = text;
    private int offset;

    /// <summary>1-based line of the offset.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>1-based column of the offset in UTF-16 units, as editors count.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>Moves to an offset; one before the present place leaves the cursor where it is.</summary>
    public void MoveTo(long target)
    {
        var end = (int)Math.Min(target, text.Length);
        if (end <= offset)
        {
            return;
        }

        var passed = text[offset..end];
        if (passed.LastIndexOf((byte)'\n') is var feed and >= 0)
        {
            Line += passed.Count((byte)'\n');
            Column = 1;
            passed = passed[(feed + 1)..];
        }

        Column += Encoding.UTF8.GetCharCount(passed);
        offset = end;
    }
}
