using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1021: two lines or more of code that stand in comments. What looks like statements or members is parsed before it is reported, and examples with a
/// sentence before them (which ends in a colon) are left alone. Clause: <c>dead-code-detection</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CommentedCodeAnalyzer() : RuleAnalyzer(Rule)
{
    private const int Least = 2;

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1021",
        "No code stands in comments",
        "{0} lines of code stand in a comment, and nothing says whether they are needed. Delete them: the history of the repository keeps them.");

    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Regular, documentationMode: DocumentationMode.None);

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxTreeAction(Analyze);

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken);
        var block = new List<TextLine>();
        foreach (var line in text.Lines)
        {
            if (IsCommentLine(text, line, '/'))
            {
                block.Add(line);
                continue;
            }

            Judge(context, text, block);
            block.Clear();
            if (IsCommentLine(text, line, '*'))
            {
                JudgeDelimited(context, FirstSign(text, line));
            }
        }

        Judge(context, text, block);
    }

    // '//' or '/*' as the first of the line, and not '///', '////' or '/**'.
    private static bool IsCommentLine(SourceText text, TextLine line, char second)
    {
        var start = FirstSign(text, line);
        return start + 1 < line.End && text[start] == '/' && text[start + 1] == second && !(start + 2 < line.End && text[start + 2] == second);
    }

    // '/* public void Old() { … } */' over several lines.
    private static void JudgeDelimited(SyntaxTreeAnalysisContext context, int start)
    {
        var comment = context.Tree.GetRoot(context.CancellationToken).FindTrivia(start);
        if (!comment.IsKind(SyntaxKind.MultiLineCommentTrivia) || comment.SpanStart != start)
        {
            return;
        }

        var lines = comment.ToString().Trim('/').Split('\n').Select(line => line.Trim().Trim('*').Trim()).ToList();
        lines.RemoveAll(line => line.Length == 0);
        if (lines.Count >= Least && (IsBlock(lines) || Statements(lines).Count >= Least))
        {
            Report(context, comment.Span, lines.Count);
        }
    }

    private static int FirstSign(SourceText text, TextLine line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private static void Judge(SyntaxTreeAnalysisContext context, SourceText text, List<TextLine> block)
    {
        if (block.Count < Least)
        {
            return;
        }

        var lines = block.ConvertAll(line => text.ToString(TextSpan.FromBounds(FirstSign(text, line) + 2, line.End)).Trim());
        if (IsBlock(lines) && IsComment(context, text, block[0]))
        {
            Report(context, TextSpan.FromBounds(FirstSign(text, block[0]), block[block.Count - 1].End), block.Count);
            return;
        }

        var (first, count) = Statements(lines);
        if (count >= Least && IsComment(context, text, block[first]))
        {
            Report(context, TextSpan.FromBounds(FirstSign(text, block[first]), block[first + count - 1].End), count);
        }
    }

    // The first run of lines that look like code, when enough of them are statements and no sentence announces them as an example.
    private static (int First, int Count) Statements(List<string> lines)
    {
        var first = lines.FindIndex(LooksLikeCode);
        if (first < 0 || lines.Take(first).Any(IsIntroduction))
        {
            return (0, 0);
        }

        var run = lines.Skip(first).TakeWhile(line => line.Length == 0 || LooksLikeCode(line)).ToList();
        return run.Count(IsStatement) >= Least ? (first, run.Count) : (0, 0);
    }

    private static void Report(SyntaxTreeAnalysisContext context, TextSpan span, int count) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, span), count));

    // 'if (…)', '{', '}': no line of it is a statement, all together are one, or a member.
    private static bool IsBlock(List<string> lines) =>
        lines.Exists(line => line.EndsWith("{", StringComparison.Ordinal))
        && lines[lines.Count - 1].EndsWith("}", StringComparison.Ordinal)
        && lines.Exists(line => line.EndsWith(";", StringComparison.Ordinal))
        && string.Join("\n", lines) is var code
        && (IsParsed(code) || IsMember(code));

    // A method or a property with its modifiers.
    private static bool IsMember(string code) =>
        SyntaxFactory.ParseMemberDeclaration($"class C {{ {code} }}", options: Script) is ClassDeclarationSyntax { ContainsDiagnostics: false } type
        && type.Members.Any(member => member is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax);

    private static bool LooksLikeCode(string line) => line is "{" or "}" or "};" or "});" or "else" || IsStatement(line);

    // Cheap signs first; then the line must parse as one or more statements.
    private static bool IsStatement(string line)
    {
        var last = line.Length == 0 ? ' ' : line[line.Length - 1];
        return last == ';' && line.IndexOfAny(['=', '(', '.', ' ']) > 0 && IsParsed(line);
    }

    private static bool IsParsed(string line)
    {
        var statement = SyntaxFactory.ParseStatement(line, options: Script, consumeFullText: true);
        return !statement.ContainsDiagnostics && !IsProse(line);
    }

    // 'as before;' parses as a declaration of 'before'.
    private static bool IsProse(string line) =>
        line.IndexOfAny(['=', '(']) < 0
        && !line.StartsWith("return", StringComparison.Ordinal)
        && !line.StartsWith("using", StringComparison.Ordinal);

    private static bool IsIntroduction(string line) =>
        line.EndsWith(":", StringComparison.Ordinal)
        || line.StartsWith("e.g", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("example", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("usage", StringComparison.OrdinalIgnoreCase);

    // The lines of a raw string look the same.
    private static bool IsComment(SyntaxTreeAnalysisContext context, SourceText text, TextLine line) =>
        Explanation.IsComment(context.Tree.GetRoot(context.CancellationToken).FindTrivia(FirstSign(text, line)));
}
