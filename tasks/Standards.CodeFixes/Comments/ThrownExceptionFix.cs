using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Comments;

/// <summary>
/// STD1018: adds the element with the sentence that the exception itself says. Without one, or with values in it, only a person knows when it is thrown.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ThrownExceptionFix() : RuleCodeFix("STD1018", "Document the exception")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<MemberDeclarationSyntax>() is not { } member || CreationIn(site.Node) is not { } creation || SentenceOf(creation) is not { } sentence)
        {
            return false;
        }

        var lead = member.GetLeadingTrivia();
        if (!lead.Any(IsLine))
        {
            return false;
        }

        var line = $"/// <exception cref=\"{creation.Type}\">{sentence}</exception>";
        var added = SyntaxFactory.ParseLeadingTrivia(line + site.LineEnd);
        site.Replace(member, current => current.WithLeadingTrivia(
            current.GetLeadingTrivia().AddRange(added).Add(SyntaxFactory.Whitespace(Lines.IndentOf(member)))));
        return true;
    }

    private static ObjectCreationExpressionSyntax? CreationIn(SyntaxNode thrown) => thrown switch
    {
        ThrowStatementSyntax { Expression: ObjectCreationExpressionSyntax created } => created,
        ThrowExpressionSyntax { Expression: ObjectCreationExpressionSyntax created } => created,
        _ => null,
    };

    private static bool IsLine(SyntaxTrivia trivia) => trivia.ToFullString().TrimStart().StartsWith("///", StringComparison.Ordinal);

    // The only text that it is given, in a form that XML takes.
    private static string? SentenceOf(ObjectCreationExpressionSyntax creation)
    {
        var texts = creation.ArgumentList?.Arguments.Select(argument => argument.Expression).Where(value => value.IsKind(SyntaxKind.StringLiteralExpression));
        return texts?.ToList() is { Count: 1 } only && ((LiteralExpressionSyntax)only[0]).Token.ValueText is { } text && text.Contains(' ')
            && text.IndexOfAny(['<', '&', '\n', '\r', '{']) < 0
                ? text
                : null;
    }
}
