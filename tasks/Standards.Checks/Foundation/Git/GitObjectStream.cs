using System.Buffers;

namespace Standards.Checks.Foundation.Git;

/// <summary>The content of one object within the answers of git. What is not read is passed over without being kept.</summary>
/// <param name="answers">Stands at the first byte.</param>
/// <param name="length">Bytes; a line feed follows them.</param>
internal sealed class GitObjectStream(Stream answers, long length) : Stream
{
    private long _position;
    private bool _isDrained;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>Bytes of the object.</summary>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position { get => _position; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - _position);
        if (wanted == 0)
        {
            return 0;
        }

        var count = answers.Read(buffer[..wanted]);
        _position += count > 0 ? count : throw new IOException("git ended");
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Moves the answers behind this object.</summary>
    public void Drain()
    {
        if (_isDrained)
        {
            return;
        }

        _isDrained = true;
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            while (Read(buffer) > 0)
            {
            }

            if (answers.ReadByte() != '\n')
            {
                throw new IOException("git ended");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
