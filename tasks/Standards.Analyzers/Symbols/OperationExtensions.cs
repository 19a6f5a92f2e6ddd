using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Standards.Analyzers.Symbols;

/// <summary>Where an operation stands, and what it is without what the compiler put around it.</summary>
internal static class OperationExtensions
{
    /// <summary>The operation below conversions, parentheses and the null-forgiving operator.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        }

        return operation;
    }

    /// <summary>The operations around one, from the inside.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }

    /// <summary>The innermost operation of a kind around one, in the same function: what a lambda holds runs at another time.</summary>
    public static T? Around<T>(this IOperation operation)
        where T : class, IOperation
    {
        for (var current = operation.Parent; current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = current.Parent)
        {
            if (current is T found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The innermost <c>try</c> whose <c>finally</c> holds an operation.</summary>
    public static ITryOperation? TryOfFinally(this IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent; current = parent)
        {
            if (parent is ITryOperation attempt && attempt.Finally == current)
            {
                return attempt;
            }
        }

        return null;
    }

    /// <summary>What takes the value of an operation: the one around it and around conversions, parentheses and delegates that are made of it.</summary>
    public static IOperation? Consumer(this IOperation operation) =>
        operation.Ancestors().FirstOrDefault(o => o is not (IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation));

    /// <summary>The lambda that a value is, null for other values.</summary>
    public static IAnonymousFunctionOperation? Lambda(this IOperation value) =>
        (value.Unwrapped() is IDelegateCreationOperation creation ? creation.Target : value.Unwrapped()) as IAnonymousFunctionOperation;

    /// <summary>Whether an operation, or one below it, refers to a symbol.</summary>
    public static bool Mentions(this IOperation operation, ISymbol? symbol) =>
        symbol is not null && operation.DescendantsAndSelf().Any(o => o.RefersTo(symbol));

    /// <summary>Whether an operation refers to a symbol.</summary>
    public static bool RefersTo(this IOperation operation, ISymbol? symbol) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(operation.Referenced(), symbol);

    /// <summary>What an operation refers to: a local variable, a parameter, a field or a property. Null for everything that is computed.</summary>
    public static ISymbol? Referenced(this IOperation operation) => operation.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

    /// <summary>Where the variable of a reference is declared; null where that is no declaration with a place for a value.</summary>
    public static IVariableDeclaratorOperation? Declarator(this ILocalReferenceOperation reference) => reference.Root().Descendants()
        .OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, reference.Local));

    /// <summary>What the variable of a reference is declared with, null for one without a value.</summary>
    public static IOperation? DeclaredValue(this ILocalReferenceOperation reference) => reference.Declarator()?.GetVariableInitializer()?.Value.Unwrapped();

    /// <summary>The only value that a local variable has where it is read; null where it is written again, and where it has none yet.</summary>
    public static IOperation? OnlyValue(this ILocalReferenceOperation reference)
    {
        var root = reference.Root();
        if (root.Descendants().Any(o => o is IAssignmentOperation assignment && assignment.Target.RefersTo(reference.Local)))
        {
            return null;
        }

        return reference.Declarator()?.GetVariableInitializer() is { Value: var first } && first.Syntax.Span.End <= reference.Syntax.SpanStart ? first : null;
    }

    /// <summary>The text that a value is at compile time, null for others.</summary>
    public static string? Text(this IOperation? value) => value?.Unwrapped().ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary>The lambda or local function around an operation; null where the member itself is the innermost function.</summary>
    public static IMethodSymbol? NestedFunction(this IOperation operation) => operation.NestedFunctionOperation() switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        ILocalFunctionOperation local => local.Symbol,
        _ => null,
    };

    /// <summary>The operation of <see cref="NestedFunction"/>.</summary>
    public static IOperation? NestedFunctionOperation(this IOperation operation)
    {
        // Asked for every call of a file, so without an iterator.
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The innermost function around an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="member">The member whose body it is in (<c>ContainingSymbol</c>).</param>
    public static IMethodSymbol? Function(this IOperation operation, ISymbol member) => operation.NestedFunction() ?? member as IMethodSymbol;

    /// <summary>The body of the member that an operation is in, functions inside of it included.</summary>
    public static IOperation Root(this IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>Whether code is not run but read: the argument of <c>nameof</c>, or a lambda that becomes an expression tree.</summary>
    public static bool IsQuoted(this IOperation operation) => operation.Ancestors().Any(o => o is INameOfOperation
        or IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", Arity: 1 } } });

    /// <summary>The operations below one, without those of lambdas and local functions inside of it: they run at another time.</summary>
    public static IEnumerable<IOperation> OfSameFunction(this IOperation operation)
    {
        var open = new Stack<IOperation>();
        open.Push(operation);
        while (open.Count > 0)
        {
            foreach (var child in open.Pop().ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    yield return child;
                    open.Push(child);
                }
            }
        }
    }
}
