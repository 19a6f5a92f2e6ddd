using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Errors;

/// <summary>
/// STD1310: the operator <c>!</c> on a value that may be null, and an element that is taken of what may be empty, without a test or a comment before it.
/// Silent where a framework fills the value later (<c>= null!</c>), in expression trees and for metadata of a type that the code names. <c>.Value</c>
/// of what may be null is CS8629, and <c>.Result</c> STD1205. Clauses: <c>no-unchecked-unwrap</c>, <c>no-untyped-values</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnwrapAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1310",
        "Product code asserts nothing away",
        "'{0}' {1}. Test it, and say what is missing, or say in a comment why it is there.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(AnalyzeForgiven, SyntaxKind.SuppressNullableWarningExpression);
            context.RegisterOperationAction(AnalyzeElement, OperationKind.Invocation);
        }
    }

    private static void AnalyzeElement(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PossiblyEmpty.IsTakenBy(call) && !IsExplained(call.Syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, call.Syntax.NameLocation(), call.TargetMethod.Name, "throws where there is no element, and does not say which one is missing"));
        }
    }

    private static void AnalyzeForgiven(SyntaxNodeAnalysisContext context)
    {
        var forgiven = (PostfixUnaryExpressionSyntax)context.Node;
        var operand = Stripped(forgiven.Operand);
        if (IsLiteral(operand) ? IsGivenAway(forgiven, operand, context) : IsAsserted(forgiven, operand, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, forgiven.OperatorToken.GetLocation(), "!", "hides that there may be no value"));
        }
    }

    private static ExpressionSyntax Stripped(ExpressionSyntax value)
    {
        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        return value;
    }

    private static bool IsLiteral(ExpressionSyntax value) => value.Kind()
        is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    // 'Save(null!)' and 'return null!'. What is assigned is mostly filled later, and 'default!' of a type parameter has no other form.
    private static bool IsGivenAway(PostfixUnaryExpressionSyntax forgiven, ExpressionSyntax operand, SyntaxNodeAnalysisContext context) =>
        forgiven.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax }
        && !IsExplained(forgiven)
        && !ThrowingCalls.IsBefore(forgiven.Parent)
        && context.SemanticModel.GetTypeInfo(operand, context.CancellationToken).ConvertedType is { TypeKind: not TypeKind.TypeParameter }
        && !IsInExpressionTree(forgiven, context);

    private static bool IsAsserted(PostfixUnaryExpressionSyntax forgiven, ExpressionSyntax operand, SyntaxNodeAnalysisContext context) =>
        !IsExplained(forgiven)
        && !IsOfNamedType(operand)
        && !IsFiltered(forgiven, operand)
        && !PriorTests.Contain(forgiven, operand)
        && !IsInExpressionTree(forgiven, context)
        && !IsSender(operand)
        && !NeverNull.IsGivenBy(operand)
        && MayBeNull(operand, context.SemanticModel);

    // Of the operand itself the compiler gives the state behind the operator, so that it is asked for the operand at the place.
    private static bool MayBeNull(ExpressionSyntax operand, SemanticModel model) =>
        model.GetSpeculativeTypeInfo(operand.SpanStart, operand, SpeculativeBindingOption.BindAsExpression)
            is { Type.TypeKind: not TypeKind.TypeParameter, Nullability.FlowState: NullableFlowState.MaybeNull };

    private static bool IsExplained(SyntaxNode value) =>
        value.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or MemberDeclarationSyntax) is { } around
        && (around is MemberDeclarationSyntax ? Explanation.IsAround(around) : Explanation.IsIn(around));

    // 'typeof(Order).GetMethod(nameof(Order.Close))!': the code itself says that it is there.
    private static bool IsOfNamedType(ExpressionSyntax value) =>
        Leftmost(value) is TypeOfExpressionSyntax
        && !value.DescendantNodes(node => !IsNameOf(node)).Any(node => node is ArgumentSyntax { Expression: IdentifierNameSyntax });

    private static bool IsNameOf(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static ExpressionSyntax Leftmost(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax member => Leftmost(member.Expression),
        InvocationExpressionSyntax call => Leftmost(call.Expression),
        PostfixUnaryExpressionSyntax forgiven => Leftmost(forgiven.Operand),
        _ => value,
    };

    // 'Where(x => x.Name is not null).Select(x => x.Name!)', whatever the variables are called.
    private static bool IsFiltered(PostfixUnaryExpressionSyntax forgiven, ExpressionSyntax operand)
    {
        var lambda = forgiven.FirstAncestorOrSelf<LambdaExpressionSyntax>();
        return lambda?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax chain } }
            && operand is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && chain.Expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
                .Any(member => member.Name.Identifier.ValueText is "Where" or "OfType" or "TakeWhile");
    }

    private static bool IsInExpressionTree(SyntaxNode node, SyntaxNodeAnalysisContext context)
    {
        foreach (var around in node.Ancestors())
        {
            if (around is MemberDeclarationSyntax)
            {
                return false;
            }

            if (IsTree(around, context))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTree(SyntaxNode around, SyntaxNodeAnalysisContext context) => around switch
    {
        LambdaExpressionSyntax lambda => context.SemanticModel.GetTypeInfo(lambda, context.CancellationToken).ConvertedType is { Name: "Expression" },
        QueryExpressionSyntax query => context.SemanticModel.GetTypeInfo(query.FromClause.Expression, context.CancellationToken).Type is { } source
            && source.AllInterfaces.Any(i => i.Name == "IQueryable"),
        _ => false,
    };

    // Events of user interfaces always have one.
    private static bool IsSender(ExpressionSyntax operand) => operand is IdentifierNameSyntax { Identifier.ValueText: "sender" };
}
