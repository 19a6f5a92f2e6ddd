using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StdService1.Worker.Tests;

/// <summary>Keeps what is logged: event name, text, and the fields of the scopes.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = new List<string>();
            lines._scopes.ForEachScope(
                static (scope, all) =>
                {
                    if (scope is IEnumerable<KeyValuePair<string, object?>> pairs)
                        all.AddRange(pairs.Select(pair => $"{pair.Key}={pair.Value}"));
                },
                fields);
            lines._lines.Enqueue($"{eventId.Name}: {formatter(state, exception)} [{string.Join(' ', fields)}]");
        }
    }
}
