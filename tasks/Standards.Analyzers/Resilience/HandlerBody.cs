using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>What <c>AddResilienceHandler("name", pipeline => …)</c> puts into a pipeline.</summary>
internal static class HandlerBody
{
    /// <summary>Whether a pipeline is put together here and has no breaker. Other code that is given the pipeline may add one.</summary>
    public static bool IsWithoutBreaker(IInvocationOperation handler) =>
        handler.TargetMethod.Name == "AddResilienceHandler"
        && handler.Arguments.Select(a => a.Value.Lambda()).FirstOrDefault(l => l is not null) is { } lambda
        && !lambda.Body.Syntax.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => IsBreaker(name.Identifier.ValueText))
        && !lambda.Body.Descendants().Any(o => o is IInvocationOperation { TargetMethod: var method } && !DeclaredOptions.IsOfLibrary(method));

    private static bool IsBreaker(string name) =>
        name.IndexOf("Breaker", StringComparison.Ordinal) >= 0
        || name.IndexOf("Hedging", StringComparison.Ordinal) >= 0
        || name is "AddPipeline" or "AddStrategy";
}
