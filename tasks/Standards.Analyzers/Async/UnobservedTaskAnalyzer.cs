using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1209: a call that starts a task which nobody awaits, keeps or returns: as a statement of a function that is not async (in one that is, the compiler says
/// CS4014), as a discard in any function, and in a variable that nothing reads; and a thread, or work of the pool, that is let go. A discard with a comment is
/// explained; work that catches everything itself has an owner. Clauses: <c>background-errors-propagated</c>, <c>no-untracked-fire-and-forget</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnobservedTaskAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1209",
        "Started work has an owner",
        "Nothing observes {0}, and its failure is lost. Await it, return it, or keep it and await it at the end; a queue with a hosted "
            + "service owns work that outlives its caller.");

    // What extensions of tasks are called that see to their failure.
    private static readonly string[] Handlers = ["Log", "Forget", "Safe", "Handle", "Observe", "Catch", "Report"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TaskTypes.Of(context.Compilation) is not { } types)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeStatement(operation, types), OperationKind.ExpressionStatement);
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(operation => AnalyzeDiscard(operation, types), OperationKind.SimpleAssignment);
            context.RegisterOperationAction(operation => AnalyzeVariable(operation, types), OperationKind.VariableDeclarator);
            context.RegisterOperationAction(AnalyzeThread, OperationKind.Invocation);
        }
    }

    // 'var sent = mail.SendAsync(receipt);', and nothing reads it.
    private static void AnalyzeVariable(OperationAnalysisContext context, TaskTypes types)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        if (types.IsTask(declarator.Symbol.Type)
            && !declarator.IsUsing()
            && declarator.GetVariableInitializer() is { Value: var value }
            && CallOf(value) is { } call
            && !LocalLifetimes.ReferencesTo(declarator.Symbol, declarator).Any()
            && declarator.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && !Explanation.IsAround(statement))
        {
            Judge(context, call);
        }
    }

    private static void AnalyzeThread(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (DetachedThreads.WorkOf(call) is { } work
            && !IsGuarded(work, context)
            && call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && (statement is BlockSyntax || !Explanation.IsAround(statement))
            && !call.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"the work that '{call.TargetMethod.Name}' begins"));
        }
    }

    private static void AnalyzeStatement(OperationAnalysisContext context, TaskTypes types)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        if (statement.Operation is not (IInvocationOperation or IConditionalAccessOperation) || !types.IsTask(statement.Operation.Type))
        {
            return;
        }

        if (statement.Function(context.ContainingSymbol) is { IsAsync: false }
            && CallOf(statement.Operation) is { } call
            && !IsOfSubstitute(call)
            && !UnawaitedDirective.IsBefore(statement.Syntax))
        {
            Judge(context, call);
        }
    }

    private static void AnalyzeDiscard(OperationAnalysisContext context, TaskTypes types)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IDiscardOperation
            && types.IsTask(assignment.Value.Unwrapped().Type)
            && CallOf(assignment.Value) is { } call
            && assignment.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && (statement is BlockSyntax || !Explanation.IsAround(statement)))
        {
            Judge(context, call);
        }
    }

    private static IInvocationOperation? CallOf(IOperation operation) => operation.Unwrapped() switch
    {
        // What gives back what it was given, such as 'Interlocked.Exchange', starts nothing.
        IInvocationOperation call => call.TargetMethod.OriginalDefinition.ReturnType is ITypeParameterSymbol ? null : call,
        IConditionalAccessOperation access => CallOf(access.WhenNotNull),
        _ => null,
    };

    private static void Judge(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (HandlesFailure(call, context) || call.IsQuoted())
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation(), $"the task of '{call.TargetMethod.Name}'"));
    }

    // 'work.ContinueWith(…)' is somebody's handler, and whether it handles failure is not the matter of this rule; 'work.PipeTo(actor)' sends the failure.
    private static bool HandlesFailure(IInvocationOperation call, OperationAnalysisContext context) =>
        call.TargetMethod.Name is "ContinueWith" or "PipeTo"
        || call.Arguments.Any(IsForgotten)
        || IsHandler(call)
        || call.Arguments.Any(a => ReportsBy(a.Value.Unwrapped(), call))
        || IsGuarded(call.TargetMethod, context)
        || call.Arguments.Any(a => IsGuarded(a.Value, context));

    // 'database.KeyDeleteAsync(key, CommandFlags.FireAndForget)' says it in the call.
    private static bool IsForgotten(IArgumentOperation argument) =>
        argument.Value.Unwrapped() is IFieldReferenceOperation { Field: { Name: "FireAndForget", ContainingType.TypeKind: TypeKind.Enum } };

    // 'Task.Run(() => …)' and 'Task.Run(SendAsync)'.
    private static bool IsGuarded(IOperation work, OperationAnalysisContext context) => work.Unwrapped() switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => IsGuarded(method, context),
        _ => work.Lambda() is { } lambda && (IsGuarded(lambda.Syntax) || CallsGuarded(lambda, context)),
    };

    // The failure reaches somebody by what the work is given: a completion source, or a local object that the function returns.
    private static bool ReportsBy(IOperation given, IInvocationOperation call) =>
        given.Type is { Name: "TaskCompletionSource" }
        || (given is ILocalReferenceOperation { Local: var local } && IsReturned(local, call));

    private static bool IsReturned(ILocalSymbol local, IInvocationOperation call)
    {
        var function = call.NestedFunctionOperation() ?? call.Root();
        return function.Descendants().Any(o =>
            o is IReturnOperation { ReturnedValue: { } value } && value.RefersTo(local));
    }

    private static bool IsGuarded(IMethodSymbol method, OperationAnalysisContext context) =>
        method.DeclaringSyntaxReferences.Length == 1 && IsGuarded(method.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken));

    private static bool IsGuarded(SyntaxNode function) => GuardedBody.Catches(function) || GuardedBody.GuardsAwaits(function);

    // '() => SaveAsync()' and 'async () => await SaveAsync()' are what they call.
    private static bool CallsGuarded(IAnonymousFunctionOperation lambda, OperationAnalysisContext context) =>
        lambda.Syntax is AnonymousFunctionExpressionSyntax { ExpressionBody: not null }
        && lambda.Body.Descendants().OfType<IInvocationOperation>().LastOrDefault(call => call.TargetMethod.Name != "ConfigureAwait") is { } called
        && IsGuarded(called.TargetMethod, context);

    // 'Task.Run(SendAsync).LogExceptions()'.
    private static bool IsHandler(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, Parameters: { IsEmpty: false } parameters, Name: var name }
        && parameters[0].Type is { Name: "Task" or "ValueTask" }
        && Handlers.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);

    // 'mail.Received().SendAsync(order)' asks a substitute what was called, and so does what 'Received.InOrder(…)' is given.
    private static bool IsOfSubstitute(IInvocationOperation call) =>
        call.NestedFunctionOperation()?.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "InOrder" } }
        || IsAsked(call);

    private static bool IsAsked(IInvocationOperation call) =>
        call.Instance?.Unwrapped() is IInvocationOperation { TargetMethod.Name: var name }
        && (name.StartsWith("Received", StringComparison.Ordinal) || name.StartsWith("DidNotReceive", StringComparison.Ordinal));
}
