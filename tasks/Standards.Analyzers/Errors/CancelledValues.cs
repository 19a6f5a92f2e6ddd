using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Returned values that a caller takes for the result of finished work: collections, and <c>true</c>.</summary>
internal sealed class CancelledValues(TaskTypes tasks, INamedTypeSymbol sequence)
{
    /// <summary>What a value is called in a message, null for values that are no success.</summary>
    public string? NameOf(IOperation returned)
    {
        var value = Completed(returned.Unwrapped()).Unwrapped();
        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is true ? "'true'" : null;
        }

        return IsCollection(value) ? "a part of the collection" : null;
    }

    /// <summary>What a function returns after a loop that fills it, null where it looks at the token again in between.</summary>
    public string? FilledBy(ILoopOperation loop, ISymbol member)
    {
        if (loop.Function(member) is not { ReturnsVoid: false })
        {
            return null;
        }

        var function = loop.NestedFunctionOperation() ?? loop.Root();
        var after = function.OfSameFunction().Where(o => o.Syntax.SpanStart >= loop.Syntax.Span.End).ToList();
        if (after.Any(LooksAtToken))
        {
            return null;
        }

        foreach (var returned in after.OfType<IReturnOperation>())
        {
            if (returned.ReturnedValue is { } value && NameOf(value) is { } name && LocalOf(value) is { } local && IsFilled(loop, local))
            {
                return name;
            }
        }

        return null;
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

    private static bool IsFilled(ILoopOperation loop, ILocalSymbol local) =>
        loop.Body.Descendants().Any(o => o is IInvocationOperation call
            && (call.TargetMethod.Name.StartsWith("Add", StringComparison.Ordinal) || call.TargetMethod.Name is "Enqueue" or "Push" or "Insert")
            && call.Instance?.Unwrapped() is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private static bool LooksAtToken(IOperation operation) => operation
        is IInvocationOperation { TargetMethod.Name: "ThrowIfCancellationRequested" }
        or IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" };
}
