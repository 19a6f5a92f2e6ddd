using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Complexity;

/// <summary>What a function is called in a message, and the place that a message points at.</summary>
internal static class FunctionName
{
    /// <summary>As it begins a sentence.</summary>
    public static string Of(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => $"Method '{method.Identifier.ValueText}'",
        ConstructorDeclarationSyntax constructor => $"Constructor '{constructor.Identifier.ValueText}'",
        DestructorDeclarationSyntax destructor => $"Finalizer '~{destructor.Identifier.ValueText}'",
        OperatorDeclarationSyntax @operator => $"Operator '{@operator.OperatorToken.Text}'",
        ConversionOperatorDeclarationSyntax conversion => $"Conversion to '{conversion.Type}'",
        AccessorDeclarationSyntax accessor => $"Accessor '{Property(accessor.Parent?.Parent)}.{accessor.Keyword.Text}'",
        ArrowExpressionClauseSyntax arrow => $"Property '{Property(arrow.Parent)}'",
        LocalFunctionStatementSyntax local => $"Local function '{local.Identifier.ValueText}'",
        GlobalStatementSyntax => "Top-level code",
        _ => "Lambda",
    };

    /// <summary>The name, or what stands in its place.</summary>
    public static Location Place(SyntaxNode node) => Token(node) is { } token ? token.GetLocation() : node.GetLocation();

    /// <summary>Where the lines of a function begin: at its name, below attributes and comments.</summary>
    public static int Start(SyntaxNode node) => Token(node) is { } token ? token.SpanStart : node.SpanStart;

    private static SyntaxToken? Token(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        DestructorDeclarationSyntax destructor => destructor.Identifier,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken,
        ConversionOperatorDeclarationSyntax conversion => conversion.OperatorKeyword,
        AccessorDeclarationSyntax accessor => accessor.Keyword,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier,
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax indexer } => indexer.ThisKeyword,
        LocalFunctionStatementSyntax local => local.Identifier,
        LambdaExpressionSyntax lambda => lambda.ArrowToken,
        AnonymousMethodExpressionSyntax anonymous => anonymous.DelegateKeyword,
        GlobalStatementSyntax global => global.GetFirstToken(),
        _ => null,
    };

    private static string Property(SyntaxNode? node) => node switch
    {
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EventDeclarationSyntax @event => @event.Identifier.ValueText,
        _ => "this",
    };
}
