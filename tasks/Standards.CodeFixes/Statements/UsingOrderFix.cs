using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Statements;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>
/// STD1007: sorts the directives, group by group; those of a list whose groups have System last become one group. Comments above a directive may be about
/// the ones that follow, so such lists are left alone, but for what the file begins with.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UsingOrderFix() : RuleCodeFix("STD1007", "Sort the directives")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<UsingDirectiveSyntax>()?.Parent is not { } holder || UsingsOf(holder).Skip(1).Any(d => HasNotes(d.GetLeadingTrivia())))
        {
            return false;
        }

        if (site.IsFirst(holder))
        {
            site.Replace(holder, current => current is CompilationUnitSyntax unit
                ? unit.WithUsings(Sorted(unit.Usings))
                : ((BaseNamespaceDeclarationSyntax)current).WithUsings(Sorted(UsingsOf(current))));
        }

        return true;
    }

    private static SyntaxList<UsingDirectiveSyntax> UsingsOf(SyntaxNode holder) =>
        holder is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)holder).Usings;

    private static bool HasNotes(SyntaxTriviaList trivia) =>
        trivia.Any(piece => !piece.IsKind(SyntaxKind.WhitespaceTrivia) && !piece.IsKind(SyntaxKind.EndOfLineTrivia));

    private static SyntaxList<UsingDirectiveSyntax> Sorted(SyntaxList<UsingDirectiveSyntax> usings)
    {
        // The compiler wants global ones first.
        var lists = usings.GroupBy(directive => directive.GlobalKeyword.RawKind).Select(list => list.ToList());
        return SyntaxFactory.List(lists.SelectMany(list => HasLateSystem(list) ? InPlace([.. list.Take(1), .. list.Skip(1).Select(Joined)]) : ByGroup(list)));
    }

    private static bool HasLateSystem(List<UsingDirectiveSyntax> list)
    {
        var plain = list.Where(d => UsingOrder.KindOf(d) == 0).Select(d => UsingOrder.IsOfFramework(UsingOrder.NameOf(d))).ToList();
        var groups = list.Skip(1).Any(UsingOrder.BeginsGroup);
        return groups && plain.LastIndexOf(true) > plain.IndexOf(false) && plain.IndexOf(false) >= 0;
    }

    private static IEnumerable<UsingDirectiveSyntax> ByGroup(List<UsingDirectiveSyntax> list)
    {
        var from = 0;
        for (var i = 1; i <= list.Count; i++)
        {
            if (i == list.Count || UsingOrder.BeginsGroup(list[i]))
            {
                foreach (var directive in InPlace(list.GetRange(from, i - from)))
                {
                    yield return directive;
                }

                from = i;
            }
        }
    }

    // What stands before a line stays at its place; a comment behind a directive goes with it.
    private static IEnumerable<UsingDirectiveSyntax> InPlace(List<UsingDirectiveSyntax> group) => group
        .OrderBy(directive => directive, Comparer<UsingDirectiveSyntax>.Create((one, other) => UsingOrder.Compare(one, other, "")))
        .Select((directive, i) =>
        {
            var moved = directive.WithLeadingTrivia(group[i].GetLeadingTrivia());
            return HasNotes(directive.GetTrailingTrivia()) || HasNotes(group[i].GetTrailingTrivia())
                ? moved
                : moved.WithTrailingTrivia(group[i].GetTrailingTrivia());
        });

    private static UsingDirectiveSyntax Joined(UsingDirectiveSyntax directive) =>
        directive.WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(directive)));
}
