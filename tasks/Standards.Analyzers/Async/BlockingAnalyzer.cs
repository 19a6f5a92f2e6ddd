using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1205: <c>Result</c>, <c>Wait</c>, <c>WaitAll</c>, <c>WaitAny</c> and <c>GetAwaiter().GetResult()</c> of a task that may still run. Silent where the
/// member shows that it has ended (<see cref="CompletedTasks"/>), where a flag asks for the synchronous form
/// (<see cref="AsyncFlags"/>), in <c>Dispose</c> and finalisers, in an entry point that is not async, and in test
/// projects, where xUnit1031 says it. Clauses: <c>async-io-everywhere</c>, <c>sync-over-async-forbidden</c>, <c>no-unchecked-unwrap</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1205",
        "Nothing blocks on a task",
        "'{0}' blocks the thread until the task ends, and for ever where the task has to go on in this thread. {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || TaskTypes.Of(context.Compilation) is not { } types)
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeProperty(operation, types), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => AnalyzeInvocation(operation, types), OperationKind.Invocation);
    }

    private static void AnalyzeProperty(OperationAnalysisContext context, TaskTypes types)
    {
        var property = (IPropertyReferenceOperation)context.Operation;
        if (property is { Property.Name: "Result", Instance: { } task } && types.HasResult(property.Property.ContainingType))
        {
            Judge(context, task, "Result", types);
        }
    }

    private static void AnalyzeInvocation(OperationAnalysisContext context, TaskTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "Wait" when call.Instance is { } task && types.IsTaskItself(call.TargetMethod.ContainingType):
                Judge(context, task, "Wait", types);
                break;
            case "WaitAll" or "WaitAny" when types.IsTaskItself(call.TargetMethod.ContainingType):
                Judge(context, null, call.TargetMethod.Name, types);
                break;
            case "GetResult" when AwaitedBy(call) is { } task && types.IsAnyTask(task.Type):
                Judge(context, task, "GetAwaiter().GetResult()", types);
                break;
            default:
                break;
        }
    }

    // 'task.GetAwaiter().GetResult()' and 'task.ConfigureAwait(false).GetAwaiter().GetResult()'.
    private static IOperation? AwaitedBy(IInvocationOperation result)
    {
        if (result.Instance?.Unwrapped() is not IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task })
        {
            return null;
        }

        return task.Unwrapped() is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } ? configured : task;
    }

    private static void Judge(OperationAnalysisContext context, IOperation? task, string member, TaskTypes types)
    {
        var function = context.Operation.Function(context.ContainingSymbol);
        if (MayBlock(function, context)
            || (task is not null && (CompletedTasks.IsKnown(task, types) || AsyncFlags.AreOffIn(task)))
            || AsyncFlags.AreOffAt(context.Operation)
            || context.Operation.IsQuoted())
        {
            return;
        }

        var remedy = function is { IsAsync: true } || IsTopLevel(function)
            ? "Write 'await'"
            : "Make the function async and await the task, and its callers up to one that returns a task to its framework";
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.NameLocation(), member, remedy));
    }

    // Nobody above can be async: interfaces of the framework, or an entry point of the old form, which has no thread to come back to.
    private static bool MayBlock(IMethodSymbol? function, OperationAnalysisContext context)
    {
        var member = context.ContainingSymbol as IMethodSymbol;
        return member is { MethodKind: MethodKind.Destructor }
            || member is { Name: "System.IDisposable.Dispose", ReturnsVoid: true }
            || (member is { ReturnsVoid: true } && member.Name.StartsWith("Dispose", StringComparison.Ordinal))
            || (function is { Name: "Main", IsStatic: true, IsAsync: false }
                && SymbolEqualityComparer.Default.Equals(function, context.Compilation.GetEntryPoint(context.CancellationToken)));
    }

    private static bool IsTopLevel(IMethodSymbol? function) => function is { Name: "<Main>$" };
}
