using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Standards.CodeFixes.Statements;

/// <summary>
/// STD1202: removes the directive where the compiler has nothing to say of the code without it. Where it has, only a person knows what may be null.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NullableFix() : RuleCodeFix("STD1202", "Remove the directive")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<NullableDirectiveTriviaSyntax>() is not { } directive)
        {
            return false;
        }

        var text = site.Root.SyntaxTree.GetText(site.Cancellation);
        var line = text.Lines.GetLineFromPosition(directive.SpanStart);
        if (line.ToString().Contains("//"))
        {
            return false;
        }

        var end = line.EndIncludingLineBreak;
        var next = line.LineNumber + 1 < text.Lines.Count ? text.Lines[line.LineNumber + 1] : line;

        // No file begins with an empty line.
        site.Delete(TextSpan.FromBounds(line.Start, line.Start == 0 && next.Span.IsEmpty && next != line ? next.EndIncludingLineBreak : end));
        return true;
    }
}
