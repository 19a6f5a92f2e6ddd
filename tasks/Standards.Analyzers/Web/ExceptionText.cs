using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>
/// Where a value holds what an exception says of the inside of a program: its stack, its text, and its message, unless the repository itself wrote the type
/// or it is about input. What a condition says of the type counts.
/// </summary>
/// <param name="exception"><c>System.Exception</c>.</param>
internal sealed class ExceptionText(INamedTypeSymbol exception)
{
    private static readonly string[] AboutInput = ["Validation", "BadRequest", "BadHttpRequest", "Json", "Xml", "Format"];

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
        IPropertyReferenceOperation { Property.Name: "Message", Instance: { Type: { } type } instance } => IsException(type) && !IsForUsers(type, instance),
        IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance.Type: var type } => IsException(type),
        IInterpolationOperation hole => IsException(hole.Expression.Unwrapped().Type),
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum => IsException(sum.RightOperand.Unwrapped().Type),
        _ => false,
    };

    private bool IsException(ITypeSymbol? type) =>
        type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Any(IsException) : type.Is(exception);

    private static bool IsForUsers(ITypeSymbol type, IOperation instance) =>
        IsForUsers(type, instance.SemanticModel?.Compilation)
        || (TestedTypes(instance).ToList() is { Count: > 0 } tested && tested.TrueForAll(t => IsForUsers(t, instance.SemanticModel?.Compilation)));

    private static bool IsForUsers(ITypeSymbol type, Compilation? compilation) =>
        IsOfRepository(type, compilation) || type.SelfAndBases().Any(t => AboutInput.Any(word => t.Name.StartsWith(word, StringComparison.Ordinal)));

    // Of this project, or of another one whose name begins alike: 'Shop.Domain' of 'Shop.Api'.
    private static bool IsOfRepository(ITypeSymbol type, Compilation? compilation) =>
        type.Locations.Any(l => l.IsInSource)
        || (type.ContainingAssembly?.Name.Split('.')[0] is { } product
            && product is not ("System" or "Microsoft")
            && product == compilation?.AssemblyName?.Split('.')[0]);

    // The types that conditions around ask for: 'if (exception is OrderException)', and 'when (exception is OrderException or StockException)'.
    private static IEnumerable<ITypeSymbol> TestedTypes(IOperation instance) => instance.Referenced() is not { } exception ? [] : ConditionsAround(instance)
        .SelectMany(condition => condition.DescendantsAndSelf())
        .SelectMany(test => test switch
        {
            IIsTypeOperation { IsNegated: false } asked when asked.ValueOperand.RefersTo(exception) => [asked.TypeOperand],
            IIsPatternOperation asked when asked.Value.RefersTo(exception) => TypesOf(asked.Pattern),
            _ => [],
        });

    private static IEnumerable<IOperation> ConditionsAround(IOperation operation)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is IConditionalOperation choice && inner == choice.WhenTrue)
            {
                yield return choice.Condition;
            }
            else if (outer is ICatchClauseOperation { Filter: { } filter })
            {
                yield return filter;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> TypesOf(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => [type.MatchedType],
        IDeclarationPatternOperation { MatchedType: { } matched } => [matched],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => TypesOf(either.LeftPattern).Concat(TypesOf(either.RightPattern)),
        _ => [],
    };

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
