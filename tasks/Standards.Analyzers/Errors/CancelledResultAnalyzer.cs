using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1313: after a cancellation a collection or sum is returned, which holds what was found until then or nothing, an empty text, or <c>true</c>: the
/// caller takes it for the whole. Found in <c>if (token.IsCancellationRequested)</c>, in loops that the token ends, and in and behind clauses for
/// cancellation. Null and <c>false</c> can be told from a success; a comment explains. Clause: <c>cancellation-not-reported-as-success</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancelledResultAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1313",
        "Cancellation does not look like success",
        "After a cancellation the caller gets {0} and takes it for the result. Call 'ThrowIfCancellationRequested()', or let the exception through.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation) && TaskTypes.Of(compilation) is { } tasks && ExceptionTypes.Of(compilation) is { } exceptions)
        {
            var values = new CancelledValues(tasks, compilation.GetSpecialType(SpecialType.System_Collections_IEnumerable));
            context.RegisterOperationAction(operation => AnalyzeTest(operation, values), OperationKind.PropertyReference);
            context.RegisterOperationAction(operation => AnalyzeClause(operation, values, exceptions), OperationKind.CatchClause);
        }
    }

    private static void AnalyzeTest(OperationAnalysisContext context, CancelledValues values)
    {
        var test = (IPropertyReferenceOperation)context.Operation;
        if (IsTest(test)
            && Whole(test).DescendantsAndSelf().First(IsTest) == test
            && FoundAfter(test, values, context.ContainingSymbol) is { } found
            && !Explanation.IsIn(found.Place))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, test.Syntax.GetLocation(), found.What));
        }
    }

    private static bool IsTest(IOperation operation) => operation is IPropertyReferenceOperation
    {
        Property: { Name: "IsCancellationRequested", ContainingType.Name: "CancellationToken" or "CancellationTokenSource" },
    };

    private static (string What, SyntaxNode Place)? FoundAfter(IOperation test, CancelledValues values, ISymbol member)
    {
        var condition = Whole(test);
        return condition.Parent switch
        {
            IConditionalOperation { WhenTrue: var branch } decision when decision.Condition == condition => AfterBranch(branch, decision, values, member),
            ILoopOperation loop => values.FilledBy(loop.Body, loop, member) is { } what ? (what, loop.Syntax) : null,
            IUnaryOperation { Parent: var outer } when LoopOf(outer) is { } loop =>
                values.FilledBy(loop.Body, loop, member) is { } what ? (what, loop.Syntax) : null,
            _ => null,
        };
    }

    // The condition that holds when the token is cancelled: the property, or one of several with '||'.
    private static IOperation Whole(IOperation test)
    {
        var current = test;
        while (current.Parent is IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr })
        {
            current = current.Parent;
        }

        return current;
    }

    // 'while (!token.IsCancellationRequested && reader.Read())'.
    private static ILoopOperation? LoopOf(IOperation? condition)
    {
        while (condition is IParenthesizedOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } or IUnaryOperation)
        {
            condition = condition.Parent;
        }

        return condition as ILoopOperation;
    }

    private static (string What, SyntaxNode Place)? AfterBranch(IOperation branch, IOperation decision, CancelledValues values, ISymbol member)
    {
        var last = branch is IBlockOperation { Operations: { IsEmpty: false } operations } ? operations[operations.Length - 1] : branch;
        var what = last switch
        {
            IReturnOperation returned => AfterReturn(returned, decision, values),
            IBranchOperation { BranchKind: BranchKind.Break, Target: var target } => decision.Ancestors().OfType<ILoopOperation>().FirstOrDefault() is { } loop
                && SymbolEqualityComparer.Default.Equals(loop.ExitLabel, target)
                    ? values.FilledBy(loop.Body, loop, member)
                    : null,
            // 'cancelled ? [] : found'.
            _ => decision.Type is not null && decision.Consumer() is IReturnOperation ? values.NameOfChoice(last) : null,
        };

        return what is null ? null : (what, decision.Syntax);
    }

    private static string? AfterReturn(IReturnOperation returned, IOperation decision, CancelledValues values)
    {
        if (returned.Kind == OperationKind.YieldBreak)
        {
            return EndsByItself(decision) ? "a part of the sequence" : null;
        }

        return returned.ReturnedValue is { } value
            ? values.NameOf(value) ?? CancelledValues.NameOfRepeated(value, decision) ?? CancelledValues.NameOfSum(value, decision)
            : null;
    }

    // A loop without a condition has no other end than the token.
    private static bool EndsByItself(IOperation decision) => decision.Ancestors().OfType<ILoopOperation>().FirstOrDefault() switch
    {
        IWhileLoopOperation { Condition: var condition } => condition is { ConstantValue.HasValue: false },
        IForLoopOperation { Condition: var condition } => condition is not null,
        _ => true,
    };

    private static void AnalyzeClause(OperationAnalysisContext context, CancelledValues values, ExceptionTypes exceptions)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (!exceptions.IsCancellation(clause.ExceptionType) || !IsOfCaller(clause.Filter))
        {
            return;
        }

        if (FallsThrough(clause) is { } attempt
            && values.FilledBy(attempt.Body, attempt, context.ContainingSymbol) is { } part
            && !Explanation.IsIn(clause.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.Syntax.GetFirstToken().GetLocation(), part));
        }

        foreach (var operation in clause.Handler.OfSameFunction())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && values.NameOf(value) is { } what && !Explanation.IsIn(clause.Syntax))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), what));
            }
        }
    }

    // The 'try' behind which the function goes on after its caller's cancellation. A source of its own is a time limit: what came until then is wanted.
    private static ITryOperation? FallsThrough(ICatchClauseOperation clause) =>
        clause.Parent is ITryOperation attempt
        && attempt.Body.Descendants().Any(o => o is IParameterReferenceOperation { Type.Name: "CancellationToken" })
        && !clause.Handler.OfSameFunction().Any(o => o is IReturnOperation or IThrowOperation or IBranchOperation or IAssignmentOperation)
        && !clause.Root().Descendants().Any(o => o.Type?.Name == "CancellationTokenSource")
            ? attempt
            : null;

    // 'when (!token.IsCancellationRequested)' and other filters tell a time limit from the caller's cancellation.
    private static bool IsOfCaller(IOperation? filter) => filter is null or IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" };
}
