using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1203: in an async function, or one that a thread or a task runs, a loop without an end that looks at no token and has no way out: no <c>break</c>,
/// <c>return</c> or <c>throw</c>; and one over the ticks of a timer that nothing else ends. An iterator is ended by its reader. Clauses:
/// <c>background-work-can-be-stopped</c>, <c>graceful-shutdown-no-data-loss</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndlessLoopAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1203",
        "Endless work can be stopped",
        "Nothing ends this loop but the end of the process, in the middle of its work. Write 'while (!cancellationToken.IsCancellationRequested)', and pass "
            + "the token to what it awaits.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken") is not null)
        {
            context.RegisterOperationAction(Analyze, OperationKind.Loop);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var loop = (ILoopOperation)context.Operation;
        if (!(IsEndless(loop) || TimerLoops.AreEndless(loop))
            || loop.Function(context.ContainingSymbol) is not { } function
            || !(function.IsAsync || DetachedFunctions.AreRunBeside(loop, function, context.CancellationToken)))
        {
            return;
        }

        if (!loop.Body.OfSameFunction().Any(o => Leaves(o, loop) || TokenLooks.IsOfSomeToken(o)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, loop.Syntax.GetFirstToken().GetLocation()));
        }
    }

    private static bool IsEndless(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { Condition: var condition } => condition?.ConstantValue is { HasValue: true, Value: true },
        IForLoopOperation { Condition: null } => loop.Syntax is ForStatementSyntax { Condition: null },
        IForLoopOperation { Condition: { } condition } => condition.ConstantValue is { HasValue: true, Value: true },
        _ => false,
    };

    private static bool Leaves(IOperation operation, ILoopOperation loop) => operation switch
    {
        IReturnOperation or IThrowOperation => true,
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IBranchOperation { BranchKind: BranchKind.Break, Target: var target } => SymbolEqualityComparer.Default.Equals(target, loop.ExitLabel),
        IInvalidOperation => true,
        _ => false,
    };
}
