using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>Work that runs beside its caller: a thread, and a task that nobody awaits where it is started.</summary>
internal static class DetachedWork
{
    /// <summary>The lambda that a call starts so, null for every other operation.</summary>
    public static IAnonymousFunctionOperation? LambdaOf(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" } } call when IsLetGo(call) =>
            FirstLambda(call.Arguments),
        IObjectCreationOperation { Type: { Name: "Thread" } type } creation when type.IsIn("System", "Threading") => FirstLambda(creation.Arguments),
        _ => null,
    };

    private static IAnonymousFunctionOperation? FirstLambda(IEnumerable<IArgumentOperation> arguments) => arguments.FirstOrDefault()?.Value.Lambda();

    // Kept in a field, the failure is seen when the service stops.
    private static bool IsLetGo(IOperation call) => call.Parent
        is IExpressionStatementOperation
        or ISimpleAssignmentOperation { Target: IDiscardOperation or IFieldReferenceOperation or IPropertyReferenceOperation };
}
