using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1312: a warning or an error that a loop over items logs in each pass. Silent where the pass leaves the loop, where the loop is one of attempts, and where
/// it is the loop of a service, which has no end. Clause: <c>aggregate-errors-before-logging</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopLogAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1312",
        "A loop logs once",
        "Each item that fails writes a line of its own, and a batch of a thousand floods the log. Collect the failures, and log them once after the loop.");

    private static readonly string[] Attempts = ["attempt", "retry", "retries", "tries", "try"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && LogTypes.Of(context.Compilation) is { } logs)
        {
            context.RegisterOperationAction(operation => Analyze(operation, logs), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogTypes logs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (logs.LevelOf(call) >= LogSeverity.Warning
            && (call.Around<ILoopOperation>() is { } loop
                ? IsOverItems(loop) && !LeavesAfter(call, loop) && !IsOfCollaborator(call, loop)
                : IsRunForEach(call)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation()));
        }
    }

    private static bool IsOverItems(ILoopOperation loop) => loop switch
    {
        IForEachLoopOperation each => !each.IsAsynchronous && !each.Locals.Any(IsAttempt) && !TakesWhatComes(each.Collection),
        IForLoopOperation { Condition: { } condition } counted =>
            !counted.Locals.Any(IsAttempt) && !condition.Descendants().Any(o => o.Referenced() is { } symbol && IsAttempt(symbol)),
        IWhileLoopOperation { Condition: { } condition } => condition.DescendantsAndSelf().Any(IsReadOfItem),
        _ => false,
    };

    // 'foreach (var handler in handlers) { try { handler.Handle(order); } catch … }': each line is about another handler, of which there are a few.
    private static bool IsOfCollaborator(IOperation call, ILoopOperation loop) =>
        loop is IForEachLoopOperation each
        && call.Around<ITryOperation>() is { } attempt
        && each.Locals.Any(element => Collaborators.AreCalled(attempt.Body, element));

    // 'orders.ForEach(order => …)' and 'Parallel.ForEachAsync(orders, …)'.
    private static bool IsRunForEach(IOperation call) =>
        call.NestedFunctionOperation() is IAnonymousFunctionOperation lambda
        && lambda.Consumer() is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "ForEach" or "ForEachAsync" } };

    private static bool TakesWhatComes(IOperation collection) =>
        collection.Unwrapped() is IInvocationOperation { TargetMethod.Name: "GetConsumingEnumerable" };

    // 'while (reader.Read())' and 'while (items.TryDequeue(out var item))'.
    private static bool IsReadOfItem(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Read" or "ReadAsync" or "MoveNext" or "TryDequeue" or "TryPop" or "TryTake" };

    private static bool IsAttempt(ISymbol symbol) => NameWords.Of(symbol.Name).Any(Attempts.Contains);

    // What ends the loop in the same block is logged once at most.
    private static bool LeavesAfter(IOperation call, ILoopOperation loop)
    {
        foreach (var around in call.Ancestors().TakeWhile(o => o != loop))
        {
            if (around is IBlockOperation block && block.Operations.Any(o => o.Syntax.SpanStart > call.Syntax.SpanStart && Leaves(o)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement) =>
        statement is IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } or IThrowOperation
            or IExpressionStatementOperation { Operation: IThrowOperation }
            or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo };
}
