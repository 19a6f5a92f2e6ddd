using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// STD1602: a transaction of ADO.NET, Entity Framework Core or System.Transactions in a local variable that stays open when something throws, or that
/// nothing commits. Silent where it goes to a field, a caller or code of the repository, and for reads at a chosen isolation level. Clauses:
/// <c>dispose-order-lifo</c>, <c>transaction-boundaries-explicit</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransactionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1602",
        "A transaction ends on every path",
        "The transaction {0}");

    private const string Always = "is committed by a 'finally', also when something threw. Commit at the end of the 'try'.";
    private const string Open = "stays open when something throws, and holds its locks. Declare it with 'using'.";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && TransactionTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
            context.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, TransactionTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (types.Begins(call))
        {
            Judge(context, types, isRead: call.Arguments.Any(a => a is { IsImplicit: false, Parameter.Type.Name: "IsolationLevel" }), "Commit");
        }
        else if (types.Commits(call) && TransactionUse.IsInFinally(call))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), Always));
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, TransactionTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (types.IsScope(creation.Type))
        {
            Judge(context, types, isRead: creation.Arguments.Any(a => a.Value.Unwrapped().Referenced() is { Name: "Suppress" }), "Complete");
        }
    }

    private static void Judge(OperationAnalysisContext context, TransactionTypes types, bool isRead, string commit)
    {
        var begin = context.Operation;
        if (DeclaratorOf(begin) is not { } declarator || begin.IsQuoted())
        {
            return;
        }

        bool Escapes(IOperation reference) => TransactionUse.Escapes(reference, types);

        if (!declarator.IsUsing())
        {
            if (StaysOpen(declarator.Symbol, begin, Escapes))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, begin.Syntax.NameLocation(), Open));
            }
        }
        else if (!isRead
            && !begin.Root().Descendants().Any(TransactionUse.Decides)
            && !LocalLifetimes.ReferencesTo(declarator.Symbol, begin).Any(Escapes))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, begin.Syntax.NameLocation(), Lost(commit)));
        }
    }

    private static bool StaysOpen(ILocalSymbol local, IOperation begin, Func<ILocalReferenceOperation, bool> escapes) =>
        LocalLifetimes.Of(local, begin, TransactionUse.IsEnd, escapes) is LocalLifetime.NeverEnds or LocalLifetime.EndsWithoutFailure
        && !TransactionUse.IsEndedByCatch(local, begin)
        && !TransactionUse.EndsWithOwner(begin);

    private static IVariableDeclaratorOperation? DeclaratorOf(IOperation begin) =>
        begin.Outcome().Consumer() is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } ? declarator : null;

    private static string Lost(string commit) => $"is never committed, so that leaving the block rolls it back. Call '{commit}' at its end.";
}
