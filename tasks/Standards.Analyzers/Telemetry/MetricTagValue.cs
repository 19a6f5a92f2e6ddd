using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Telemetry;

/// <summary>What code puts into a tag, under whatever key: the text of an exception, the path of a request, an identifier as text.</summary>
internal static class MetricTagValue
{
    // Names that promise a value of its own nearly every time, behind a word that says of what: 'CustomerId'.
    private static readonly HashSet<string> Last = new(StringComparer.Ordinal) { "id", "uuid", "guid", "email", "url", "uri" };

    /// <summary>What is countless of a value, null where nothing is known to be.</summary>
    public static string? ProblemOf(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => ProblemOfText(instance.Unwrapped()),
        IConditionalAccessOperation access => ProblemOf(access.WhenNotNull.Unwrapped()),
        ICoalesceOperation coalesce => ProblemOf(coalesce.Value.Unwrapped()),
        IPropertyReferenceOperation property => ProblemOfProperty(property) ?? ProblemOfName(property),
        _ => ProblemOfName(value),
    };

    private static string? ProblemOfProperty(IPropertyReferenceOperation property)
    {
        if (IsOfException(property.Property))
        {
            return "The text of an exception";
        }

        return IsOfRequest(property) ? "The path of a request" : null;
    }

    private static string? ProblemOfName(IOperation value) =>
        value.Referenced() is { Name: var name } && !value.ConstantValue.HasValue && IsNamedCountless(name) ? $"'{name}'" : null;

    private static string? ProblemOfText(IOperation instance) =>
        instance.Type is { } type && MetricTag.IsCountless(type) ? $"The text of a '{type.Name}'" : ProblemOf(instance);

    private static bool IsOfException(IPropertySymbol property) =>
        property.Name is "Message" or "StackTrace" && property.ContainingType.SelfAndBases().Any(t => t.Name == "Exception" && t.IsOfSystem());

    // 'request.Path' and 'request.Path.Value'.
    private static bool IsOfRequest(IPropertyReferenceOperation property) =>
        (property.Property.Name is "Path" or "QueryString" && property.Property.ContainingType.Name == "HttpRequest")
        || (property.Property is { Name: "Value", ContainingType.Name: "PathString" or "QueryString" });

    private static bool IsNamedCountless(string name) =>
        NameWords.Of(name) is { Count: > 1 } words && Last.Contains(words[words.Count - 1]) && MetricTag.IsCountless(name);
}
