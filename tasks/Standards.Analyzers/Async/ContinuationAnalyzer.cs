using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1210: <c>ContinueWith</c> of a task that is started here, whose own task nobody has, and whose lambda does not look whether the first one failed. A
/// task that is kept somewhere has an owner who sees it. Silent where an option says when the lambda runs, where it gives the task to something
/// else, and for delegates that are written elsewhere. Clause: <c>background-errors-propagated</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContinuationAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1210",
        "A continuation handles failure",
        "The continuation runs after a failure as after a success, and the failure is lost. Await the task in a 'try', or look at 'Exception' here.");

    // The bits of 'TaskContinuationOptions' by which it is chosen when the function runs.
    private const int Conditions = 0x70000;

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && TaskTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, TaskTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (IsForgottenContinuation(call, types)
            && RunsAlways(call)
            && call.Arguments.Select(a => FunctionOf(a.Value)).FirstOrDefault(f => f is not null) is var (task, body)
            && !LooksAtTask(task, body))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.GetLocation()));
        }
    }

    private static bool IsForgottenContinuation(IInvocationOperation call, TaskTypes types) =>
        call.TargetMethod.Name == "ContinueWith"
        && types.IsTask(call.TargetMethod.ContainingType)
        && IsForgotten(call)
        && call.Instance?.Unwrapped() is IInvocationOperation started
        && MayFail(started);

    private static bool RunsAlways(IInvocationOperation call) =>
        !call.Arguments.Any(a => a.Value.Type is { Name: "TaskContinuationOptions" } && MayChoose(a.Value));

    // 'OnlyOn…' and 'NotOn…' say when the function runs; 'None' and 'ExecuteSynchronously' say nothing of it.
    private static bool MayChoose(IOperation options) => options.Unwrapped().ConstantValue.Value is not int chosen || (chosen & Conditions) != 0;

    // A lambda, or a function of this file.
    private static (IParameterSymbol? Task, IOperation Body)? FunctionOf(IOperation given)
    {
        if (given.Lambda() is { } lambda)
        {
            return (lambda.Symbol.Parameters.FirstOrDefault(), lambda.Body);
        }

        return given.Unwrapped() is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } }
            && method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            && reference.SyntaxTree == given.Syntax.SyntaxTree
            && given.SemanticModel?.GetOperation(reference.GetSyntax()) is { } body
                ? (method.Parameters.FirstOrDefault(), body)
                : null;
    }

    // A pause that nothing cancels ends well, and so does a wait for whichever task ends first.
    private static bool MayFail(IInvocationOperation started) => started.TargetMethod switch
    {
        { Name: "Delay", ContainingType.Name: "Task" } => started.Arguments.Any(a => a.Value.Type is { Name: "CancellationToken" } && !IsNoToken(a.Value)),
        { Name: "WhenAny", ContainingType.Name: "Task" } => false,
        _ => true,
    };

    private static bool IsNoToken(IOperation token) => token.Unwrapped() is IDefaultValueOperation or IPropertyReferenceOperation { Property.Name: "None" };

    private static bool IsForgotten(IInvocationOperation call) =>
        call.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation }
        && !(call.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && UnawaitedDirective.IsBefore(statement));

    private static bool LooksAtTask(IParameterSymbol? task, IOperation body) =>
        task is not null && body.Descendants().Any(o => IsReference(o, task) && !ThrowsAgain(o.Parent));

    private static bool IsReference(IOperation operation, IParameterSymbol task) =>
        operation is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, task);

    // 'Result' and 'await' of it throw the failure again, into a task that nobody has: they do not look at it.
    private static bool ThrowsAgain(IOperation? use) =>
        use is IPropertyReferenceOperation { Property.Name: "Result" or "AsyncState" or "Id" } or IAwaitOperation;
}
