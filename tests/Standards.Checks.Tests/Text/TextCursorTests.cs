using System.Text;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Text;

public class TextCursorTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("a\nbc", 3, 2, 2)]
    [InlineData("a\r\nbc", 4, 2, 2)]
    [InlineData("a\rbc", 3, 2, 2)]
    [InlineData("a\r\n\r\rb", 5, 4, 1)]
    [InlineData("äöü\"x", 6, 1, 4)]
    [InlineData("日本x", 6, 1, 3)]
    [InlineData("😀x", 4, 1, 3)]
    [InlineData("ä\n😀😀x", 11, 2, 5)]
    [InlineData("abc", 99, 1, 4)]
    public void Position_of_counts_utf_16_units(string text, int offset, int line, int column) =>
        Assert.Equal(new Position(line, column), TextCursor.PositionOf(Encoding.UTF8.GetBytes(text), offset));

    [Fact]
    public void Move_to_is_the_same_in_steps_of_any_length()
    {
        const string Text = "{\r\n  \"größe\": 1,\r\r\n\t\"😀\": [\n1,\r2]\n}\r";
        var bytes = Encoding.UTF8.GetBytes(Text);
        var lines = new LineMap(Text);
        for (var step = 1; step < bytes.Length; step++)
        {
            var cursor = new TextCursor(bytes);
            for (var offset = 0; offset <= bytes.Length; offset += step)
            {
                // Between the bytes of one character there is no place.
                if (offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
                {
                    continue;
                }

                Assert.Equal(lines.Locate(Encoding.UTF8.GetCharCount(bytes, 0, offset)), cursor.MoveTo(offset));
            }
        }
    }

    [Fact]
    public void Move_to_never_moves_back()
    {
        var cursor = new TextCursor("a\nb"u8);
        cursor.MoveTo(2);

        Assert.Equal(new Position(2, 1), cursor.MoveTo(0));
    }
}
