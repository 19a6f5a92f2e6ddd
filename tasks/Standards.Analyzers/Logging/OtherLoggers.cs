using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>The loggers of Serilog and NLog, whose methods are named after the level.</summary>
internal sealed class OtherLoggers
{
    private static readonly string[] Names =
    [
        "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.Context.LogContext", "NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase",
    ];

    private readonly ImmutableArray<INamedTypeSymbol> _types;

    private OtherLoggers(ImmutableArray<INamedTypeSymbol> types) => _types = types;

    /// <summary>The loggers, or null where neither library is referenced.</summary>
    public static OtherLoggers? Of(Compilation compilation)
    {
        var types = Names.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>().ToImmutableArray();
        return types.IsEmpty ? null : new OtherLoggers(types);
    }

    /// <summary>The level of a call of one of them; null for other calls, and for levels that are not constant.</summary>
    public static LogSeverity? LevelOf(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Verbose" or "Trace" => LogSeverity.Trace,
        "Write" or "Log" => LevelGiven(call),
        var name => LevelOf(name),
    };

    /// <summary>Whether a method writes a line, or adds a value to the lines that follow.</summary>
    public static bool Writes(IMethodSymbol method) =>
        method.Name is "Verbose" or "Trace" or "Write" or "Log" or "ForContext" or "PushProperty" or "WithProperty" || LevelOf(method.Name) is not null;

    /// <summary>Whether a method is one of a logger.</summary>
    public bool Contain(IMethodSymbol method)
    {
        foreach (var type in _types)
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
            {
                return true;
            }
        }

        return false;
    }

    private static LogSeverity? LevelOf(string name) => name switch
    {
        "Debug" => LogSeverity.Debug,
        "Information" or "Info" => LogSeverity.Information,
        "Warning" or "Warn" => LogSeverity.Warning,
        "Error" => LogSeverity.Error,
        "Fatal" => LogSeverity.Critical,
        _ => null,
    };

    // 'LogEventLevel.Error' of Serilog is a constant, 'LogLevel.Error' of NLog a field.
    private static LogSeverity? LevelGiven(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name is "level")?.Value.Referenced() is IFieldSymbol { Name: var name }
            ? name is "Verbose" or "Trace" ? LogSeverity.Trace : LevelOf(name)
            : null;
}
