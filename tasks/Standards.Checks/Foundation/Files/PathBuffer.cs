namespace Standards.Checks.Foundation.Files;

/// <summary>The bytes of the current path while the entries of a git index are read; one array for all of them.</summary>
internal sealed class PathBuffer
{
    private byte[] _bytes = new byte[512];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Current => _bytes.AsSpan(0, Length);

    /// <summary>Whether the last read gave the same path as the one before.</summary>
    public bool IsRepeated { get; private set; }

    /// <summary>Reads a path that ends with a zero byte.</summary>
    /// <returns>Bytes consumed, or -1 when there is no end.</returns>
    public int ReadPlain(ReadOnlySpan<byte> source)
    {
        var length = source.IndexOf((byte)0);
        if (length < 0)
        {
            return -1;
        }

        Replace(0, source[..length]);
        return length + 1;
    }

    /// <summary>Reads a path of index version 4: how many bytes of the last path fall away, then what follows instead.</summary>
    /// <returns>Bytes consumed, or -1 when the data make no sense.</returns>
    public int ReadCompressed(ReadOnlySpan<byte> source)
    {
        var position = 0;
        long removed = 0;
        byte next;
        do
        {
            if (position >= source.Length || position > 5)
            {
                return -1;
            }

            next = source[position];
            removed = position == 0 ? next & 127 : ((removed + 1) << 7) + (next & 127);
            position++;
        }
        while ((next & 128) != 0);

        var tail = source[position..];
        var length = tail.IndexOf((byte)0);
        if (length < 0 || removed > Length)
        {
            return -1;
        }

        Replace(Length - (int)removed, tail[..length]);
        return position + length + 1;
    }

    private void Replace(int kept, ReadOnlySpan<byte> tail)
    {
        var length = kept + tail.Length;
        IsRepeated = length == Length && tail.SequenceEqual(_bytes.AsSpan(kept, tail.Length));
        if (length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(length, _bytes.Length * 2));
        }

        tail.CopyTo(_bytes.AsSpan(kept));
        Length = length;
    }
}
