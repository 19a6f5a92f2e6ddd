using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Locks;

/// <summary>
/// STD1215: a lock that is taken while another one is held, in the same function or in a method of the same type that it calls, where no order of the two
/// is declared or the declared one is not kept; and two objects of one type that are locked without a comparison of the two. Clauses:
/// <c>lock-order-documented</c>, <c>avoid-multiple-locks</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockOrderAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1215",
        "Locks are taken one at a time or in a declared order",
        "'{0}' is taken while '{1}' is held, {2}: two threads can wait for each other for ever. {3}.");

    private const string Declare = "Leave the first lock before the second, or declare the order with [LockOrder(n)] on both";

    private const string Compare = "Compare the two objects first, and lock the one with the lower id first";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation))
        {
            return;
        }

        context.RegisterOperationAction(operation => Judge(operation, Held(((ILockOperation)operation.Operation).Body)), OperationKind.Lock);
        context.RegisterOperationAction(AnalyzeEnter, OperationKind.Invocation);
    }

    // 'lock (_debit) lock (_credit) { … }' has no block between the two.
    private static IEnumerable<IOperation> Held(IOperation body) => body is ILockOperation ? [body, .. body.OfSameFunction()] : body.OfSameFunction();

    private static void AnalyzeEnter(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "EnterScope"
            ? call.TargetMethod.ContainingType is { Name: "Lock" } type && type.IsIn("System", "Threading")
            : GateOperations.ReleaseOf(call) is not null)
        {
            Judge(context, HeldWhile(call));
        }
    }

    // Up to the call that leaves, or to the end of the block that a 'using' is in.
    private static IEnumerable<IOperation> HeldWhile(IInvocationOperation enter)
    {
        var function = enter.NestedFunctionOperation() ?? enter.Root();
        var later = function.OfSameFunction().Where(o => o.Syntax.SpanStart > enter.Syntax.Span.End).ToList();
        var end = EndOf(enter, later);
        return later.Where(o => o.Syntax.SpanStart < end);
    }

    private static int EndOf(IInvocationOperation enter, List<IOperation> later)
    {
        if (GateOperations.ReleaseOf(enter) is { } release)
        {
            var gate = GateOperations.GateOf(enter);
            var leave = later.OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == release
                && SymbolEqualityComparer.Default.Equals(GateOperations.GateOf(call), gate)).OrderBy(call => call.Syntax.SpanStart).FirstOrDefault();
            return leave?.Syntax.SpanStart ?? 0;
        }

        foreach (var around in enter.Ancestors())
        {
            if (around is IUsingOperation or IBlockOperation)
            {
                return around.Syntax.Span.End;
            }
        }

        return 0;
    }

    private static void Judge(OperationAnalysisContext context, IEnumerable<IOperation> held)
    {
        if (HeldLock.Of(context.Operation) is not { } outer)
        {
            return;
        }

        foreach (var operation in held)
        {
            if (InnerOf(operation, context.ContainingSymbol.ContainingType) is { } inner
                && !outer.IsSameAs(inner)
                && ProblemOf(outer, inner, context) is var (problem, remedy))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, PlaceOf(operation), inner.Name, outer.Name, problem, remedy));
            }
        }
    }

    private static Location PlaceOf(IOperation operation) =>
        operation is ILockOperation ? operation.Syntax.GetFirstToken().GetLocation() : operation.Syntax.NameLocation();

    private static (string Problem, string Remedy)? ProblemOf(HeldLock outer, HeldLock inner, OperationAnalysisContext context)
    {
        if (outer.IsPeerOf(inner))
        {
            return AreCompared(context.Operation, outer) ? null : ("and nothing compares the two objects", Compare);
        }

        return LockOrder.ProblemOf(outer, inner, context.CancellationToken) is { } problem ? (problem, Declare) : null;
    }

    // Whatever puts two objects into an order, before the first is locked.
    private static bool AreCompared(IOperation taken, HeldLock outer) =>
        taken.Root().Descendants().Any(o => o.Syntax.SpanStart < outer.Place.SpanStart && o switch
        {
            IBinaryOperation { OperatorKind: var kind } => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThan
                or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual,
            IInvocationOperation { TargetMethod.Name: var name } => name.StartsWith("Compare", StringComparison.Ordinal)
                || name.StartsWith("Order", StringComparison.Ordinal)
                || name.IndexOf("Sort", StringComparison.Ordinal) >= 0,
            _ => false,
        });

    private static HeldLock? InnerOf(IOperation operation, INamedTypeSymbol? type) =>
        HeldLock.Of(operation) ?? (operation is IInvocationOperation call ? LockIn(call, type) : null);

    // What a method of the same type locks; one that is declared in another file is not followed.
    private static HeldLock? LockIn(IInvocationOperation call, INamedTypeSymbol? type)
    {
        if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, type)
            || call.TargetMethod.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || reference.SyntaxTree != call.Syntax.SyntaxTree
            || call.SemanticModel is not { } model)
        {
            return null;
        }

        foreach (var statement in reference.GetSyntax().DescendantNodes().OfType<LockStatementSyntax>())
        {
            if (model.GetOperation(statement) is { } taken && HeldLock.Of(taken) is { } inner)
            {
                return inner.Of(call.Instance?.Referenced());
            }
        }

        return null;
    }
}
