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

    /// <summary>What an operation refers to: a local variable, a parameter, a field or a property. Null for everything that is computed.</summary>
    public static ISymbol? Referenced(this IOperation operation) => operation.Unwrapped() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        _ => null,
    };

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
    public static bool IsQuoted(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is INameOfOperation
                || (current is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: INamedTypeSymbol { Name: "Expression", Arity: 1 } } }))
            {
                return true;
            }
        }

        return false;
    }

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
