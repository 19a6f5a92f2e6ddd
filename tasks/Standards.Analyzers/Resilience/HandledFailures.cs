using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Resilience;

/// <summary>Answers that a retry handles although they come again: errors of the client (4xx), and every answer without success.</summary>
internal static class HandledFailures
{
    // Of the client, and yet they pass.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal) { "RequestTimeout", "TooManyRequests" };

    private const int FirstOfClient = 400;

    private const int FirstOfServer = 500;

    /// <summary>Whether a <c>ShouldHandle</c> handles such answers: as a condition of their status, or in <c>HandleResult</c>.</summary>
    public static bool Include(IOperation handled) => handled.DescendantsAndSelf().Any(o => IsOfClient(o) || IsEveryFailure(o) || IsEveryException(o));

    /// <summary>Whether a call of a builder handles every exception: <c>Handle&lt;Exception&gt;()</c>, without a condition.</summary>
    public static bool IsEveryException(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Handle", TypeArguments: { Length: 1 } types }, Arguments.IsEmpty: true }
        && types[0] is { Name: "Exception" } type
        && type.IsOfSystem();

    // 'response.StatusCode == HttpStatusCode.NotFound', 'StatusCode: HttpStatusCode.BadRequest'.
    private static bool IsOfClient(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equality =>
            (IsStatusOfClient(equality.LeftOperand) || IsStatusOfClient(equality.RightOperand)) && Decides(operation),
        IConstantPatternOperation pattern => IsStatusOfClient(pattern.Value) && Decides(operation),
        _ => false,
    };

    private static bool IsStatusOfClient(IOperation value) =>
        value.Unwrapped() is IFieldReferenceOperation { Field: { Name: var name, ContainingType.Name: "HttpStatusCode", ConstantValue: int code } }
        && code is >= FirstOfClient and < FirstOfServer
        && !Passing.Contains(name);

    // '{ IsSuccessStatusCode: false }' and '!response.IsSuccessStatusCode', alone.
    private static bool IsEveryFailure(IOperation operation) => operation switch
    {
        IPropertySubpatternOperation { Member: IPropertyReferenceOperation member, Pattern: IConstantPatternOperation { Value.ConstantValue.Value: false } } =>
            IsSuccess(member) && operation.Parent is IRecursivePatternOperation { PropertySubpatterns.Length: 1 } && Decides(operation),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => IsSuccess(operand.Unwrapped()) && Decides(operation),
        _ => false,
    };

    private static bool IsSuccess(IOperation operation) => operation is IPropertyReferenceOperation { Property.Name: "IsSuccessStatusCode" };

    // What stands in a condition, behind 'not' or beside another condition may be left out.
    private static bool Decides(IOperation operation) => !operation.Ancestors().TakeWhile(o => o is not IAnonymousFunctionOperation).Any(o => o
        is IConditionalOperation
        or ISwitchExpressionOperation
        or INegatedPatternOperation
        or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }
        or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd });
}
