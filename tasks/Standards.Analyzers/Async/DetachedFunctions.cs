using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>Functions that are not async and run beside their caller: in a thread, in the pool, as a task.</summary>
internal static class DetachedFunctions
{
    /// <summary>Whether a lambda is given to one, or the method around an operation is, by its name and in its own type.</summary>
    public static bool AreRunBeside(IOperation operation, IMethodSymbol function, CancellationToken cancellationToken) =>
        operation.NestedFunctionOperation() is IAnonymousFunctionOperation lambda
            ? IsStart(lambda.Consumer())
            : function.ReturnsVoid && IsGivenInType(function, cancellationToken);

    // An argument, or the 'ThreadStart' around it.
    private static bool IsStart(IOperation? consumer) => consumer switch
    {
        IArgumentOperation { Parent: { } parent } => IsStart(parent),
        IObjectCreationOperation { Type: { Name: "Thread" } type } => type.IsIn("System", "Threading"),
        IInvocationOperation { TargetMethod: { Name: "Run" or "StartNew", ContainingType.Name: "Task" or "TaskFactory" } } => true,
        IInvocationOperation { TargetMethod: { Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem", ContainingType.Name: "ThreadPool" } } => true,
        _ => false,
    };

    private static bool IsGivenInType(IMethodSymbol function, CancellationToken cancellationToken) =>
        function.ContainingType is { } type
        && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken).DescendantNodes().OfType<ArgumentSyntax>()
            .Any(argument => IsNamed(argument.Expression, function.Name) && IsStart(argument)));

    private static bool IsNamed(ExpressionSyntax given, string name) => given switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member } => member == name,
        _ => false,
    };

    private static bool IsStart(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => NameOf(type) is "Thread" or "ThreadStart" or "ParameterizedThreadStart",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var owner } } =>
            (name is "Run" or "StartNew" && owner.ToString() is "Task" or "Task.Factory") || name is "QueueUserWorkItem" or "UnsafeQueueUserWorkItem",
        _ => false,
    };

    private static string NameOf(TypeSyntax type) =>
        (type is QualifiedNameSyntax qualified ? qualified.Right : type as SimpleNameSyntax)?.Identifier.ValueText ?? "";
}
