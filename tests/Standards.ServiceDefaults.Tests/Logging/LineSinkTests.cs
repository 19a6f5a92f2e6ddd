using System.Text;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class LineSinkTests
{
    [Fact]
    public async Task Slow_output_drops_and_reports_and_keeps_room_for_warnings()
    {
        using var stream = new BlockingStream();
        long dropped = 0;
        var line = new byte[1024];
        using (var sink = new LineSink(
            stream, 16 * 1024, TimeSpan.Zero, count => Interlocked.Add(ref dropped, count), count => Encoding.UTF8.GetBytes($"dropped {count}\n")))
        {
            sink.Write(line, important: false);
            await Wait.UntilAsync(() => stream.IsBlocked);
            for (var i = 0; i < 20; i++)
            {
                sink.Write(line, important: false);
            }
            for (var i = 0; i < 4; i++)
            {
                sink.Write(line, important: true);
            }
            Assert.False(sink.Flush(TimeSpan.FromMilliseconds(1)));
            stream.Release();
        }

        // 14 of 20 fit below the last eighth, and 2 of the 4 warnings into it.
        Assert.Equal(8, dropped);
        Assert.Equal((1 + 14 + 2) * 1024 + "dropped 8\n".Length, stream.Written);
    }

    [Fact]
    public void Flush_writes_at_once()
    {
        using var stream = new BlockingStream();
        stream.Release();
        using var sink = new LineSink(stream, 16 * 1024, TimeSpan.FromSeconds(30), _ => { }, _ => []);
        sink.Write("line\n"u8, important: false);
        Assert.True(sink.Flush(TimeSpan.FromSeconds(10)));
        Assert.Equal(5, stream.Written);
    }

    [Fact]
    public void Output_that_is_gone_does_not_throw()
    {
        using var stream = new BlockingStream(fails: true);
        stream.Release();
        using var sink = new LineSink(stream, 16 * 1024, TimeSpan.Zero, _ => { }, _ => []);
        sink.Write("line\n"u8, important: false);
        Assert.True(sink.Flush(TimeSpan.FromSeconds(10)));
        sink.Write("line\n"u8, important: false);
        Assert.True(sink.Flush(TimeSpan.FromSeconds(10)));
    }

    private sealed class BlockingStream(bool fails = false) : MemoryStream
    {
        private readonly ManualResetEventSlim _open = new();

        public bool IsBlocked { get; private set; }

        public long Written { get; private set; }

        public void Release() => _open.Set();

        public override void Write(byte[] buffer, int offset, int count)
        {
            IsBlocked = true;
            _open.Wait();
            if (fails)
            {
                throw new IOException("gone");
            }
            Written += count;
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        protected override void Dispose(bool disposing)
        {
            _open.Set();
            base.Dispose(disposing);
        }
    }
}
