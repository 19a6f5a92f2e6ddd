using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Comments;

/// <summary>
/// STD1002: <c>#pragma warning disable</c> without a comment in its line or the line above, and <c>[SuppressMessage]</c> without a justification. The
/// title of the rule, which editors write behind the directive, says nothing of the reason, but cannot be told from one. Clause:
/// <c>suppression-must-carry-justification</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1002",
        "A suppression says why",
        "'{0}' has no reason, so that nobody can tell later whether it still holds. {1}.");

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "SuppressMessage", "SuppressMessageAttribute", "UnconditionalSuppressMessage", "UnconditionalSuppressMessageAttribute",
    };

    private static readonly Regex Words = new(@"[\p{L}]{2,}.*?\s+.*?[\p{L}]{2,}", RegexOptions.CultureInvariant);

    private static readonly Regex Empty =
        new(@"\A\W*(pending|todo|none|n/?a|ignore|suppress(ed)?|by design|ok)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxTreeAction(AnalyzeDirectives);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
    }

    private static void AnalyzeDirectives(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        if (!root.ContainsDirectives)
        {
            return;
        }

        var text = context.Tree.GetText(context.CancellationToken);
        for (var directive = root.GetFirstDirective(IsPragma); directive is not null; directive = directive.GetNextDirective(IsPragma))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            if (pragma.IsActive && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && !IsExplained(pragma, text))
            {
                var code = string.Join(", ", pragma.ErrorCodes.Select(c => c.ToString()));
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    Location.Create(context.Tree, TextSpan.FromBounds(pragma.SpanStart, SpanEnd(pragma))),
                    $"#pragma warning disable {code}".TrimEnd(),
                    "Write it behind the directive: '// the reason'"));
            }
        }
    }

    private static bool IsPragma(DirectiveTriviaSyntax directive) => directive.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia);

    private static int SpanEnd(PragmaWarningDirectiveTriviaSyntax pragma) =>
        pragma.ErrorCodes.Count > 0 ? pragma.ErrorCodes.Last().Span.End : pragma.DisableOrRestoreKeyword.Span.End;

    // A block of directives shares the comment above it.
    private static bool IsExplained(PragmaWarningDirectiveTriviaSyntax pragma, SourceText text)
    {
        var number = text.Lines.GetLineFromPosition(pragma.SpanStart).LineNumber;
        if (IsComment(text.Lines[number].ToString()))
        {
            return true;
        }

        for (number--; number >= 0; number--)
        {
            var line = text.Lines[number].ToString();
            if (!line.TrimStart().StartsWith("#pragma", StringComparison.Ordinal) || IsComment(line))
            {
                return IsComment(line);
            }
        }

        return false;
    }

    private static bool IsComment(string line)
    {
        var comment = line.IndexOf("//", StringComparison.Ordinal);
        return comment >= 0
            ? Words.IsMatch(line.Substring(comment + 2))
            : line.TrimStart().StartsWith("*", StringComparison.Ordinal) || line.TrimEnd().EndsWith("*/", StringComparison.Ordinal);
    }

    private static void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        var name = (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name as SimpleNameSyntax)?.Identifier.ValueText;
        if (name is not null && Names.Contains(name) && !HasReason(attribute))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), name, "Write 'Justification = \"the reason\"'"));
        }
    }

    // A constant may say more than its name; only a literal is known to say nothing.
    private static bool HasReason(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "Justification")
            {
                return argument.Expression is not LiteralExpressionSyntax literal || !Empty.IsMatch(literal.Token.ValueText);
            }
        }

        return false;
    }
}
