using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// Where a value holds what an exception says of the inside of a program: its stack, its text, and its message, unless the repository itself wrote the type
/// or it is about input.
/// </summary>
/// <param name="exception"><c>System.Exception</c>.</param>
internal sealed class ExceptionText(INamedTypeSymbol exception)
{
    private static readonly string[] AboutInput = ["Validation", "BadRequest", "BadHttpRequest"];

    // What holds each of its parts.
    private static readonly HashSet<OperationKind> Wholes =
    [
        OperationKind.ObjectCreation, OperationKind.AnonymousObjectCreation, OperationKind.ObjectOrCollectionInitializer, OperationKind.Argument,
        OperationKind.InterpolatedString, OperationKind.Interpolation, OperationKind.Coalesce, OperationKind.ArrayCreation, OperationKind.ArrayInitializer,
        OperationKind.CollectionExpression,
    ];

    /// <summary>The first place of such a text in a value, null for none. What a method makes of it is not followed.</summary>
    public IOperation? FirstIn(IOperation value)
    {
        var unwrapped = value.Unwrapped();
        return IsText(unwrapped) ? unwrapped : Parts(unwrapped).Select(FirstIn).FirstOrDefault(part => part is not null);
    }

    private bool IsText(IOperation value) => value switch
    {
        IConditionalAccessOperation access => IsText(access.WhenNotNull.Unwrapped()),
        IPropertyReferenceOperation { Property.Name: "StackTrace", Instance.Type: var type } => IsException(type),
        IPropertyReferenceOperation { Property.Name: "Message", Instance.Type: { } type } => IsException(type) && !IsForUsers(type),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance.Type: var type } => IsException(type),
        IInterpolationOperation hole => IsException(hole.Expression.Unwrapped().Type),
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum => IsException(sum.RightOperand.Unwrapped().Type),
        _ => false,
    };

    private bool IsException(ITypeSymbol? type) =>
        type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Any(IsException) : type.Is(exception);

    private static bool IsForUsers(ITypeSymbol type) =>
        type.Locations.Any(l => l.IsInSource) || type.SelfAndBases().Any(t => AboutInput.Any(word => t.Name.StartsWith(word, StringComparison.Ordinal)));

    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => value.ChildOperations,
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IConditionalOperation choice => new[] { choice.WhenTrue, choice.WhenFalse }.OfType<IOperation>(),
        IInvocationOperation call when IsJoined(call.TargetMethod) => call.Arguments,
        ILocalReferenceOperation local => local.OnlyValue() is { } first ? [first] : [],
        _ when Wholes.Contains(value.Kind) => value.ChildOperations,
        _ => [],
    };

    private static bool IsJoined(IMethodSymbol method) =>
        method is { ContainingType.SpecialType: SpecialType.System_String, Name: "Format" or "Concat" or "Join" };
}
