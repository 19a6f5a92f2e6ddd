using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Locks;

/// <summary>Statements that move into a <c>try</c> whose <c>finally</c> has the last of them.</summary>
internal static class GuardedStatements
{
    /// <summary>Whether what stands between two statements of a block can move: nothing of it lives to the end of the block or is jumped to.</summary>
    public static bool CanMove(BlockSyntax block, StatementSyntax enter, StatementSyntax release)
    {
        var (from, to) = (block.Statements.IndexOf(enter), block.Statements.IndexOf(release));
        return to > from + 1
            && !block.ContainsDirectives
            && Lines.IndentOf(enter).Length > 0
            && block.Statements.Skip(from + 1).Take(to - from).All(statement => Lines.IndentOf(statement).Length > 0 && !IsBound(statement));
    }

    /// <summary>The block with the statements in a <c>try</c>. They are looked for by their text: another repair may have changed the block.</summary>
    public static BlockSyntax Wrapped(BlockSyntax block, string enter, string release, string lineEnd)
    {
        var statements = block.Statements;
        var from = statements.IndexOf(statement => statement.ToString() == enter);
        var to = statements.IndexOf(statement => statement.ToString() == release);
        if (from < 0 || to < from)
        {
            return block;
        }

        var inside = statements.Skip(from + 1).Take(to - from);
        var isReturnMoved = to + 1 < statements.Count && CostsNothing(statements[to + 1]) && Uses(statements[to + 1], inside);
        var moved = statements.Skip(from + 1).Take(to - from - 1).Concat(isReturnMoved ? [statements[to + 1]] : []);
        var wrapped = Try(moved, statements[to], Lines.IndentOf(statements[from]), lineEnd);
        var rest = statements.Skip(to + (isReturnMoved ? 2 : 1)).ToList();
        return block.WithStatements(SyntaxFactory.List(statements.Take(from + 1).Append(wrapped).Concat(rest.Take(1).Select(Apart)).Concat(rest.Skip(1))));

        StatementSyntax Apart(StatementSyntax next) => next.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)
            ? next
            : next.WithLeadingTrivia(next.GetLeadingTrivia().Insert(0, SyntaxFactory.EndOfLine(lineEnd)));
    }

    private static bool IsBound(StatementSyntax statement) =>
        statement is LabeledStatementSyntax or LocalFunctionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 };

    // 'return order;' and 'return order.Id;'.
    private static bool CostsNothing(StatementSyntax statement) =>
        statement is ReturnStatementSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } };

    private static bool Uses(StatementSyntax end, IEnumerable<StatementSyntax> before)
    {
        var declared = before.OfType<LocalDeclarationStatementSyntax>().SelectMany(local => local.Declaration.Variables).Select(v => v.Identifier.ValueText);
        return end.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => declared.Contains(name.Identifier.ValueText));
    }

    private static StatementSyntax Try(IEnumerable<StatementSyntax> moved, StatementSyntax release, string indent, string end)
    {
        var body = string.Concat(moved.Select((statement, i) => Text(Lines.Indented(statement), i == 0, end)));
        var last = Text(Lines.Indented(release), isFirst: true, end);
        return SyntaxFactory.ParseStatement(
            $"{indent}try{end}{indent}{{{end}{body}{indent}}}{end}{indent}finally{end}{indent}{{{end}{last}{indent}}}{end}");
    }

    // The first one begins its block: without the blank line before it.
    private static string Text(StatementSyntax statement, bool isFirst, string end)
    {
        var text = statement.ToFullString();
        text = isFirst ? text.TrimStart('\r', '\n') : text;
        return text.EndsWith("\n", StringComparison.Ordinal) ? text : text + end;
    }
}
