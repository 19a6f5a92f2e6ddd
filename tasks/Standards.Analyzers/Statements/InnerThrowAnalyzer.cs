using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1201: <c>throw e.InnerException</c>, which begins the stack of that exception anew, as <c>throw e</c> does of its own (CA2200). Clause:
/// <c>rethrow-preserves-stack</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InnerThrowAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Of(
        "STD1201",
        "code",
        "An inner exception is thrown with its stack",
        "'throw' begins the stack of '{0}' anew, so that the place where it happened is lost. Write 'ExceptionDispatchInfo.Throw({0})', or throw a new "
            + "exception with it as inner exception.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.ThrowStatement, SyntaxKind.ThrowExpression);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var thrown = context.Node is ThrowStatementSyntax statement ? statement.Expression : ((ThrowExpressionSyntax)context.Node).Expression;
        foreach (var value in Values(thrown))
        {
            // Names first: most throws make a new exception, and nothing of them is bound.
            if ((MemberOf(value) ?? MemberOf(value as IdentifierNameSyntax, context)) is { } member
                && context.SemanticModel.GetSymbolInfo(member, context.CancellationToken).Symbol is { ContainingType: { } type }
                && type.Name is "Exception" or "AggregateException"
                && type.IsOfSystem())
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, value.GetLocation(), value.ToString()));
            }
        }
    }

    // 'throw e.InnerException ?? e', 'throw inner ? e.InnerException! : e', and a cast of either.
    private static IEnumerable<ExpressionSyntax> Values(ExpressionSyntax? thrown)
    {
        var open = new Stack<ExpressionSyntax?>();
        open.Push(thrown);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case null:
                    break;
                case ParenthesizedExpressionSyntax parentheses:
                    open.Push(parentheses.Expression);
                    break;
                case PostfixUnaryExpressionSyntax suppressed:
                    open.Push(suppressed.Operand);
                    break;
                case CastExpressionSyntax cast:
                    open.Push(cast.Expression);
                    break;
                case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.CoalesceExpression):
                    open.Push(either.Right);
                    open.Push(either.Left);
                    break;
                case ConditionalExpressionSyntax either:
                    open.Push(either.WhenFalse);
                    open.Push(either.WhenTrue);
                    break;
                case var value:
                    yield return value;
                    break;
            }
        }
    }

    // 'e.InnerException', 'e.GetBaseException()', 'e.InnerExceptions[0]' and 'e.InnerExceptions.First()' of an AggregateException.
    private static MemberAccessExpressionSyntax? MemberOf(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" } member => member,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBaseException" } member } => member,
        ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerExceptions" } member } => member,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when Choices.Contains(call.Name.Identifier.ValueText) =>
            ListOf(call.Expression),
        _ => null,
    };

    private static readonly ImmutableHashSet<string> Choices =
        ["First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt"];

    // The list at the beginning of a query.
    private static MemberAccessExpressionSyntax? ListOf(ExpressionSyntax query)
    {
        while (true)
        {
            switch (query)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerExceptions" } list:
                    return list;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                    query = call.Expression;
                    break;
                default:
                    return null;
            }
        }
    }

    // Of a local variable what it was declared with: 'var inner = e.InnerException', 'e.InnerException is { } inner', 'e is { InnerException: { } inner }'.
    private static ExpressionSyntax? MemberOf(IdentifierNameSyntax? name, SyntaxNodeAnalysisContext context) =>
        name is not null
        && context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences.Length: 1 } local
            ? local.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => Values(value).Select(MemberOf).FirstOrDefault(m => m is not null),
                SingleVariableDesignationSyntax { Parent: PatternSyntax { Parent: IsPatternExpressionSyntax test } } => MemberOf(test.Expression),
                SingleVariableDesignationSyntax
                {
                    Parent: PatternSyntax { Parent: SubpatternSyntax { NameColon.Name: { Identifier.ValueText: "InnerException" } member } },
                } => member,
                _ => null,
            }
            : null;
}
