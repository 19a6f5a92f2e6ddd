using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Locks;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1219: a <c>ConcurrentDictionary</c> that is asked for a key in the condition of an <c>if</c>, and read or set at that key in the rest of the
/// condition, the branch or behind it; and one that is set to what was read of it: another thread comes between the two. Silent under a lock, and where
/// the value is made by an await, which <c>GetOrAdd</c> cannot do. Clause: <c>concurrent-dictionary-when-fitting</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CheckThenActAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1219",
        "Concurrent dictionaries are used by their atomic methods",
        "Another thread can change '{0}' between {1} and the access by '[…]'. Call one method that does both: {2}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation)
            && compilation.GetTypeByMetadataName("System.Collections.Concurrent.ConcurrentDictionary`2") is { } dictionary)
        {
            context.RegisterOperationAction(operation => Analyze(operation, dictionary), OperationKind.Invocation);
            context.RegisterOperationAction(
                operation => AnalyzeUpdate(operation, dictionary),
                OperationKind.SimpleAssignment,
                OperationKind.CompoundAssignment,
                OperationKind.Increment,
                OperationKind.Decrement);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol dictionary)
    {
        var check = (IInvocationOperation)context.Operation;
        if (check.TargetMethod.Name is not ("ContainsKey" or "TryGetValue")
            || !SymbolEqualityComparer.Default.Equals(check.TargetMethod.ContainingType.OriginalDefinition, dictionary)
            || check.Instance?.Referenced() is not { } asked
            || PlacesOf(check).ToList() is not { Count: > 0 } places)
        {
            return;
        }

        if (ActOf(check, places, asked) is var (act, remedy) && !IsGuarded(check, act, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, check.Syntax.NameLocation(), asked.Name, $"'{check.TargetMethod.Name}'", remedy));
        }
    }

    private static void AnalyzeUpdate(OperationAnalysisContext context, INamedTypeSymbol dictionary)
    {
        if (DictionaryUpdates.Of(context.Operation, dictionary) is { } updated && !IsGuarded(context.Operation, context.Operation, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Operation.Syntax.GetLocation(), updated.Name, "the read", "'AddOrUpdate'"));
        }
    }

    // Where an act may follow: the operand behind '&&', and the branches.
    private static IEnumerable<IOperation> PlacesOf(IOperation check)
    {
        for (var current = check; current.Parent is IParenthesizedOperation or IBinaryOperation; current = current.Parent)
        {
            if (current.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both && both.LeftOperand == current)
            {
                yield return both.RightOperand;
            }
        }

        foreach (var branch in DecisionOf(check) is { } decision ? BranchesOf(decision) : [])
        {
            yield return branch;
        }
    }

    // The 'if' that the check stands in; with others in the condition too.
    private static IConditionalOperation? DecisionOf(IOperation check)
    {
        var current = check;
        while (current.Parent is IUnaryOperation or IParenthesizedOperation or IBinaryOperation)
        {
            current = current.Parent;
        }

        return current.Parent is IConditionalOperation decision && decision.Condition == current ? decision : null;
    }

    private static (IOperation Act, string Remedy)? ActOf(IInvocationOperation check, List<IOperation> places, ISymbol asked)
    {
        var key = check.Arguments[0].Value.Syntax;
        foreach (var operation in places.SelectMany(o => o.OfSameFunction().Append(o)))
        {
            if (RemedyOf(operation, check, asked, key) is { } remedy)
            {
                return (operation, remedy);
            }
        }

        return null;
    }

    // The branches, and the rest of the block behind a branch that leaves it: 'if (d.TryGetValue(k, out var v)) { return v; }'.
    private static IEnumerable<IOperation> BranchesOf(IConditionalOperation decision)
    {
        yield return decision.WhenTrue;
        if (decision.WhenFalse is { } other)
        {
            yield return other;
        }
        else if (Leaves(decision.WhenTrue) && decision.Parent is IBlockOperation block)
        {
            foreach (var operation in block.Operations.Where(o => o.Syntax.SpanStart > decision.Syntax.SpanStart))
            {
                yield return operation;
            }
        }
    }

    private static bool Leaves(IOperation branch) =>
        branch is IReturnOperation || (branch is IBlockOperation block && block.Operations.LastOrDefault() is IReturnOperation);

    // 'TryAdd' and 'TryRemove' ask again themselves: a question before them saves work and changes nothing.
    private static string? RemedyOf(IOperation operation, IInvocationOperation check, ISymbol asked, SyntaxNode key) =>
        operation is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments, Instance: { } instance } indexer
        && instance.RefersTo(asked)
        && arguments[0].Value.Syntax.IsEquivalentTo(key, topLevel: false)
            ? RemedyOfIndexer(indexer, check)
            : null;

    private static string? RemedyOfIndexer(IPropertyReferenceOperation indexer, IInvocationOperation check)
    {
        var isSet = indexer.Parent is IAssignmentOperation assignment && assignment.Target == indexer;
        if (isSet)
        {
            return "'GetOrAdd' or 'AddOrUpdate'";
        }

        return check.TargetMethod.Name == "ContainsKey" ? "'TryGetValue'" : null;
    }

    // A lock or a semaphore keeps the others out, and what is awaited is nothing for a factory.
    private static bool IsGuarded(IOperation check, IOperation act, ISymbol member)
    {
        if (check.Ancestors().Any(o => o is ILockOperation) || IsNamedForLock(member) || check.IsQuoted())
        {
            return true;
        }

        var function = check.NestedFunctionOperation() ?? check.Root();
        return function.OfSameFunction().Any(o => IsAwaited(o, check, act) || (o.Syntax.SpanStart < check.Syntax.SpanStart && Enters(o)));
    }

    private static bool IsAwaited(IOperation operation, IOperation check, IOperation act) =>
        operation is IAwaitOperation
        && operation.Syntax.SpanStart >= check.Syntax.SpanStart
        && operation.Syntax.SpanStart <= act.Syntax.Parent!.Span.End;

    private static bool Enters(IOperation operation) =>
        (operation is IInvocationOperation call && GateOperations.ReleaseOf(call) is not null)
        || ResourceOf(operation)?.DescendantsAndSelf().Any(IsLock) == true;

    // 'AddNoLock', 'RemoveUnderLock': the caller holds it.
    private static bool IsNamedForLock(ISymbol member) => member.Name.IndexOf("Lock", StringComparison.Ordinal) >= 0;

    private static IOperation? ResourceOf(IOperation operation) => operation switch
    {
        IUsingOperation statement => statement.Resources,
        IUsingDeclarationOperation declaration => declaration.DeclarationGroup,
        _ => null,
    };

    private static bool IsLock(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: var name } && (name == "EnterScope" || name.IndexOf("Lock", StringComparison.Ordinal) >= 0);
}
