using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// What goes into the log beside the values of log calls: defined messages, scopes, whole headers, and the parameters of Entity Framework Core.
/// </summary>
internal static class SensitiveLogValues
{
    /// <summary>Where a call that is no log call itself lets something into the log, and its name; null for others.</summary>
    public static (Location Place, string Name)? Of(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Define" or "DefineScope", ContainingType.Name: "LoggerMessage" } method => OfMessage(call, method),
        { Name: "BeginScope", ContainingType.Name: "ILogger" } => OfScope(call),
        { Name: "EnableSensitiveDataLogging", ContainingType.Name: "DbContextOptionsBuilder" } when IsAlwaysOn(call) =>
            (call.Syntax.NameLocation(), call.TargetMethod.Name),
        _ => null,
    };

    /// <summary>Whether a value is all headers of a request or an answer, which carry tokens and cookies; also where it is made text.</summary>
    public static bool IsHeaders(IOperation value) => value switch
    {
        { Type.Name: "IHeaderDictionary" or "HttpRequestHeaders" or "HttpResponseHeaders" } => true,
        IInvocationOperation { TargetMethod.Name: "Serialize" or "SerializeObject" or "ToString" } call =>
            (call.Instance is { } instance && IsHeaders(instance.Unwrapped())) || call.Arguments.Any(a => IsHeaders(a.Value.Unwrapped())),
        _ => false,
    };

    private static (Location Place, string Name)? OfMessage(IInvocationOperation call, IMethodSymbol method)
    {
        if (call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "formatString") is not { } message || message.Value.Text() is not { } text)
        {
            return null;
        }

        var names = LogPlaceholders.In(text);
        for (var i = 0; i < names.Count && i < method.TypeArguments.Length; i++)
        {
            if (method.TypeArguments[i].SpecialType is SpecialType.System_String or SpecialType.System_Object && SensitiveNames.Contains(names[i]))
            {
                return (message.Value.Syntax.GetLocation(), names[i]);
            }
        }

        return null;
    }

    // 'new Dictionary<string, object> { ["Email"] = user.Email }'.
    private static (Location Place, string Name)? OfScope(IInvocationOperation call)
    {
        foreach (var entry in call.Arguments.SelectMany(a => a.Value.Descendants()).OfType<ISimpleAssignmentOperation>())
        {
            if (entry.Target is IPropertyReferenceOperation { Arguments: { Length: 1 } keys }
                && keys[0].Value.Text() is { } key
                && entry.Value.Unwrapped() is { ConstantValue.HasValue: false } value
                && value is not IInvocationOperation
                && SensitiveNames.Contains(key))
            {
                return (value.Syntax.GetLocation(), key);
            }
        }

        return null;
    }

    // Not behind 'if (environment.IsDevelopment())', a flag, or '#if DEBUG'.
    private static bool IsAlwaysOn(IInvocationOperation call) =>
        call.Arguments.All(a => a.Value.ConstantValue is { HasValue: true, Value: true } || a.Parameter?.Type.SpecialType != SpecialType.System_Boolean)
        && !call.Ancestors().Any(o => o is IConditionalOperation)
        && !call.Syntax.IsConditionallyCompiled();
}
