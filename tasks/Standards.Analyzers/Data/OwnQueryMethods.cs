using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Methods of the same class and local functions that ask the database for what a loop gives them.</summary>
internal static class OwnQueryMethods
{
    /// <summary>Whether a call goes to one of the same file, and a query in it asks for what it is given.</summary>
    /// <param name="call">The call.</param>
    /// <param name="element">What the loop steps over.</param>
    /// <param name="calls">What is a query.</param>
    public static bool IsOne(IInvocationOperation call, ISymbol element, QueryCalls calls) =>
        BodyOf(call) is { } body
        && GivenBy(call, element) is { Count: > 0 } given
        && body.Descendants().OfType<IInvocationOperation>().Any(o =>
            calls.IsQuery(o) && given.Any(g => AsksFor(o, g, body) && !QueryCalls.IsStatement(o, g)) && IsAlwaysAsked(o) && !o.IsQuoted());

    /// <summary>Whether a method may be one; the cheap question.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="caller">The member that calls it.</param>
    public static bool MayBeOne(IMethodSymbol method, ISymbol caller) =>
        method is { Parameters.IsEmpty: false, IsVirtual: false, IsAbstract: false, IsOverride: false }
        && (method.MethodKind == MethodKind.LocalFunction || SymbolEqualityComparer.Default.Equals(method.ContainingType, caller.ContainingType));

    private static bool AsksFor(IInvocationOperation query, IParameterSymbol given, IOperation body) =>
        query.Mentions(given) || CommandInputs.Hold(query, given, body);

    // Asked for in the model of the file that is analyzed: another model would be another compilation of the method.
    private static IOperation? BodyOf(IInvocationOperation call)
    {
        var source = call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault();
        return source?.SyntaxTree == call.Syntax.SyntaxTree && source?.GetSyntax() is MethodDeclarationSyntax or LocalFunctionStatementSyntax
            ? call.SemanticModel?.GetOperation(source.GetSyntax())
            : null;
    }

    // Not one that asks for what it does not know yet.
    private static bool IsAlwaysAsked(IOperation query) => !query.Ancestors().Any(o => o is IConditionalOperation or ICoalesceOperation)
        && !query.Root().Descendants().Any(IsLookUp);

    /// <summary>Whether an operation asks for what is known already.</summary>
    public static bool IsLookUp(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "TryGetValue" or "GetOrAdd" or "ContainsKey" or "GetOrCreateAsync" };

    // The parameters that the element, or a variable made of it, goes to.
    private static List<IParameterSymbol> GivenBy(IInvocationOperation call, ISymbol element) =>
    [
        .. call.Arguments
            .Where(a => a.Value.Mentions(element) || (a.Value.Unwrapped() as ILocalReferenceOperation)?.DeclaredValue()?.Mentions(element) == true)
            .Select(a => a.Parameter?.OriginalDefinition)
            .OfType<IParameterSymbol>(),
    ];
}
