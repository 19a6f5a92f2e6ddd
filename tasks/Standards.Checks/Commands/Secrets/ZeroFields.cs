using System.Text;

namespace Standards.Checks.Commands.Secrets;

/// <summary>Reads fields that end with a zero byte (git's <c>-z</c>) from a stream of any length.</summary>
internal sealed class ZeroFields(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next field; null at the end.</summary>
    public string? Next()
    {
        for (var searched = _start; ;)
        {
            var length = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)0);
            if (length >= 0)
            {
                var field = Encoding.UTF8.GetString(_buffer, _start, searched + length - _start);
                _start = searched + length + 1;
                return field;
            }

            searched = _end - _start;
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, searched);
            if (_end == _buffer.Length)
            {
                Array.Resize(ref _buffer, _buffer.Length * 2);
            }

            var count = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (count == 0)
            {
                return null;
            }

            _end += count;
        }
    }
}
