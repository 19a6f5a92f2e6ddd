namespace Standards.Checks.Foundation.Json;

/// <summary>Turns byte offsets of UTF-8 text, asked in rising order, into 1-based lines and columns (in UTF-16 units).</summary>
internal sealed class BytePlace(byte[] bytes)
{
    private int at;
    private int line = 1;
    private int column = 1;

    public (int Line, int Column) Of(long offset)
    {
        for (; at < offset && at < bytes.Length; at++)
        {
            var value = bytes[at];
            if (value == '\n' || (value == '\r' && (at + 1 == bytes.Length || bytes[at + 1] != '\n')))
            {
                (line, column) = (line + 1, 1);
            }
            else
            {
                // A continuation byte is no character; four bytes are two units.
                column += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
            }
        }

        return (line, column);
    }

    /// <summary>The place that the JSON library gives: 0-based line (only line feeds count) and 0-based byte in it.</summary>
    public (int Line, int Column) Of(long zeroBasedLine, long byteInLine)
    {
        var start = 0;
        for (; zeroBasedLine > 0 && start < bytes.Length; start++)
        {
            zeroBasedLine -= bytes[start] == '\n' ? 1 : 0;
        }

        return Of(start + byteInLine);
    }
}
