using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>Adds members to types.</summary>
internal static class TypeMembers
{
    private const string Level = "    ";

    /// <summary>A type with one more member, behind the properties that it begins with. A record or class without a body gets one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The member, a line each, without indentation.</param>
    /// <param name="lineEnd">The line end of the file.</param>
    public static TypeDeclarationSyntax With(TypeDeclarationSyntax type, string[] text, SyntaxTrivia lineEnd)
    {
        var outer = Lines.IndentOf(type);
        var indent = type.Members.Count > 0 && Lines.IndentOf(type.Members[0]) is { Length: > 0 } own ? own : outer + Level;
        var with = type.OpenBraceToken.IsKind(SyntaxKind.None) ? WithBody(type, outer, lineEnd) : type;
        var at = with.Members.TakeWhile(member => member is PropertyDeclarationSyntax).Count();
        var lines = string.Concat(text.Select(line => (line.Length > 0 ? indent + line : "") + lineEnd));
        var added = Parsed(at > 0 && text.Length > 1 ? lineEnd + lines : lines);
        var members = with.Members;
        if (at < members.Count && !members[at].GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia))
        {
            members = members.Replace(members[at], members[at].WithLeadingTrivia(members[at].GetLeadingTrivia().Insert(0, lineEnd)));
        }

        return with.WithMembers(members.Insert(at, added));
    }

    // A comment behind the semicolon stays in its line.
    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type, string indent, SyntaxTrivia lineEnd)
    {
        var rest = type.SemicolonToken.TrailingTrivia;
        var comment = rest.Where(trivia => !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var space = SyntaxFactory.Whitespace(indent);
        return type
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken)
                .WithLeadingTrivia(comment.Append(lineEnd).Append(space))
                .WithTrailingTrivia(lineEnd))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken)
                .WithLeadingTrivia(space)
                .WithTrailingTrivia(rest.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
    }

    // In a record, as 'PrintMembers' is a member of records only.
    private static MemberDeclarationSyntax Parsed(string text) =>
        ((TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("record A\n{\n" + text + "}")!).Members[0];
}
