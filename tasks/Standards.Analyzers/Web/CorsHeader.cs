using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The header by which an answer says which sites may read it, where code writes it without a policy.</summary>
internal static class CorsHeader
{
    private const string Name = "Access-Control-Allow-Origin";

    private const string Headers = "IHeaderDictionary";

    /// <summary>Whether an assignment lets every site in: <c>response.Headers["Access-Control-Allow-Origin"] = "*"</c>.</summary>
    public static bool LetsAllIn(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation { Property: { ContainingType.Name: Headers } property } target
        && (property.IsIndexer ? IsName(target.Arguments[0].Value) : property.Name == "AccessControlAllowOrigin")
        && IsOpen(assignment.Value);

    /// <summary>Whether a call adds the header for every site.</summary>
    public static bool LetsAllIn(IInvocationOperation call) =>
        call.TargetMethod.Name is "Append" or "Add" or "TryAdd" or "AppendCommaSeparatedValues"
        && call.Arguments.Length >= 2
        && IsName(call.Arguments[call.Arguments.Length - 2].Value)
        && EndpointCalls.Receiver(call)?.Type is { } type
        && type.AllInterfaces.Concat([type]).Any(i => i.Name == Headers)
        && IsOpen(call.Arguments[call.Arguments.Length - 1].Value);

    private static bool IsName(IOperation key) => string.Equals(key.Text(), Name, StringComparison.OrdinalIgnoreCase);

    // What the request says of its origin, given back as it is, is every site too.
    private static bool IsOpen(IOperation value) => value.Text() == "*" || (IsOfRequest(value) && !IsLookedAt(value));

    private static bool IsOfRequest(IOperation value) => value.Unwrapped() switch
    {
        IPropertyReferenceOperation { Property: { ContainingType.Name: Headers } property } header =>
            property.IsIndexer ? header.Arguments[0].Value.Text() == "Origin" : property.Name == "Origin",
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsOfRequest(instance),
        ILocalReferenceOperation local => local.OnlyValue() is { } only && IsOfRequest(only),
        _ => false,
    };

    // A function that decides by the origin knows its list.
    private static bool IsLookedAt(IOperation value) => value.Root().Descendants().Any(o =>
        o is IConditionalOperation choice && choice.Condition.Syntax.ToString().IndexOf("origin", StringComparison.OrdinalIgnoreCase) >= 0);
}
