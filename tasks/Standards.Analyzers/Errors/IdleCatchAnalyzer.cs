using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1304: a catch clause without a filter that does nothing but <c>throw;</c>, as all clauses behind it do. One before others keeps its exceptions away
/// from them. Clause: <c>prefer-propagation</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdleCatchAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1304",
        "A catch does more than throw again",
        "The clause only throws what it catches. Remove it; an exception that is not caught here reaches the caller by itself.");

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.CatchClause);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (context.Operation.Syntax is CatchClauseSyntax clause
            && IsIdle(clause)
            && clause.Parent is TryStatementSyntax statement
            && statement.Catches.SkipWhile(other => other != clause).All(IsIdle))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation()));
        }
    }

    // 'throw e;' does no more either, and loses the stack (CA2200).
    private static bool IsIdle(CatchClauseSyntax clause) =>
        clause is { Filter: null, Block.Statements: { Count: 1 } statements }
        && statements[0] is ThrowStatementSyntax thrown
        && (thrown.Expression is null
            || (thrown.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == clause.Declaration?.Identifier.ValueText));
}
