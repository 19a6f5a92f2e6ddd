using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.ObjectPool;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes JSON lines to standard output. A provider of its own, because the console provider of the framework makes a string of each line and hands it to a
/// queue that is written line by line (docs/adr/0022).
/// </summary>
[ProviderAlias("ServiceDefaults")]
internal sealed class JsonLineLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly ObjectPool<LogLine> _lines = new DefaultObjectPool<LogLine>(new DefaultPooledObjectPolicy<LogLine>());
    private readonly JsonLineFormatter _formatter;
    private readonly AccessLine _access;
    private readonly LineSink _sink;
    private readonly EventHandler _onExit;
    private readonly UnhandledExceptionEventHandler _onCrash;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The factory owns its meters.")]
    public JsonLineLoggerProvider(LoggingOptions options, LogOutput output, JsonLineFormatter formatter, AccessLine access, IMeterFactory meters)
    {
        _formatter = formatter;
        _access = access;
        var dropped = meters
            .Create(ServiceMeter.Name)
            .CreateCounter<long>("service_log_lines_dropped_total", "1", "Lines of the log that were dropped because standard output was too slow.");
        _sink = new LineSink(output.Open(), options.BufferBytes, options.FlushInterval, dropped.Add, Report);
        _onExit = (_, _) => _sink.Flush(LastWords);
        _onCrash = (_, _) => _sink.Flush(LastWords);
        AppDomain.CurrentDomain.ProcessExit += _onExit;
        AppDomain.CurrentDomain.UnhandledException += _onCrash;
    }

    public IExternalScopeProvider? Scopes { get; private set; }

    public ILogger CreateLogger(string categoryName) => new JsonLineLogger(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "A value whose ToString throws must not fail what is logged about; the line says so.")]
    public void Write<TState>(LogLevel level, string category, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> render)
    {
        // Decided when the method is compiled for the type: nothing is boxed.
        if (typeof(TState) == typeof(AccessEntry))
        {
            WriteAccess(level, (AccessEntry)(object)state!);
            return;
        }

        var line = _lines.Get();
        try
        {
            _formatter.Write(line, level, category, id, state, exception, render, Scopes);
        }
        catch (Exception failure)
        {
            _formatter.WriteFailure(line, level, category, id, failure);
        }

        _sink.Write(line.Bytes, important: level >= LogLevel.Warning);
        _lines.Return(line);
        // What comes next may be the end of the process.
        if (level == LogLevel.Critical)
        {
            _sink.Flush(LastWords);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= _onExit;
        AppDomain.CurrentDomain.UnhandledException -= _onCrash;
        _sink.Dispose();
    }

    private void WriteAccess(LogLevel level, in AccessEntry entry)
    {
        var line = ArrayPool<byte>.Shared.Rent(_access.MostBytes);
        var length = _access.Write(line, level, entry);
        _sink.Write(line.AsSpan(0, length), important: level >= LogLevel.Warning);
        ArrayPool<byte>.Shared.Return(line);
    }

    private byte[] Report(long dropped)
    {
        using var line = new LogLine();
        KeyValuePair<string, object?>[] state =
        [
            new("Dropped", dropped),
            new("{OriginalFormat}", "{Dropped} lines of the log were dropped: standard output is too slow"),
        ];
        _formatter.Write(
            line, LogLevel.Warning, typeof(JsonLineLoggerProvider).FullName!, new EventId(1, "LogLinesDropped"), state, null,
            (_, _) => $"{dropped} lines of the log were dropped: standard output is too slow", null);
        return line.Bytes.ToArray();
    }
}
