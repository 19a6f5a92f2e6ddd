using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Logging;

/// <summary>The logger of one category.</summary>
internal sealed class JsonLineLogger(string category, JsonLineLoggerProvider provider) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => provider.Scopes?.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);

        if (logLevel != LogLevel.None)
        {
            provider.Write(logLevel, category, eventId, state, exception, formatter);
        }
    }
}
