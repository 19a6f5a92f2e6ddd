using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Symbols;

/// <summary>Follows what a local variable holds through the member that declares it. Position does not count, only where its end stands.</summary>
internal static class LocalLifetimes
{
    /// <summary>How the value of a local variable ends.</summary>
    /// <param name="local">The variable.</param>
    /// <param name="within">Any operation of the member.</param>
    /// <param name="isEnd">Whether a reference to the variable ends it.</param>
    /// <param name="escapes">Whether a reference gives it to something else.</param>
    public static LocalLifetime Of(
        ILocalSymbol local, IOperation within, Func<ILocalReferenceOperation, bool> isEnd, Func<ILocalReferenceOperation, bool> escapes)
    {
        var ends = false;
        foreach (var reference in ReferencesTo(local, within))
        {
            if (escapes(reference))
            {
                return LocalLifetime.Escapes;
            }

            if (isEnd(reference))
            {
                if (IsOnEveryPath(reference, local))
                {
                    return LocalLifetime.Ends;
                }

                ends = true;
            }
        }

        return ends ? LocalLifetime.EndsWithoutFailure : LocalLifetime.NeverEnds;
    }

    /// <summary>Every mention of a local variable in the member around an operation.</summary>
    public static IEnumerable<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local, IOperation within) =>
        within.Root().Descendants().OfType<ILocalReferenceOperation>().Where(r => SymbolEqualityComparer.Default.Equals(r.Local, local));

    /// <summary>Whether a declaration is one of a <c>using</c>.</summary>
    public static bool IsUsing(this IVariableDeclaratorOperation declarator) =>
        declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IUsingDeclarationOperation or IUsingOperation };

    /// <summary>The call of a method of what is referred to, also behind <c>?.</c>; null for other uses.</summary>
    public static IInvocationOperation? CallOn(this IOperation reference) => reference.Parent switch
    {
        IInvocationOperation call when call.Instance == reference => call,
        IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } access when access.Operation == reference => call,
        _ => null,
    };

    /// <summary>The value that a call gives behind <c>?.</c>, <c>await</c> and <c>ConfigureAwait</c>.</summary>
    public static IOperation Outcome(this IOperation call)
    {
        var value = call;
        while (true)
        {
            switch (value.Parent)
            {
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                case IAwaitOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == value:
                    value = value.Parent;
                    break;
                default:
                    return value;
            }
        }
    }

    // In a 'finally', or in a lambda that somebody runs.
    private static bool IsOnEveryPath(IOperation end, ILocalSymbol local)
    {
        for (var current = end; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Finally == current)
            {
                return true;
            }

            if (SymbolOf(parent) is { } function)
            {
                return !SymbolEqualityComparer.Default.Equals(function, local.ContainingSymbol);
            }
        }

        return false;
    }

    private static IMethodSymbol? SymbolOf(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation inner => inner.Symbol,
        _ => null,
    };
}
