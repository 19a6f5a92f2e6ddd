using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1015: the work of a function stands inside of the condition that lets it run. Reported are an <c>if</c> whose <c>else</c> only leaves, one before a
/// last <c>throw</c>, and one that ends the function and tests an argument. Clause: <c>guard-clauses-first</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GuardClauseAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1015",
        "Preconditions return early",
        "{0} statements stand inside this condition, and {1}. Test for the opposite, leave at once, and write them below.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.IfStatement);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var condition = (IfStatementSyntax)context.Node;
        if (Guards.FormOf(condition) is var form and not GuardForm.None && (form != GuardForm.LastOfFunction || IsAboutArguments(condition, context)))
        {
            var leaves = form == GuardForm.LastOfFunction ? "nothing follows them" : "what happens without it comes last";
            context.ReportDiagnostic(Diagnostic.Create(Rule, condition.IfKeyword.GetLocation(), Guards.CountOf(condition.Statement), leaves));
        }
    }

    // Of other conditions only the author knows whether they are what the function needs, or what it is about.
    private static bool IsAboutArguments(IfStatementSyntax condition, SyntaxNodeAnalysisContext context) =>
        Guards.Tested(condition.Condition) is { } tested
        && tested.All(name => context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is IParameterSymbol { Name: not "disposing" });
}
