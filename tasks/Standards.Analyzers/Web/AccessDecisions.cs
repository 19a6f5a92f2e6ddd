using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// What says who may call an endpoint: the calls and attributes of ASP.NET Core, and those of others as far as their names tell it. Filters and attributes
/// that look at keys, signatures and permissions decide too.
/// </summary>
internal static class AccessDecisions
{
    private static readonly string[] OfCaller = ["Authoriz", "Authentic", "Anonymous", "Permission", "ApiKey", "Signature"];

    private static readonly string[] Words = [.. OfCaller, "Scope", "Role", "Policy"];

    // What only looks like one: 'RequireHost' is no decision about the caller, and the policies of these are about something else.
    private static readonly string[] Others = ["Cors", "RateLimit", "OutputCache", "CachePolicy", "Timeout", "AntiforgeryPolicy"];

    /// <summary>Whether a call on an endpoint or group decides.</summary>
    public static bool IsDecision(IInvocationOperation call) =>
        EndpointCalls.Receiver(call)?.Unwrapped().Type is { } type
        && type.AllInterfaces.Concat([type]).Any(i => i.Name == "IEndpointConventionBuilder")
        && (IsNamed(call.TargetMethod.Name) || (IsFilter(call.TargetMethod.Name) && IsGivenDecision(call)));

    /// <summary>Whether an attribute of a type and its bases, of an action, or of a lambda decides.</summary>
    public static bool IsDecided(ISymbol symbol) =>
        (symbol is ITypeSymbol type ? type.AttributesWithBases() : AttributesWithBases(symbol)).Any(IsDecision);

    /// <summary>Whether a name speaks of who may do something.</summary>
    public static bool IsNamed(string? name) => name is not null && Contains(name, Words) && !Contains(name, Others);

    /// <summary>Whether a name can speak of nothing else: middleware with a policy or scope may be about the content of pages, or about logs.</summary>
    public static bool IsOfCaller(string name) => Contains(name, OfCaller);

    private static bool IsFilter(string name) => name == "WithMetadata" || name.StartsWith("AddEndpointFilter", StringComparison.Ordinal);

    private static bool IsGivenDecision(IInvocationOperation call) =>
        call.TargetMethod.TypeArguments.Any(type => IsNamed(type.Name))
        || call.Arguments.Skip(1).Any(a => a.Value.DescendantsAndSelf().Any(o => o is IObjectCreationOperation { Type.Name: var name } && IsNamed(name)));

    private static bool IsDecision(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && (IsNamed(type.Name)
            || type.AllInterfaces.Any(i => i.Name is "IAuthorizeData" or "IAllowAnonymous" or "IAuthorizationFilter" or "IAsyncAuthorizationFilter")
            || attribute.ConstructorArguments.Any(a => a is { Kind: TypedConstantKind.Type, Value: ITypeSymbol filter } && IsNamed(filter.Name))
            || type.TypeArguments.Any(filter => IsNamed(filter.Name)));

    private static IEnumerable<AttributeData> AttributesWithBases(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod)
        {
            foreach (var attribute in current.GetAttributes())
            {
                yield return attribute;
            }
        }
    }

    private static bool Contains(string name, string[] words) => words.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
}
