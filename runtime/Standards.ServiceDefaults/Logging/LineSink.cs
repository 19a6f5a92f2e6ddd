namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes lines to a stream from a thread of its own. Callers copy into a buffer of bounded size and never wait for the stream: where it is slower than they
/// are, lines are dropped, counted and reported, those below a warning first. Two buffers change places, so that a batch is one write.
/// </summary>
internal sealed class LineSink : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly object _gate = new();
    private readonly Stream _stream;
    private readonly TimeSpan _interval;
    private readonly int _capacity;
    private readonly Action<long> _dropped;
    private readonly Func<long, byte[]> _report;
    private readonly Thread _thread;
    private byte[] _filling = new byte[16 * 1024];
    private byte[] _writing = new byte[16 * 1024];
    private int _length;
    private long _accepted;
    private long _written;
    private long _lost;
    private bool _idle;
    private bool _hurry;
    private bool _closed;

    /// <param name="stream">Where lines go; closed with the sink.</param>
    /// <param name="capacity">Bytes that may wait.</param>
    /// <param name="interval">How long lines are gathered.</param>
    /// <param name="dropped">Told how many lines were dropped.</param>
    /// <param name="report">The line that says so.</param>
    public LineSink(Stream stream, int capacity, TimeSpan interval, Action<long> dropped, Func<long, byte[]> report)
    {
        _stream = stream;
        _capacity = capacity;
        _interval = interval;
        _dropped = dropped;
        _report = report;
        _thread = new Thread(Run) { IsBackground = true, Name = "Log lines" };
        _thread.Start();
    }

    /// <summary>Takes a line over, or drops it.</summary>
    /// <param name="line">The line with its end.</param>
    /// <param name="important">Whether the last eighth of the buffer is open to it.</param>
    public void Write(ReadOnlySpan<byte> line, bool important)
    {
        lock (_gate)
        {
            if (_closed || _length + line.Length > (important ? _capacity : _capacity - _capacity / 8))
            {
                _lost++;
                return;
            }

            if (_length + line.Length > _filling.Length)
            {
                Array.Resize(ref _filling, Math.Min(_capacity, Math.Max(_filling.Length * 2, _length + line.Length)));
            }
            line.CopyTo(_filling.AsSpan(_length));
            _length += line.Length;
            _accepted += line.Length;
            if (_idle)
            {
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Waits until everything taken over so far is written, for the given time at most.</summary>
    public bool Flush(TimeSpan patience)
    {
        lock (_gate)
        {
            var target = _accepted;
            _hurry = true;
            Monitor.PulseAll(_gate);
            while (_written < target)
            {
                if (!Monitor.Wait(_gate, patience))
                {
                    return false;
                }
            }

            return true;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }
            _closed = true;
            Monitor.PulseAll(_gate);
        }

        // A reader of the pipe that hangs must not keep the process from ending.
        if (_thread.Join(Patience))
        {
            _stream.Dispose();
        }
    }

    private void Run()
    {
        while (Take(out var length, out var lost))
        {
            try
            {
                _stream.Write(_writing, 0, length);
                if (lost > 0)
                {
                    _stream.Write(_report(lost));
                }
                _stream.Flush();
            }
            catch (IOException)
            {
                // Nobody reads standard output any more. The service goes on without its log, as it would with a full pipe.
                lost++;
            }
            catch (ObjectDisposedException)
            {
                return;
            }

            if (lost > 0)
            {
                _dropped(lost);
            }
            lock (_gate)
            {
                _written += length;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool Take(out int length, out long lost)
    {
        lock (_gate)
        {
            _idle = true;
            while (_length == 0 && _lost == 0 && !_closed)
            {
                Monitor.Wait(_gate);
            }
            _idle = false;

            // More lines are on their way under load: one write for all of them. Flush and the end of the process do not wait.
            if (!_closed && !_hurry && _interval > TimeSpan.Zero)
            {
                Monitor.Wait(_gate, _interval);
            }
            _hurry = false;

            (_filling, _writing) = (_writing, _filling);
            length = _length;
            lost = _lost;
            _length = 0;
            _lost = 0;
            return length > 0 || lost > 0 || !_closed;
        }
    }
}
