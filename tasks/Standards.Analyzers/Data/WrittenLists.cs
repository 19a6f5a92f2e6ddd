using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>Lists whose elements stand in the code: there are as many as their author wrote, whatever the database holds.</summary>
internal static class WrittenLists
{
    /// <summary>Whether a value is one: itself, by its variable or field, behind filters and orders, or the values of an enumeration.</summary>
    public static bool IsOne(IOperation list)
    {
        for (var value = list.Unwrapped(); ; value = value is IInvocationOperation step ? step.Arguments[0].Value.Unwrapped() : value)
        {
            if (value is not IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable", Arguments.IsEmpty: false })
            {
                return IsWritten(value);
            }
        }
    }

    private static bool IsWritten(IOperation value) => value switch
    {
        IArrayCreationOperation or ICollectionExpressionOperation => true,
        ILocalReferenceOperation local => local.OnlyValue()?.Unwrapped() is IArrayCreationOperation or ICollectionExpressionOperation,
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => field.DeclaringSyntaxReferences.Any(IsWritten),
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } => property.DeclaringSyntaxReferences.Any(IsWritten),
        IInvocationOperation { TargetMethod: { Name: "GetValues" or "GetNames", ContainingType.SpecialType: SpecialType.System_Enum } } => true,
        _ => false,
    };

    private static bool IsWritten(SyntaxReference member) => member.GetSyntax() switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => IsWritten(value),
        PropertyDeclarationSyntax { Initializer.Value: { } value } => IsWritten(value),
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } value } => IsWritten(value),
        _ => false,
    };

    // '["a", "b"]', 'new ReadOnlyCollection<string>(["a", "b"])', 'new List<string> { "a", "b" }'.
    private static bool IsWritten(ExpressionSyntax value) => value switch
    {
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax => true,
        BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } given } => IsWritten(given[0].Expression),
        _ => false,
    };
}
