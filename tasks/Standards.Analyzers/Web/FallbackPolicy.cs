using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>The policy of endpoints that say nothing of their own.</summary>
internal static class FallbackPolicy
{
    /// <summary>The policy that an operation sets as the fallback; null for other operations.</summary>
    public static IOperation? In(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "FallbackPolicy" } } assignment => assignment.Value,
        IInvocationOperation { TargetMethod.Name: "SetFallbackPolicy" } call => call.Arguments.LastOrDefault()?.Value,
        _ => null,
    };

    /// <summary>Whether every caller passes a policy: there is none, or all that it asserts is true.</summary>
    public static bool IsOpen(IOperation policy) =>
        policy.Unwrapped().ConstantValue is { HasValue: true, Value: null }
        || (Requirements(policy).ToList() is { Count: > 0 } requirements && requirements.All(AssertsNothing));

    /// <summary>Whether a policy asks for a user, as far as the operation shows it.</summary>
    public static bool AsksForUser(IOperation policy) =>
        Requirements(policy).Any(call => call.TargetMethod.Name == "RequireAuthenticatedUser") || policy.Referenced()?.Name == "DefaultPolicy";

    private static IEnumerable<IInvocationOperation> Requirements(IOperation policy) => policy.DescendantsAndSelf()
        .OfType<IInvocationOperation>()
        .Where(call => call.TargetMethod.Name.StartsWith("Require", StringComparison.Ordinal) || call.TargetMethod.Name is "AddRequirements" or "Combine");

    private static bool AssertsNothing(IInvocationOperation call) =>
        call.TargetMethod.Name == "RequireAssertion"
        && call.Arguments.LastOrDefault()?.Value.Lambda() is { } lambda
        && lambda.Body.Descendants().OfType<IReturnOperation>().All(r => r.ReturnedValue?.ConstantValue is { HasValue: true, Value: true });
}
