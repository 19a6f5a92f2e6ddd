using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Work that waits until it is its turn: for a semaphore, or in a method that does.</summary>
internal static class Turns
{
    /// <summary>Whether work waits, itself or in what it calls.</summary>
    public static bool AreTakenBy(IOperation work)
    {
        var body = work.Lambda() is { } lambda ? lambda.Body : work;
        return body.DescendantsAndSelf().Any(o => o switch
        {
            IInvocationOperation call => Is(call.TargetMethod.Name) || MentionsTurn(call.TargetMethod),
            IMethodReferenceOperation method => MentionsTurn(method.Method),
            _ => false,
        });
    }

    /// <summary>Whether a method is named for it.</summary>
    public static bool Is(string name) => name is "WaitAsync" or "Wait" or "LockAsync" or "AcquireAsync" or "EnterAsync";

    private static bool MentionsTurn(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 1
        && method.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(member => Is(member.Name.Identifier.ValueText));
}
