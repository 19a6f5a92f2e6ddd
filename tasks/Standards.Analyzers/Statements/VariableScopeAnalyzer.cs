using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1010: a local variable that is declared before it is first given a value, or outside of the only block that uses it. Names are compared, not symbols:
/// C# has no two variables of one name in one block. Clause: <c>smallest-variable-scope</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VariableScopeAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1010",
        "A variable is declared where it is first given a value",
        "'{0}' is declared before it is needed. Declare it {1}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.LocalDeclarationStatement);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var declaration = (LocalDeclarationStatementSyntax)context.Node;
        if (declaration.Parent is not BlockSyntax block || declaration.Modifiers.Count > 0 || declaration.UsingKeyword.RawKind != 0
            || declaration.Declaration.Type is RefTypeSyntax)
        {
            return;
        }

        foreach (var variable in declaration.Declaration.Variables)
        {
            if (IsWithoutEffect(variable.Initializer?.Value) && PlaceOf(variable, block, declaration) is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, variable.Identifier.GetLocation(), variable.Identifier.ValueText, place));
            }
        }
    }

    // Nothing, or a value that is the same wherever it stands.
    private static bool IsWithoutEffect(ExpressionSyntax? value) =>
        value is null or LiteralExpressionSyntax or DefaultExpressionSyntax
            or MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.ValueText: "Empty" };

    // 'goto retry' comes back, and the variable keeps its value as it does in a loop.
    private static bool HasLabel(BlockSyntax block) =>
        block.Ancestors().Prepend(block).OfType<BlockSyntax>().Any(around => around.Statements.Any(statement => statement is LabeledStatementSyntax));

    private static string? PlaceOf(VariableDeclaratorSyntax variable, BlockSyntax block, StatementSyntax declaration)
    {
        var uses = new VariableUses(variable.Identifier.ValueText, block, declaration);
        if (uses.IsEmpty || HasLabel(block))
        {
            return null;
        }

        if (variable.Initializer is null && uses.IsSetFirst(block))
        {
            return "where it is given its first value";
        }

        var inner = uses.OnlyBlock(body => variable.Initializer is null && uses.IsSetFirst(body));
        return inner is not null && (variable.Initializer is not null || uses.IsSetFirst(inner)) ? "in the block that alone uses it" : null;
    }
}
