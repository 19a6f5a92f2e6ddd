using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Complexity;

/// <summary>Says what adds most to a number that is too high. Asked only of what is reported.</summary>
/// <param name="text">The file.</param>
internal sealed class Contribution(SourceText text)
{
    private const int WorthNaming = 3;
    private const int MaxSteps = 16;

    // What is not called by its first word.
    private static readonly Dictionary<SyntaxKind, string> Words = new()
    {
        [SyntaxKind.SwitchStatement] = "switch",
        [SyntaxKind.SwitchExpression] = "switch",
        [SyntaxKind.LogicalAndExpression] = "condition",
        [SyntaxKind.LogicalOrExpression] = "condition",
        [SyntaxKind.ConditionalExpression] = "condition",
        [SyntaxKind.SimpleLambdaExpression] = "lambda",
        [SyntaxKind.ParenthesizedLambdaExpression] = "lambda",
        [SyntaxKind.AnonymousMethodExpression] = "lambda",
        [SyntaxKind.LocalFunctionStatement] = "local function",
        [SyntaxKind.LocalDeclarationStatement] = "declaration",
        [SyntaxKind.CatchClause] = "'catch'",
    };

    /// <summary>Of the cyclomatic complexity: one switch or condition, or how many small decisions there are.</summary>
    public string OfDecisions(FunctionMeasure function) => function.Widest is { Node: { } node, Decisions: >= WorthNaming } widest
        ? $"{At(node)} alone gives {Number(widest.Decisions)}"
        : $"{Number(function.Cyclomatic - 1)} decisions, none of which is large";

    /// <summary>Of the cognitive complexity: the outermost construct with most of it.</summary>
    public string OfBreaks(FunctionMeasure function) => function.Hardest is { Node: { } node } hardest
        ? $"{At(node)} alone gives {Number(hardest.Cognitive)}"
        : "conditions give most of it";

    /// <summary>The innermost block.</summary>
    public string OfBlocks(FunctionMeasure function) => $"{At(function.Deepest!)} is the innermost";

    /// <summary>Of the lines: the statement with most of them, and of what one statement holds alone the one inside.</summary>
    public string OfLines(FunctionMeasure function)
    {
        var longest = Longest(function.Node);
        for (var step = 0; step < MaxSteps && longest is not null && Longest(longest) is { } inner && Lines(inner) * 2 > Lines(longest); step++)
        {
            longest = inner;
        }

        return longest is null || Lines(longest) < WorthNaming ? "it is a list of short statements" : $"{At(longest)} alone takes {Number(Lines(longest))}";
    }

    /// <summary>Of the functions of a file: the type with most of its text.</summary>
    public string OfFunctions(SyntaxNode root)
    {
        TypeDeclarationSyntax? largest = null;
        foreach (var node in root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            largest = node is TypeDeclarationSyntax type && (largest is null || type.Members.Count > largest.Members.Count) ? type : largest;
        }

        return largest is null ? "no type is in it" : $"type '{largest.Identifier.ValueText}' has most members, {Number(largest.Members.Count)}";
    }

    private StatementSyntax? Longest(SyntaxNode node)
    {
        StatementSyntax? longest = null;
        foreach (var inner in node.DescendantNodes(n => n == node || n is not StatementSyntax or BlockSyntax))
        {
            longest = inner is StatementSyntax statement and not BlockSyntax && (longest is null || Lines(statement) > Lines(longest)) ? statement : longest;
        }

        return longest;
    }

    private int Lines(SyntaxNode node) => text.Lines.IndexOf(node.Span.End) - text.Lines.IndexOf(node.SpanStart) + 1;

    private string At(SyntaxNode node) => $"the {Word(node)} in line {Number(text.Lines.IndexOf(node.SpanStart) + 1)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Word(SyntaxNode node) =>
        Words.TryGetValue(node.Kind(), out var word) ? word
        : node is StatementSyntax and not ExpressionStatementSyntax ? $"'{node.GetFirstToken().Text}'"
        : "statement";
}
