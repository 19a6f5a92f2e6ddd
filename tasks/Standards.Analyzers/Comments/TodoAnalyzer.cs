using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1001: a comment that asks for work (<c>TODO</c>, <c>FIXME</c>, <c>HACK</c>, <c>XXX</c>) without the name of its owner or a link to its issue. The
/// text is searched before any trivia is looked at. Clauses: <c>todo-format-with-owner-and-issue</c>, <c>techdebt-register</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TodoAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1001",
        "A to-do names its owner and its issue",
        "'{0}' has no {1}, so it stays undone. Write '{0}(name): what is to do, #123', with the issue or its address, or do it.");

    private const int LongestLine = 400;

    private static readonly string[] Words = ["TODO", "FIXME", "HACK", "XXX"];

    private static readonly Regex Owner = new(@"\A\s?\(\s*@?[\w][\w .@/-]*(,[^)]*)?\)", RegexOptions.CultureInvariant);

    private static readonly Regex Issue = new(@"#\d+|\b[A-Z][A-Z0-9]+-\d+|https?://", RegexOptions.CultureInvariant);

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxTreeAction(Analyze);

    private static void Analyze(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken).ToString();
        foreach (var word in Words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                if (IsDemand(text, at, word) && IsInComment(context, at) && MissingOf(text, at + word.Length) is { } missing)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.Tree, new TextSpan(at, word.Length)), word, missing));
                }
            }
        }
    }

    // First of its line in the comment, or with a colon or a bracket: a sentence about to-dos, or a list of such words, asks for nothing.
    private static bool IsDemand(string text, int at, string word)
    {
        var after = CharAt(text, at + word.Length);
        return !IsOfWord(CharAt(text, at - 1)) && !IsOfWord(after) && after != ',' && (after is ':' or '(' || IsFirstOfLine(text, at));
    }

    private static bool IsFirstOfLine(string text, int at)
    {
        var before = at - 1;
        while (CharAt(text, before) is ' ' or '\t' or '*' or '-' or '!' or '@')
        {
            before--;
        }

        return CharAt(text, before) is '/' or '\n';
    }

    private static char CharAt(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '"' or '\'' or '`' or '-';

    private static bool IsInComment(SyntaxTreeAnalysisContext context, int at) =>
        context.Tree.GetRoot(context.CancellationToken).FindTrivia(at).Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    // An owner stands behind the word; the issue anywhere up to two lines later, as long as they are comment.
    private static string? MissingOf(string text, int from)
    {
        var end = EndOfLine(text, from);
        for (var lines = 0; lines < 2 && end < text.Length && text[end] == '\n' && IsComment(text, end + 1); lines++)
        {
            end = EndOfLine(text, end + 1);
        }

        var rest = text.Substring(from, end - from);
        return (Owner.IsMatch(rest), Issue.IsMatch(rest)) switch
        {
            (true, true) => null,
            (true, false) => "issue",
            (false, true) => "owner",
            _ => "owner and no issue",
        };
    }

    // No comment for people is longer; a line of a megabyte is not read once for each word in it.
    private static int EndOfLine(string text, int from)
    {
        var length = Math.Min(LongestLine, text.Length - from);
        var end = text.IndexOf('\n', from, length);
        return end < 0 ? from + length : end;
    }

    private static bool IsComment(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        return start + 1 < text.Length && (text[start] == '*' || (text[start] == '/' && text[start + 1] == '/'));
    }
}
