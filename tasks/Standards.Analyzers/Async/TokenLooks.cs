using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Operations in which a token is looked at, or passed on to what looks at it.</summary>
internal static class TokenLooks
{
    /// <summary>Whether an operation has the token, a source, or what has the type of one.</summary>
    public static bool Has(IOperation operation, INamedTypeSymbol token) => IsToken(operation, token) || IsStepWith(operation, token);

    /// <summary>Whether an operation is a token or a source that somebody gave: no default, and not <c>CancellationToken.None</c>.</summary>
    public static bool IsOfSomeToken(IOperation operation) =>
        operation.Type is { Name: "CancellationToken" or "CancellationTokenSource" }
        && operation is not IDefaultValueOperation
        && operation is not IPropertyReferenceOperation { Property: { IsStatic: true } }
        && operation.Parent is not IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue };

    private static bool IsToken(IOperation operation, INamedTypeSymbol token) =>
        operation.Type is { } type
        && (SymbolEqualityComparer.Default.Equals(type, token) || type.Name == "CancellationTokenSource")
        && operation is not IDefaultValueOperation
        && operation.Parent is not IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue };

    // 'items.GetAsyncEnumerator(token)': each step looks at the token.
    private static bool IsStepWith(IOperation operation, INamedTypeSymbol token) =>
        operation is IInvocationOperation { TargetMethod.Name: "MoveNextAsync", Instance: ILocalReferenceOperation enumerator }
        && enumerator.DeclaredValue() is IInvocationOperation { Arguments: var given }
        && given.Any(a => a.ArgumentKind != ArgumentKind.DefaultValue && SymbolEqualityComparer.Default.Equals(a.Value.Type, token));

    /// <summary>Whether it calls a local function that names the token of the function around it.</summary>
    public static bool IsCallWith(IOperation operation, string token) =>
        operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction, IsStatic: false } called }
        && called.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes()
            .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == token));
}
