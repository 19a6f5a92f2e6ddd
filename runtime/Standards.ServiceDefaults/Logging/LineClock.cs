namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes the time of a line, <c>2026-11-22T01:35:11.123Z</c>: always as long, so that lines sort as text. A second is formatted once; of each line only the
/// milliseconds are.
/// </summary>
internal sealed class LineClock(TimeProvider time)
{
    /// <summary>Bytes of a time.</summary>
    public const int Length = 24;

    private const int Milliseconds = 20;
    private Second _last = new(-1, new byte[Length]);

    /// <summary>Writes the time that it is now into the first <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> to)
    {
        var (number, ticks) = Math.DivRem(time.GetUtcNow().UtcTicks, TimeSpan.TicksPerSecond);
        // An object that never changes: whoever comes second in a new second makes it once more, and nobody waits.
        var second = Volatile.Read(ref _last);
        if (second.Number != number)
        {
            second = Make(number);
            Volatile.Write(ref _last, second);
        }

        second.Text.CopyTo(to);
        var rest = (int)(ticks / TimeSpan.TicksPerMillisecond);
        to[Milliseconds + 2] = (byte)('0' + rest % 10);
        to[Milliseconds + 1] = (byte)('0' + rest / 10 % 10);
        to[Milliseconds] = (byte)('0' + rest / 100);
    }

    private static Second Make(long number)
    {
        Span<byte> text = stackalloc byte[32];
        new DateTime(number * TimeSpan.TicksPerSecond, DateTimeKind.Utc).TryFormat(text, out _, "O", null);
        text[Length - 1] = (byte)'Z';
        return new Second(number, text[..Length].ToArray());
    }

    private sealed record Second(long Number, byte[] Text);
}
