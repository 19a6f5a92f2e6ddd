using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What attributes and calls ask of a caller who writes: to be signed in, or a permission too. A policy for reading is none to write.</summary>
internal static class WritePolicies
{
    /// <summary>Whether attributes ask for a signed-in caller, and for nothing else.</summary>
    public static bool AsksForUserOnly(List<AttributeData> attributes) => attributes.Any(IsAuthorize) && !attributes.Any(AsksForMore);

    /// <summary>Whether a call asks for a signed-in caller alone.</summary>
    public static bool IsUserOnly(IInvocationOperation call) => call.TargetMethod.Name == "RequireAuthorization" && !HasPolicy(call);

    /// <summary>Whether a call asks for more than that.</summary>
    public static bool IsMore(IInvocationOperation call) => AccessDecisions.IsDecision(call) && !IsUserOnly(call);

    // What is written, and not the empty array of the compiler.
    private static bool HasPolicy(IInvocationOperation call)
    {
        var given = call.Arguments.Skip(1).Where(a => a.ArgumentKind == ArgumentKind.Explicit || HasElements(a.Value)).ToList();
        var names = given.SelectMany(a => a.Value.DescendantsAndSelf()).Select(value => value.Text()).OfType<string>().ToList();
        return given.Count > 0 && (names.Count == 0 || names.Any(name => !IsForReading(name)));
    }

    private static bool HasElements(IOperation value) => value is IArrayCreationOperation { Initializer.ElementValues.IsEmpty: false };

    private static bool IsAuthorize(AttributeData attribute) => attribute.AttributeClass is { Name: "AuthorizeAttribute" } type && type.IsOfAspNet();

    /// <summary>Whether an attribute asks for more: a policy, a role, or by a class of the project that decides.</summary>
    public static bool AsksForMore(AttributeData attribute) => IsAuthorize(attribute)
        ? PoliciesOf(attribute).Any(policy => !IsForReading(policy))
        : attribute.AttributeClass is { } type && (AccessDecisions.IsNamed(type.Name) || type.AllInterfaces.Any(i => AccessDecisions.IsNamed(i.Name)));

    private static IEnumerable<string> PoliciesOf(AttributeData attribute) => attribute.ConstructorArguments
        .Concat(attribute.NamedArguments.Where(a => a.Key is "Policy" or "Roles").Select(a => a.Value))
        .Where(value => value.Kind == TypedConstantKind.Primitive)
        .Select(value => value.Value as string ?? "");

    // 'orders.read' is no permission to write.
    private static bool IsForReading(string policy) =>
        NameWords.Of(policy) is var words && words.Any(word => word is "read" or "reader" or "readonly") && !words.Any(word => word is "write" or "writer");
}
