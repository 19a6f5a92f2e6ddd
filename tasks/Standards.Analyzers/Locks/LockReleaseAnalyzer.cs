using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>
/// STD1213: a lock or semaphore that a function enters and leaves, and does not leave when something throws between the two. A function that only enters
/// hands the lock over, and is left alone. Clause: <c>lock-released-on-all-paths</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockReleaseAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1213",
        "What was entered is left on every path",
        "'{0}' stays entered when {1} throws, and every thread that needs it waits for ever. Put what follows into 'try' and the '{2}' into its 'finally'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("System.Threading.Monitor") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var enter = (IInvocationOperation)context.Operation;
        if (GateOperations.ReleaseOf(enter) is not { } release || GateOperations.GateOf(enter) is not { } gate || enter.IsQuoted())
        {
            return;
        }

        var function = enter.NestedFunctionOperation() ?? enter.Root();
        var releases = function.Descendants().OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == release && SymbolEqualityComparer.Default.Equals(GateOperations.GateOf(call), gate))
            .ToList();
        if (releases.Count > 0 && ProblemOf(enter, releases) is { } problem)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, enter.Syntax.NameLocation(), gate.Name, problem, releases[0].TargetMethod.Name));
        }
    }

    private static string? ProblemOf(IInvocationOperation enter, List<IInvocationOperation> releases)
    {
        if (releases.Any(release => IsElsewhere(release, enter) || IsGuardedBy(release, enter)))
        {
            return null;
        }

        if (releases.Any(release => release.TryOfFinally() is { } attempt && IsBefore(enter, attempt)))
        {
            return "what stands before the 'try'";
        }

        return releases.Any(release => Follows(release, enter) && MayThrowBetween(enter, release)) ? "what stands between" : null;
    }

    // A lambda leaves when somebody runs it, and a clause is a way out too.
    private static bool IsElsewhere(IOperation release, IOperation enter) =>
        release.NestedFunctionOperation() != enter.NestedFunctionOperation() || release.Ancestors().Any(o => o is ICatchClauseOperation);

    private static bool IsGuardedBy(IOperation release, IOperation enter) =>
        release.TryOfFinally() is { } attempt
        && (enter.Ancestors().Contains(attempt) || (IsBefore(enter, attempt) && !AwaitsBetween(enter, attempt)));

    private static bool IsBefore(IOperation enter, IOperation attempt) => enter.Syntax.SpanStart < attempt.Syntax.SpanStart;

    // What fails as a matter of course: an await, which a token cancels.
    private static bool AwaitsBetween(IOperation enter, ITryOperation attempt) =>
        attempt.Parent is IBlockOperation block
        && block.Operations.Any(o => o.Syntax.SpanStart > enter.Syntax.Span.End
            && IsBefore(o, attempt)
            && !AsksForAnswer(o, enter)
            && o.Descendants().Any(inner => inner is IAwaitOperation or IThrowOperation));

    // 'var entered = await gate.WaitAsync(limit); if (!entered) { throw …; }': what throws there has not entered.
    private static bool AsksForAnswer(IOperation statement, IOperation enter) =>
        statement is IConditionalOperation { WhenFalse: null, Condition: var condition }
        && condition.Unwrapped() is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var asked }
        && enter.Ancestors().OfType<IVariableDeclaratorOperation>().FirstOrDefault() is { Symbol: var answer }
        && asked.RefersTo(answer);

    // Behind the call that enters, on the way that is taken when nothing throws: a release in a branch that leaves is one of several, and the rest may be
    // handed over. Released before it is entered is the other way round, for a wait in the middle.
    private static bool Follows(IInvocationOperation release, IInvocationOperation enter)
    {
        if (release.Syntax.SpanStart < enter.Syntax.SpanStart || release.Ancestors().OfType<IBlockOperation>().FirstOrDefault() is not { } block)
        {
            return false;
        }

        return enter.Ancestors().Contains(block) || block.Parent switch
        {
            IConditionalOperation { Condition: var condition } => condition.DescendantsAndSelf().Contains(enter) || AsksWhetherEntered(condition, enter),
            // At the end of a 'try' whose clauses do not leave.
            ITryOperation attempt => attempt.Body == block && attempt.Parent is { } around && enter.Ancestors().Contains(around),
            _ => false,
        };
    }

    // 'spin.Enter(ref taken); …; if (taken) { spin.Exit(); }'.
    private static bool AsksWhetherEntered(IOperation condition, IInvocationOperation enter) =>
        enter.Arguments.Any(a => a.Parameter?.RefKind == RefKind.Ref && condition.RefersTo(a.Value.Referenced()));

    // A count that is taken and given back at once is a question.
    private static bool MayThrowBetween(IOperation enter, IOperation release)
    {
        var function = enter.NestedFunctionOperation() ?? enter.Root();
        return function.OfSameFunction().Any(o =>
            o is IInvocationOperation or IAwaitOperation or IThrowOperation or IObjectCreationOperation or IReturnOperation
            && o.Syntax.SpanStart > enter.Syntax.Span.End
            && o.Syntax.Span.End < release.Syntax.SpanStart);
    }
}
