using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1304: the last catch clause of a <c>try</c>, without a filter, that does nothing but <c>throw;</c>. One before others keeps them away from its
/// exceptions. Clause: <c>prefer-propagation</c>.
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
        if (context.Operation.Syntax is CatchClauseSyntax { Filter: null, Block.Statements: { Count: 1 } statements } clause
            && statements[0] is ThrowStatementSyntax { Expression: null }
            && clause.Parent is TryStatementSyntax statement
            && statement.Catches.Last() == clause)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, clause.CatchKeyword.GetLocation()));
        }
    }
}
