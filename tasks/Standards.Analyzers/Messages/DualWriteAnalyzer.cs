using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>
/// STD1731: a function that saves state in a database and hands a message to a broker, one after the other. Silent where an outbox is named.
/// Clause: <c>publish-after-persist-atomically</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DualWriteAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1731",
        "State and event are one step",
        "When the process ends between '{0}' and '{1}', only one of the two has happened. Save the message with the state, and send it from that outbox.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!PublishCalls.IsOne(call) || IsInCatch(call) || NamesOutbox(call, context.ContainingSymbol))
        {
            return;
        }

        var body = call.NestedFunctionOperation() ?? call.Root();
        var save = body.OfSameFunction().OfType<IInvocationOperation>().FirstOrDefault(o => SaveCalls.IsOne(o) && BothRun(o, call));
        if (save is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), save.TargetMethod.Name, call.TargetMethod.Name));
        }
    }

    private static bool BothRun(IInvocationOperation save, IInvocationOperation publish) =>
        (IsBefore(save, publish) || !PublishCalls.MayBeHeldBack(publish)) && !AreAlternatives(save, publish) && !IsInCatch(save);

    private static bool IsBefore(IOperation first, IOperation second) => first.Syntax.SpanStart < second.Syntax.SpanStart;

    // In two branches of one choice, or the first one in a branch that leaves the function.
    private static bool AreAlternatives(IOperation save, IOperation publish)
    {
        var (first, second) = IsBefore(save, publish) ? (save, publish) : (publish, save);
        var above = new HashSet<IOperation>(second.Ancestors());
        for (var current = first; current.Parent is { } parent; current = parent)
        {
            if (above.Contains(parent))
            {
                return IsBranch(current, parent);
            }

            if (parent is IBlockOperation block && Leaves(block.Operations.LastOrDefault()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBranch(IOperation part, IOperation around) => around switch
    {
        IConditionalOperation choice => choice.Condition != part,
        ISwitchOperation choice => choice.Value != part,
        ISwitchExpressionOperation choice => choice.Value != part,
        _ => false,
    };

    private static bool Leaves(IOperation? last) =>
        last is IReturnOperation { IsImplicit: false } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    // What tells of a failure has no state to go with.
    private static bool IsInCatch(IOperation operation) => operation.Ancestors().Any(o => o is ICatchClauseOperation);

    // The outbox itself, what sends from it, and what is saved in it.
    private static bool NamesOutbox(IOperation operation, ISymbol member) =>
        member.ContainingType?.Name.IndexOf("Outbox", StringComparison.OrdinalIgnoreCase) >= 0
        || operation.Root().Syntax.ToString().IndexOf("outbox", StringComparison.OrdinalIgnoreCase) >= 0;
}
