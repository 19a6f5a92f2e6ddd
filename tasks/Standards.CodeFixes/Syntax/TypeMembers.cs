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
        var lines = string.Concat(text.Select(line => (line.Length > 0 ? indent + line : "") + lineEnd));
        if (type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            return WithBody(type, lines, outer, lineEnd.ToString());
        }

        var at = type.Members.TakeWhile(member => member is PropertyDeclarationSyntax).Count();
        var isLast = at == type.Members.Count;
        var isApart = !isLast && !BeginsWithLineEnd(type.Members[at]);
        return Add(type, at, lines + (isApart ? lineEnd.ToString() : ""));
    }

    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type, string lines, string indent, string end)
    {
        var rest = type.SemicolonToken.TrailingTrivia.ToFullString();
        var head = type.WithSemicolonToken(default).ToFullString();
        var comment = rest.TrimEnd('\r', '\n');
        return (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(
            $"{head}{comment}{end}{indent}{{{end}{lines}{indent}}}{rest.Substring(comment.Length)}")!;
    }

    private static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, int at, string text)
    {
        // Parsed in a type of the same kind: 'PrintMembers' is a member of records only.
        var parsed = (TypeDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("record A\n{\n" + text + "}")!;
        var member = parsed.Members[0].WithTrailingTrivia(SyntaxFactory.ParseTrailingTrivia(parsed.Members[0].GetTrailingTrivia().ToFullString()));
        var after = parsed.CloseBraceToken.LeadingTrivia;
        return type.WithMembers(type.Members.Insert(at, member.WithTrailingTrivia(member.GetTrailingTrivia().AddRange(after))));
    }

    private static bool BeginsWithLineEnd(SyntaxNode member) => member.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
}
