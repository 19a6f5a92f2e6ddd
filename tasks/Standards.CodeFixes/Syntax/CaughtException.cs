using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>The variable of a catch clause.</summary>
internal static class CaughtException
{
    private static readonly string[] Names = ["e", "ex", "exception", "caught"];

    /// <summary>Names the caught exception: by the variable that the clause has, or by one that it is given. Null where no name is free.</summary>
    public static string? Name(this FixSite site, CatchClauseSyntax clause)
    {
        if (clause.Declaration is { Identifier.ValueText: { Length: > 0 } known })
        {
            return known;
        }

        var taken = new HashSet<string>(
            (clause.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? (SyntaxNode)site.Root).DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText),
            StringComparer.Ordinal);
        if (Names.FirstOrDefault(name => !taken.Contains(name)) is not { } free)
        {
            return null;
        }

        var type = site.NameOf("System", "Exception");
        site.Replace(clause, current => Declared(current, type, free));
        return free;
    }

    private static CatchClauseSyntax Declared(CatchClauseSyntax clause, string type, string name)
    {
        if (clause.Declaration is { } declaration)
        {
            return declaration.Identifier.ValueText.Length > 0 ? clause : clause.WithDeclaration(declaration
                .WithType(declaration.Type.WithTrailingTrivia(SyntaxFactory.Space))
                .WithIdentifier(SyntaxFactory.Identifier(name).WithTrailingTrivia(declaration.Type.GetTrailingTrivia())));
        }

        var added = SyntaxFactory.CatchDeclaration(
            SyntaxFactory.ParseTypeName(type).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.Identifier(name));
        return clause
            .WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDeclaration(added.WithTrailingTrivia(clause.CatchKeyword.TrailingTrivia));
    }
}
