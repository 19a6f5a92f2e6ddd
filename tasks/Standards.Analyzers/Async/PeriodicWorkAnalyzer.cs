using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1220: a loop without an end that waits a while in every pass; a periodic timer whose interval is written into the call, or that nothing disposes; and a
/// timer that calls back again and again. Waits after a failure, for something else and of a changing length are left alone. Clause:
/// <c>periodic-timer-interval-explicit</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PeriodicWorkAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1220",
        "Periodic work uses a timer with a configured interval",
        "{0}. Write 'using var timer = new PeriodicTimer(options.Interval)' and 'while (await timer.WaitForNextTickAsync(cancellationToken))'.");

    private const string Fixed = ", and no setting changes it";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("System.Threading.PeriodicTimer") is not null)
        {
            context.RegisterOperationAction(AnalyzeLoop, OperationKind.Loop);
            context.RegisterOperationAction(AnalyzeTimer, OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeLoop(OperationAnalysisContext context)
    {
        var loop = (ILoopOperation)context.Operation;
        if (loop.Body is not IBlockOperation body || PauseIn(body) is not { } pause || !IsWithoutEnd(loop))
        {
            return;
        }

        if (DoesWork(body) && !IsChanging(pause, loop) && (IsHosted(context.ContainingSymbol.ContainingType) || !HasWayOut(loop)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, pause.Syntax.NameLocation(), "The pause is added to the time that the work takes" + (IsWritten(pause) ? Fixed : "")));
        }
    }

    // 'Task.Delay(10_000)' and 'Task.Delay(TimeSpan.FromSeconds(10))'.
    private static bool IsWritten(IInvocationOperation pause) =>
        !pause.Arguments[0].Value.DescendantsAndSelf().Any(o => o.Referenced() is not null && !o.ConstantValue.HasValue);

    // The statement that pauses in every pass: of the body itself, or of a 'try' in it.
    private static IInvocationOperation? PauseIn(IBlockOperation body)
    {
        foreach (var statement in body.Operations)
        {
            var pause = statement switch
            {
                IExpressionStatementOperation { Operation: var operation } => PauseOf(operation),
                ITryOperation attempt => PauseIn(attempt.Body) ?? (attempt.Finally is { } last ? PauseIn(last) : null),
                _ => null,
            };
            if (pause is not null)
            {
                return pause;
            }
        }

        return null;
    }

    private static IInvocationOperation? PauseOf(IOperation operation) => operation switch
    {
        IAwaitOperation { Operation: var awaited } => PauseOf(awaited),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } configured } => PauseOf(configured),
        IInvocationOperation { TargetMethod: { Name: "Delay", ContainingType.Name: "Task" } } call => call,
        IInvocationOperation { TargetMethod: { Name: "Sleep", ContainingType.Name: "Thread" } } call => call,
        _ => null,
    };

    // 'while (true)', 'for (;;)' and 'while (!token.IsCancellationRequested)'.
    private static bool IsWithoutEnd(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: { } condition } =>
            condition.ConstantValue is { HasValue: true, Value: true } || condition.DescendantsAndSelf().Any(IsOfToken),
        IForLoopOperation { Condition: null } => loop.Syntax is ForStatementSyntax { Condition: null },
        IForLoopOperation { Condition: { } condition } => condition.DescendantsAndSelf().Any(IsOfToken),
        _ => false,
    };

    private static bool IsOfToken(IOperation operation) => operation is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" };

    // One that only waits holds the process open.
    private static bool DoesWork(IBlockOperation body) => body.OfSameFunction().OfType<IInvocationOperation>()
        .Any(call => call.TargetMethod.Name is not ("Delay" or "Sleep" or "ConfigureAwait" or "ThrowIfCancellationRequested")
            && !call.TargetMethod.Name.StartsWith("From", StringComparison.Ordinal)
            && !call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal));

    // A pause that grows is that of a retry.
    private static bool IsChanging(IInvocationOperation pause, ILoopOperation loop) =>
        pause.Arguments.SelectMany(a => a.Value.DescendantsAndSelf()).OfType<ILocalReferenceOperation>().Any(local =>
            loop.Body.OfSameFunction().Any(o => IsSet(o, local.Local)));

    private static bool IsSet(IOperation operation, ILocalSymbol local) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target.RefersTo(local),
        IIncrementOrDecrementOperation step => step.Target.RefersTo(local),
        IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local),
        _ => false,
    };

    private static bool IsHosted(INamedTypeSymbol? type) =>
        type is not null && (type.SelfAndBases().Any(t => t.Name == "BackgroundService") || type.AllInterfaces.Any(i => i.Name == "IHostedService"));

    // A wait for something, or an attempt that may succeed.
    private static bool HasWayOut(ILoopOperation loop) => loop.Body.OfSameFunction().Any(o =>
        (o is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break })
        && !o.Ancestors().TakeWhile(around => around != loop).Any(around => around is ICatchClauseOperation));

    private static void AnalyzeTimer(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { Name: "PeriodicTimer" or "Timer" } type
            && ProblemOf(creation, type, context) is { } problem
            && !creation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), problem));
        }
    }

    // 'new System.Timers.Timer(60_000)' has its interval in milliseconds.
    private static string? ProblemOf(IObjectCreationOperation creation, ITypeSymbol type, OperationAnalysisContext context) =>
        type.IsIn("System", "Threading") ? PeriodicTimers.ProblemOf(creation, context)
        : type.IsIn("System", "Timers") && creation.Arguments is { Length: 1 } given && given[0].Value.Unwrapped() is ILiteralOperation
            ? "The interval is written into the call" + Fixed
            : null;
}
