namespace Standards.Analyzers.Logging;

/// <summary>The levels of Microsoft.Extensions.Logging, with its numbers.</summary>
internal enum LogSeverity
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}
