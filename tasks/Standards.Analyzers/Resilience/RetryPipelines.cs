using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>Pipelines and policies of Polly that try again.</summary>
internal static class RetryPipelines
{
    /// <summary>
    /// Whether a call is <c>retry.ExecuteAsync(…)</c> of Polly, by the name of the variable or of the type, or by the pipeline that a field of the project
    /// is given.
    /// </summary>
    public static bool Run(IInvocationOperation call) =>
        IsOfPolly(call)
        && call.Instance?.Unwrapped() is { } pipeline
        && (IsNamedRetry(pipeline.Referenced()?.Name) || IsNamedRetry(pipeline.Type?.Name) || IsGivenRetry(pipeline.Referenced()));

    /// <summary>Whether a call is <c>!response.IsSuccessStatusCode</c> of a policy that is a retry: a 400 fails again.</summary>
    public static bool HandleAllFailures(IInvocationOperation call) =>
        IsOfPolly(call)
        && call.Arguments.LastOrDefault()?.Value.Lambda() is { Body.Operations: { Length: 1 } body }
        && body[0] is IReturnOperation { ReturnedValue: IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not }
        && not.Operand.Unwrapped() is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" }
        && call.Syntax.FirstAncestorOrSelf<SyntaxNode>(s => s is MemberDeclarationSyntax or (StatementSyntax and not BlockSyntax)) is { } around
        && around.DescendantNodes().OfType<SimpleNameSyntax>().Any(IsRetryCall);

    private static bool IsGivenRetry(ISymbol? pipeline) => pipeline is IFieldSymbol or IPropertySymbol or ILocalSymbol
        && pipeline.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().OfType<SimpleNameSyntax>().Any(IsAddedRetry));

    private static bool IsAddedRetry(SimpleNameSyntax name) => name.Identifier.ValueText == "AddRetry" || IsRetryCall(name);

    private static bool IsNamedRetry(string? name) => name is not null && NameWords.Of(name).Any(word => word is "retry" or "retries" or "retrying");

    private static bool IsOfPolly(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.ContainingNamespace is { } space && (space.Name == "Polly" || space.ContainingNamespace?.Name == "Polly");

    private static bool IsRetryCall(SimpleNameSyntax name) =>
        name.Identifier.ValueText.StartsWith("WaitAndRetry", StringComparison.Ordinal) || name.Identifier.ValueText is "RetryAsync" or "Retry";
}
