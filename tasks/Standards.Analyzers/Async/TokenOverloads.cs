using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Async;

/// <summary>Calls that would take a token.</summary>
internal static class TokenOverloads
{
    /// <summary>
    /// Whether a call leaves a token out: an optional parameter, or one that an overload has after the same parameters. Overloads are looked for where the
    /// call is awaited or returned only.
    /// </summary>
    public static bool WantsToken(IInvocationOperation call, INamedTypeSymbol token) =>
        call.Arguments.Any(a => a.ArgumentKind == ArgumentKind.DefaultValue && SymbolEqualityComparer.Default.Equals(a.Parameter?.Type, token))
        || (IsAwaited(call) && call.TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name)
            .Any(member => member is IMethodSymbol overload && AddsToken(overload, call.TargetMethod, token)));

    private static bool IsAwaited(IOperation call) => call.Parent
        is IAwaitOperation
        or IReturnOperation
        or IInvocationOperation { TargetMethod.Name: "ConfigureAwait" };

    private static bool AddsToken(IMethodSymbol overload, IMethodSymbol method, INamedTypeSymbol token)
    {
        var count = method.Parameters.Length;
        return overload.Parameters.Length == count + 1
            && overload.IsStatic == method.IsStatic
            && overload.Arity == method.Arity
            && SymbolEqualityComparer.Default.Equals(overload.Parameters[count].Type, token)
            && HasSameParameters(overload.OriginalDefinition, method.OriginalDefinition);
    }

    private static bool HasSameParameters(IMethodSymbol overload, IMethodSymbol method)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(overload.Parameters[i].Type, method.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }
}
