using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Elements that a query takes for granted: <c>First()</c> of what may be empty, and <c>Single(…)</c> by a value of the caller.</summary>
internal static class PossiblyEmpty
{
    private static readonly HashSet<string> Names =
        new(StringComparer.Ordinal) { "First", "Last", "Single", "FirstAsync", "LastAsync", "SingleAsync" };

    private static readonly HashSet<string> Classes =
        new(StringComparer.Ordinal) { "Enumerable", "Queryable", "EntityFrameworkQueryableExtensions", "AsyncEnumerable" };

    // What has an element whatever it is made of.
    private static readonly HashSet<string> Filled =
        new(StringComparer.Ordinal) { "Split", "DefaultIfEmpty", "Append", "Prepend", "GetValues", "GetNames", "AncestorsAndSelf", "DescendantsAndSelf" };

    // As long as what they are given.
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "Select", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Reverse", "ToList", "ToArray", "AsEnumerable", "Cast", "Distinct",
    };

    /// <summary>Whether a call takes an element that may not be there.</summary>
    public static bool IsTakenBy(IInvocationOperation call) =>
        Names.Contains(call.TargetMethod.Name)
        && call.TargetMethod.IsExtensionMethod
        && Classes.Contains(call.TargetMethod.ContainingType.Name)
        && SourceOf(call) is { } source
        && (PredicateOf(call) is { } predicate ? AsksForCallersValue(predicate) : MayBeEmpty(source))
        && !call.IsQuoted()
        && source.Syntax is ExpressionSyntax expression
        && !PriorTests.Contain(call.Syntax, expression);

    private static IOperation? SourceOf(IInvocationOperation call) => (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Unwrapped() switch
    {
        // 'name.Split('.')?.Last()'.
        IConditionalAccessInstanceOperation accessed => accessed.Around<IConditionalAccessOperation>()?.Operation.Unwrapped(),
        var source => source,
    };

    private static IAnonymousFunctionOperation? PredicateOf(IInvocationOperation call) =>
        call.Arguments.Select(argument => argument.Value.Lambda()).FirstOrDefault(lambda => lambda is not null);

    // 'orders.Single(o => o.Id == id)': by a constant, the author knows that there is one.
    private static bool AsksForCallersValue(IAnonymousFunctionOperation predicate) => predicate.Body.Descendants().Any(o =>
        o is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } });

    private static bool MayBeEmpty(IOperation source) => !IsFilled(source) && MayComeEmpty(source);

    // By what it is: made of elements, or a table that its author fills.
    private static bool IsFilled(IOperation source) => source switch
    {
        { Type: { Name: "IGrouping" } } => true,
        IArrayCreationOperation { Initializer.ElementValues.IsEmpty: false } or ICollectionExpressionOperation { Elements.IsEmpty: false } => true,
        IObjectCreationOperation { Initializer.Initializers.IsEmpty: false } => true,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
        // The part of a longer sequence.
        IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } => true,
        _ => false,
    };

    // By where it comes from: the call that makes it, or the one value of its variable.
    private static bool MayComeEmpty(IOperation source) => source switch
    {
        IInvocationOperation { TargetMethod.Name: var name } call =>
            !Filled.Contains(name) && (!Kept.Contains(name) || SourceOf(call) is not { } inner || MayBeEmpty(inner)),
        ILocalReferenceOperation local => !IsElement(local) && (local.OnlyValue() is not { } value || MayBeEmpty(value.Unwrapped())),
        _ => true,
    };

    private static bool IsElement(ILocalReferenceOperation local) =>
        local.Ancestors().OfType<IForEachLoopOperation>().Any(loop => loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default));
}
