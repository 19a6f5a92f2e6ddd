using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Standards.ServiceDefaults.Requests;

/// <summary>
/// New request ids: UUIDs of version 7 (RFC 9562), from the operating system's random numbers. Those are fetched for a hundred ids at once: each
/// fetch is a system call, and one a request (about 2 microseconds) was the largest cost of this package.
/// </summary>
internal sealed class RequestIdSource(TimeProvider clock)
{
    private const int BytesPerId = 10;

    private readonly Batch[] _batches = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Batch())];

    public string Next()
    {
        Span<byte> id = stackalloc byte[16];
        // 48 bits of milliseconds, then 74 random ones around version and variant.
        BinaryPrimitives.WriteInt64BigEndian(id, clock.GetUtcNow().ToUnixTimeMilliseconds() << 16);
        _batches[Thread.GetCurrentProcessorId() % _batches.Length].Take(id[6..]);
        id[6] = (byte)(0x70 | (id[6] & 0x0f));
        id[8] = (byte)(0x80 | (id[8] & 0x3f));
        return new Guid(id, bigEndian: true).ToString();
    }

    private sealed class Batch
    {
        private readonly Lock _gate = new();
        private readonly byte[] _bytes = new byte[BytesPerId * 100];
        private int _next = BytesPerId * 100;

        public void Take(Span<byte> target)
        {
            lock (_gate)
            {
                if (_next == _bytes.Length)
                {
                    RandomNumberGenerator.Fill(_bytes);
                    _next = 0;
                }

                _bytes.AsSpan(_next, BytesPerId).CopyTo(target);
                _next += BytesPerId;
            }
        }
    }
}
