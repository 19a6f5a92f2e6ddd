using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Returned values that a caller takes for the result of finished work: collections, sums, and <c>true</c>.</summary>
internal sealed class CancelledValues(TaskTypes tasks, INamedTypeSymbol sequence)
{
    /// <summary>What a value is called in a message, null for values that are no success.</summary>
    public string? NameOf(IOperation returned)
    {
        var value = Completed(returned.Unwrapped()).Unwrapped();
        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant switch { true => "'true'", "" => "an empty text", _ => null };
        }

        return IsEmptyText(value) ? "an empty text" : IsCollection(value) ? "a part of the collection" : null;
    }

    /// <summary>What one side of a choice is called, <c>cancelled ? 0 : Count()</c>: there a number is a result too.</summary>
    public string? NameOfChoice(IOperation chosen) =>
        NameOf(chosen) ?? (IsNumber(Completed(chosen.Unwrapped()).Unwrapped()) ? "a number" : null);

    // 'cancelled ? State.Stopping : State.Running' tells the state and no result.
    private static bool IsNumber(IOperation value) =>
        value is { ConstantValue: { HasValue: true, Value: int or long or decimal }, Type.TypeKind: not TypeKind.Enum };

    private static bool IsEmptyText(IOperation value) =>
        value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>What a number is called that the loop around a test of the token has summed up until then; null for others.</summary>
    public static string? NameOfSum(IOperation returned, IOperation decision) =>
        LocalOf(returned) is { } local && decision.Around<ILoopOperation>() is { } loop && IsSummed(loop.Body, local) ? "a part of the sum" : null;

    /// <summary>What an object is called that the function returns elsewhere too, made of the same values; null for others.</summary>
    public static string? NameOfRepeated(IOperation returned, IOperation decision)
    {
        if (returned.Unwrapped() is not IObjectCreationOperation { Arguments.IsEmpty: false })
        {
            return null;
        }

        var function = decision.NestedFunctionOperation() ?? decision.Root();
        return function.OfSameFunction().Any(o => o is IReturnOperation { ReturnedValue: { } other }
            && !decision.Syntax.Span.Contains(o.Syntax.Span)
            && other.Syntax.IsEquivalentTo(returned.Syntax, topLevel: false))
                ? "the same as after a success"
                : null;
    }

    /// <summary>What a function returns after a statement whose body fills it, null where it looks at the token again in between.</summary>
    public string? FilledBy(IOperation body, IOperation statement, ISymbol member)
    {
        if (statement.Function(member) is not { ReturnsVoid: false })
        {
            return null;
        }

        var function = statement.NestedFunctionOperation() ?? statement.Root();
        var after = function.OfSameFunction().Where(o => o.Syntax.SpanStart >= statement.Syntax.Span.End).ToList();
        if (after.Any(LooksAtToken))
        {
            return null;
        }

        return after.OfType<IReturnOperation>().Select(returned => FilledBy(body, returned)).FirstOrDefault(found => found is not null);
    }

    private string? FilledBy(IOperation body, IReturnOperation returned)
    {
        if (returned.ReturnedValue is not { } value || LocalOf(value) is not { } local)
        {
            return null;
        }

        var name = NameOf(value) is { } collection && IsFilled(body, local) ? collection : null;
        return name ?? (IsSummed(body, local) ? "a part of the sum" : null);
    }

    // 'Task.FromResult(found)' is the value that it holds.
    private static IOperation Completed(IOperation value) =>
        value is IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments: { Length: 1 } arguments }
            ? arguments[0].Value
            : value;

    private bool IsCollection(IOperation value) =>
        value is IArrayCreationOperation or ICollectionExpressionOperation
        || (value.Type is { SpecialType: not SpecialType.System_String } type && !tasks.IsAnyTask(type) && type.Implements(sequence));

    // 'found', 'found.ToArray()'.
    private static ILocalSymbol? LocalOf(IOperation value) => Completed(value.Unwrapped()).Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IInvocationOperation { Instance: { } instance } => LocalOf(instance),
        IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: { IsEmpty: false } arguments } => LocalOf(arguments[0].Value),
        _ => null,
    };

    // 'total += read'. What is counted by '++' says how much was done.
    private static bool IsSummed(IOperation body, ILocalSymbol local) =>
        local.Type.SpecialType is >= SpecialType.System_Int32 and <= SpecialType.System_Double
        && body.Descendants().Any(o => o is ICompoundAssignmentOperation sum && sum.Target.RefersTo(local));

    private static bool IsFilled(IOperation body, ILocalSymbol local) =>
        body.Descendants().Any(o => o is IInvocationOperation call
            && (call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal) || call.TargetMethod.Name is "Enqueue" or "Push" or "Insert")
            && call.Instance?.Unwrapped() is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private static bool LooksAtToken(IOperation operation) => operation
        is IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" }
        or IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" };
}
