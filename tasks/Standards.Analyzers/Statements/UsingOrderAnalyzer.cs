using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1007: using directives that are not sorted: System first, other namespaces by name, then static ones and aliases. Lines that a blank line sets apart
/// are a group of their own, and a group may name the libraries before the repository's own namespaces. Clause: <c>usings-organised</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsingOrderAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1007",
        "Using directives are in one order",
        "'{0}' stands behind '{1}'. Put System first and sort the others by name, then 'using static' and aliases.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            var own = new OwnNamespaces(context.Compilation);
            context.RegisterSyntaxNodeAction(
                node => Analyze(node, own), SyntaxKind.CompilationUnit, SyntaxKind.NamespaceDeclaration, SyntaxKind.FileScopedNamespaceDeclaration);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, OwnNamespaces own)
    {
        var usings = context.Node is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)context.Node).Usings;

        // What stands between '#if' and '#endif' cannot be moved.
        if (usings.Count < 2 || usings.Skip(1).Any(directive => directive.ContainsDirectives))
        {
            return;
        }

        foreach (var list in usings.GroupBy(directive => directive.GlobalKeyword.RawKind).Select(list => list.ToList()))
        {
            if ((LateSystem(list) ?? Unsorted(list, own)) is var (late, before))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, late.GetLocation(), UsingOrder.NameOf(late), UsingOrder.NameOf(before)));
            }
        }
    }

    // Whatever the groups are: System first.
    private static (UsingDirectiveSyntax Late, UsingDirectiveSyntax Before)? LateSystem(List<UsingDirectiveSyntax> list)
    {
        UsingDirectiveSyntax? other = null;
        foreach (var directive in list.Where(d => UsingOrder.KindOf(d) == 0))
        {
            if (!UsingOrder.IsOfFramework(UsingOrder.NameOf(directive)))
            {
                other ??= directive;
            }
            else if (other is not null)
            {
                return (directive, other);
            }
        }

        return null;
    }

    private static (UsingDirectiveSyntax Late, UsingDirectiveSyntax Before)? Unsorted(List<UsingDirectiveSyntax> list, OwnNamespaces own)
    {
        var byName = FirstLate(list, "");
        return byName is not var (late, _) || FirstLate(list, own.Root) is null || EndsInOwn(list, list.IndexOf(late), own) ? null : byName;
    }

    // Libraries, and behind them, from the first one that is out of order, the namespaces of the repository.
    private static bool EndsInOwn(List<UsingDirectiveSyntax> list, int at, OwnNamespaces own) =>
        UsingOrder.KindOf(list[at - 1]) == 0
        && !list.Take(at).Any(own.Declares)
        && list.Skip(at).Any(own.Declares)
        && FirstLate(list.Skip(at).ToList(), "") is null
        && !Roots(list.Take(at)).Intersect(Roots(list.Skip(at))).Any();

    private static IEnumerable<string> Roots(IEnumerable<UsingDirectiveSyntax> list) =>
        list.Where(directive => UsingOrder.KindOf(directive) == 0).Select(OwnNamespaces.RootOf);

    private static (UsingDirectiveSyntax Late, UsingDirectiveSyntax Before)? FirstLate(List<UsingDirectiveSyntax> list, string own)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (!UsingOrder.BeginsGroup(list[i]) && UsingOrder.Compare(list[i], list[i - 1], own) < 0)
            {
                return (list[i], list[i - 1]);
            }
        }

        return null;
    }
}
