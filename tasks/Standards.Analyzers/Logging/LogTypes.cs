using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Logging;

/// <summary>
/// The log calls in one compilation: the extensions of Microsoft.Extensions.Logging for <c>ILogger</c>, methods with <c>[LoggerMessage]</c>, and the loggers
/// of Serilog and NLog.
/// </summary>
internal sealed class LogTypes
{
    private readonly INamedTypeSymbol? _extensions;
    private readonly INamedTypeSymbol? _message;
    private readonly OtherLoggers? _others;

    private LogTypes(INamedTypeSymbol? extensions, OtherLoggers? others, Compilation compilation)
    {
        _extensions = extensions;
        _others = others;
        _message = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerMessageAttribute");
    }

    /// <summary>The types, or null where nothing is logged by these libraries.</summary>
    public static LogTypes? Of(Compilation compilation)
    {
        var extensions = compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.LoggerExtensions");
        var others = OtherLoggers.Of(compilation);
        return extensions is null && others is null ? null : new LogTypes(extensions, others, compilation);
    }

    /// <summary>The level of a log call, null for other calls and for levels that are not constant.</summary>
    public LogSeverity? LevelOf(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (_others?.Contain(method) == true)
        {
            return OtherLoggers.LevelOf(call);
        }

        if (IsExtension(call))
        {
            return method.Name == "Log"
                ? LevelOf(call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "logLevel")?.Value.ConstantValue.Value)
                : LevelOf(method.Name);
        }

        return IsPartial(method) ? LevelOfMessage(method) : null;
    }

    /// <summary>Whether a call writes a log line of any level, or opens a scope whose values go into each line.</summary>
    public bool IsLog(IInvocationOperation call) => IsDirect(call) || (IsPartial(call.TargetMethod) && MessageOf(call.TargetMethod) is not null);

    /// <summary>Whether a call writes its values as they are: one of the extensions of <c>ILogger</c>, or of another library.</summary>
    public bool IsDirect(IInvocationOperation call) =>
        IsExtension(call) || (_others?.Contain(call.TargetMethod) == true && OtherLoggers.Writes(call.TargetMethod));

    private bool IsExtension(IInvocationOperation call) =>
        _extensions is not null && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, _extensions);

    private static LogSeverity? LevelOf(string name) => name switch
    {
        "LogTrace" => LogSeverity.Trace,
        "LogDebug" => LogSeverity.Debug,
        "LogInformation" => LogSeverity.Information,
        "LogWarning" => LogSeverity.Warning,
        "LogError" => LogSeverity.Error,
        "LogCritical" => LogSeverity.Critical,
        _ => null,
    };

    private static LogSeverity? LevelOf(object? constant) =>
        constant is int level and >= (int)LogSeverity.Trace and <= (int)LogSeverity.Critical ? (LogSeverity)level : null;

    private static bool IsPartial(IMethodSymbol method) =>
        method is { ReturnsVoid: true } and ({ IsPartialDefinition: true } or { PartialImplementationPart: not null });

    private LogSeverity? LevelOfMessage(IMethodSymbol method)
    {
        if (MessageOf(method) is not { } attribute)
        {
            return null;
        }

        var named = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Level").Value;
        var given = attribute.ConstructorArguments.FirstOrDefault(a => a.Type is { Name: "LogLevel" });
        return LevelOf(named.Kind == TypedConstantKind.Enum ? named.Value : given.Kind == TypedConstantKind.Enum ? given.Value : null);
    }

    private AttributeData? MessageOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _message))
            {
                return attribute;
            }
        }

        return null;
    }
}
