using System.Text;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Reads fields that end with a zero byte (git's <c>-z</c>) from a stream of any length.</summary>
internal sealed class ZeroFields(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>The next field; null at the end.</summary>
    public string? Next()
    {
        for (var searched = start; ;)
        {
            var length = buffer.AsSpan(searched, end - searched).IndexOf((byte)0);
            if (length >= 0)
            {
                var field = Encoding.UTF8.GetString(buffer, start, searched + length - start);
                start = searched + length + 1;
                return field;
            }

            searched = end - start;
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, searched);
            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var count = stream.Read(buffer, end, buffer.Length - end);
            if (count == 0)
            {
                return null;
            }

            end += count;
        }
    }
}
