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
        "'{0}' gives no reason, so a later reader cannot tell whether it still holds. {1}.");

    private const string Justification = "Justification";

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
                return IsComment(line) || IsJustification(line);
            }
        }

        return false;
    }

    // The attribute for the linker stands above the directive for the compiler, and has the reason of both.
    private static bool IsJustification(string line)
    {
        var reason = line.IndexOf(Justification, StringComparison.Ordinal);
        return reason >= 0 && Words.IsMatch(line.Substring(reason + Justification.Length));
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
        if (NameOf(attribute) is { } name && Names.Contains(name) && !HasReason(attribute) && !IsExplainedAbove(attribute, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), name, "Write 'Justification = \"the reason\"'"));
        }
    }

    private static string? NameOf(AttributeSyntax attribute) =>
        (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name as SimpleNameSyntax)?.Identifier.ValueText;

    // Suppressions that stand below each other share the comment in the line above the first one. Documentation is about the member.
    private static bool IsExplainedAbove(AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        var lines = attribute.SyntaxTree.GetText(cancellationToken).Lines;
        var list = attribute.Parent;
        for (var sibling = list; sibling is AttributeListSyntax current && current.Attributes.All(IsSuppression); sibling = Before(current))
        {
            list = current;
        }

        var above = lines.GetLineFromPosition(list!.SpanStart).LineNumber - 1;
        var line = above < 0 ? "" : lines[above].ToString().TrimStart();
        return line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("///", StringComparison.Ordinal) && IsComment(line);
    }

    private static bool IsSuppression(AttributeSyntax attribute) => NameOf(attribute) is { } name && Names.Contains(name);

    private static SyntaxNode? Before(AttributeListSyntax list) =>
        list.Parent?.ChildNodes().OfType<AttributeListSyntax>().LastOrDefault(other => other.SpanStart < list.SpanStart);

    // A constant may say more than its name; only a literal is known to say nothing.
    private static bool HasReason(AttributeSyntax attribute)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == Justification)
            {
                return argument.Expression is not LiteralExpressionSyntax literal || !Empty.IsMatch(literal.Token.ValueText);
            }
        }

        return false;
    }
}
