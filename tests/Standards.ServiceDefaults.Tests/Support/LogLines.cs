using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Tests.Support;

/// <summary>Keeps what was logged, with the scopes around it.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<LogLine> Lines { get; } = new();

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    internal sealed record LogLine(string Category, LogLevel Level, string Text, Exception? Exception, IReadOnlyDictionary<string, object?> Scope);

    private sealed class Logger(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scope = new Dictionary<string, object?>();
            lines._scopes.ForEachScope(
                static (one, all) =>
                {
                    foreach (var (key, value) in one as IEnumerable<KeyValuePair<string, object?>> ?? [])
                    {
                        all[key] = value;
                    }
                },
                scope);
            lines.Lines.Enqueue(new LogLine(category, logLevel, formatter(state, exception), exception, scope));
        }
    }
}
