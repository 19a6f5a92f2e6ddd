using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>What a client of HTTP sends, as far as its source shows it.</summary>
internal static class RetriedClient
{
    private const string Message = "HttpMethod";

    /// <summary>Whether the client that a chain of calls registers is a type of the project that sends no POST and no PATCH.</summary>
    public static bool OnlyReads(IInvocationOperation call) =>
        SourcesOf(call) is { Count: > 0 } sources && !sources.Any(source => source.DescendantNodes().OfType<SimpleNameSyntax>().Any(IsWrite));

    /// <summary>The source of the client that a chain of calls registers; none for clients that have no type of the project.</summary>
    public static IReadOnlyList<SyntaxNode> SourcesOf(IInvocationOperation call) =>
        RegistrationOf(call) is { TargetMethod.TypeArguments: { IsEmpty: false } types }
        && types[types.Length - 1] is INamedTypeSymbol { TypeKind: TypeKind.Class } client
            ? [.. client.DeclaringSyntaxReferences.Select(source => source.GetSyntax())]
            : [];

    /// <summary>The source of the function that a pipeline is given: a lambda, or a method of the project. Null for others.</summary>
    public static SyntaxNode? WorkOf(IOperation given) => given.Lambda() is { } lambda ? lambda.Body.Syntax
        : given.Unwrapped() is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } }
            ? method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            : null;

    /// <summary>Whether a function sends one.</summary>
    public static bool Writes(SyntaxNode work) => work.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(IsWrite);

    private static bool IsWrite(SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "Post" or "Patch" => name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: Message } },
        var text => text.StartsWith("PostAs", StringComparison.Ordinal) || text.StartsWith("PatchAs", StringComparison.Ordinal),
    };

    // 'AddHttpClient<Payments>(…).AddStandardResilienceHandler()'; inside of a lambda of 'AddResilienceHandler' it is around the lambda.
    private static IInvocationOperation? RegistrationOf(IOperation call)
    {
        IOperation? current = call;
        while (current is not null)
        {
            if (current is IInvocationOperation { TargetMethod.Name: "AddHttpClient" } registration)
            {
                return registration;
            }

            current = current is IInvocationOperation step ? Receiver(step) ?? OuterHandler(step) : OuterHandler(current);
        }

        return null;
    }

    private static IOperation? Receiver(IInvocationOperation step) =>
        (step.Instance ?? (step.Arguments.IsEmpty ? null : step.Arguments[0].Value)) is { } value
        && value.Unwrapped() is IInvocationOperation inner
            ? inner
            : null;

    // The lambda's consumer: 'b => b.AddRetry(…)' is an argument of 'AddResilienceHandler'.
    private static IOperation? OuterHandler(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IInvocationOperation { TargetMethod.Name: "AddResilienceHandler" } handler)
            {
                return Receiver(handler);
            }
        }

        return null;
    }
}
