using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1301: a catch clause without a statement and without a comment, and one for every exception that only goes on or gives a fixed value. Silent:
/// cancellation and disposal, a filter, a comment, a throw behind the try, functions that ask (<c>TryRead</c>, <c>IsOpen</c>), tests. Clauses:
/// <c>no-swallowed-exceptions</c>, <c>errors-logged-with-context</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwallowedExceptionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1301",
        "No exception is swallowed",
        "{0}, and a defect looks like a normal run. Catch the exception that is expected here, log it, or say in a comment why it does not matter.");

    // What these functions are asked is whether something works.
    private static readonly string[] Questions =
        ["Try", "Is", "Can", "Could", "Has", "Exists", "Probe", "Test", "Check", "Safe", "Should", "Supports", "Dispose"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ExceptionTypes.Of(context.Compilation) is { } types)
        {
            context.RegisterOperationAction(operation => Analyze(operation, types), OperationKind.CatchClause);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ExceptionTypes types)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        if (clause.Syntax is not CatchClauseSyntax syntax || types.IsEnd(clause.ExceptionType) || IsOfCancellation(clause.Filter))
        {
            return;
        }

        if (ReasonOf(clause, syntax, types, context.ContainingSymbol) is { } reason && !Explanation.IsIn(syntax)
            && !Explanation.IsOfDirective(syntax) && !ExpectedFailures.AreExplained(syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.CatchKeyword.GetLocation(), reason));
        }
    }

    // 'catch when (token.IsCancellationRequested)'.
    private static bool IsOfCancellation(IOperation? filter) => filter is IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" };

    private static string? ReasonOf(ICatchClauseOperation clause, CatchClauseSyntax syntax, ExceptionTypes types, ISymbol member)
    {
        var isGeneral = types.IsGeneral(clause);
        if (IsLastResort(syntax, isGeneral) || (isGeneral ? IsAnswer(clause, syntax, member) : IsExpected(syntax)))
        {
            return null;
        }

        if (syntax.Block.Statements.Count == 0)
        {
            return $"{(syntax.Declaration is { } declaration ? $"'{declaration.Type}'" : "Every exception")} is caught and nothing is done";
        }

        return syntax.Filter is null && isGeneral && syntax.Block.Statements.All(GoesOn)
            ? "Every exception becomes a fixed result"
            : null;
    }

    // 'when (e.Reason == Reason.AlreadyExists)' says what is expected, and so does a clause for the rest that follows.
    private static bool IsExpected(CatchClauseSyntax clause) =>
        clause.Filter is not null || IsFollowed(clause) || ExpectedFailures.AreAnswered(clause);

    // 'bool TryRead()' says by its answer that something failed.
    private static bool IsAnswer(ICatchClauseOperation clause, CatchClauseSyntax syntax, ISymbol member) =>
        syntax.Filter is null && IsQuestion(clause, member) && syntax.Block.Statements.All(GoesOn);

    private static bool IsFollowed(CatchClauseSyntax clause) =>
        clause.Parent is TryStatementSyntax statement
        && statement.Catches.Any(other => other.SpanStart > clause.SpanStart && other.Block.Statements.Count > 0);

    // The try is an attempt whose success returns: behind it the function throws, and nothing is hidden, or gives what an expected exception stands for.
    private static bool IsLastResort(CatchClauseSyntax clause, bool isGeneral) =>
        clause.Block.Statements.Count == 0
        && clause.Parent is TryStatementSyntax { Parent: BlockSyntax around } statement
        && around.Statements.IndexOf(statement) + 1 is var next
        && next < around.Statements.Count
        && (IsThrow(around.Statements[next])
            || (!isGeneral && around.Statements[next] is ReturnStatementSyntax && statement.Block.Statements.LastOrDefault() is ReturnStatementSyntax));

    // 'throw …' and 'Throw.NotSupported(…)'.
    private static bool IsThrow(StatementSyntax statement) => statement is ThrowStatementSyntax || ThrowingCalls.IsCallOf(statement);

    private static bool GoesOn(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: var value } => value is null || FixedValues.Contain(value),
        ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    private static bool IsQuestion(IOperation clause, ISymbol member) =>
        clause.Function(member) is { Name: var name }
        && (Questions.Any(word => name.StartsWith(word, StringComparison.Ordinal)) || name.EndsWith("Valid", StringComparison.Ordinal));
}
