using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>One tag of a measurement, and whether its values are countless.</summary>
internal static class MetricTag
{
    private static readonly HashSet<string> Countless = new(StringComparer.Ordinal)
    {
        "id", "uuid", "guid", "email", "mail", "url", "uri", "path", "query", "message", "timestamp", "session", "user", "username", "ip", "stacktrace",
    };

    // Ids of which a system has a fixed number.
    private static readonly HashSet<string> Bounded = new(StringComparer.Ordinal)
    {
        "partition", "shard", "group", "region", "zone", "pod", "instance", "thread", "worker", "process", "cluster", "service", "template", "base",
        "model", "deployment", "queue", "topic", "definition", "schema", "plan", "policy", "handler", "tier",
    };

    /// <summary>Whether an operation makes a <c>KeyValuePair</c> of a text and a value.</summary>
    public static bool IsPair(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type, Arguments.Length: 2 } => IsPair(type),
        IInvocationOperation { TargetMethod.Name: "Create", Type: INamedTypeSymbol type, Arguments.Length: 2 } => IsPair(type),
        _ => false,
    };

    /// <summary>What is countless of a tag, null where nothing is known to be.</summary>
    /// <param name="tag">A pair, or a call that takes key and value.</param>
    public static string? ProblemOf(IOperation tag)
    {
        var arguments = tag switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => [],
        };
        if (arguments.Length != 2)
        {
            return null;
        }

        if (arguments[0].Value.ConstantValue.Value is string key && IsCountless(key))
        {
            return $"'{key}'";
        }

        var value = arguments[1].Value.Unwrapped();
        return value.Type is { } type && IsCountless(type) ? $"A tag of the type '{type.Name}'"
            : MetricTagValue.ProblemOf(value) is { } problem && !IsBounded(arguments[0].Value) ? problem
            : null;
    }

    // 'region': whatever it is read from, there are few.
    private static bool IsBounded(IOperation key) => key.Text() is { } text && NameWords.Of(text).Any(Bounded.Contains);

    private static bool IsPair(INamedTypeSymbol type) =>
        type is { Name: "KeyValuePair", Arity: 2 } && type.TypeArguments[0].SpecialType == SpecialType.System_String;

    /// <summary>Whether a key promises a value of its own nearly every time.</summary>
    public static bool IsCountless(string key)
    {
        var words = NameWords.Of(key);
        return words.Count > 0 && Countless.Contains(words[words.Count - 1]) && !(words.Count > 1 && Bounded.Contains(words[words.Count - 2]));
    }

    /// <summary>Whether each value of a type is one of its own: an identifier, a moment, an address or an exception.</summary>
    public static bool IsCountless(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime
        || (type.Name is "Guid" or "DateTimeOffset" or "Uri" && type.IsOfSystem())
        || type.SelfAndBases().Any(t => t.Name == "Exception" && t.IsOfSystem());
}
