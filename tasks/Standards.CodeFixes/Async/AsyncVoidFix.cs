using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1208: a method or local function returns <c>Task</c>, and its callers in the file await it. Not where a base decides on <c>void</c>, and not where one of
/// the callers cannot await: its failure would be lost there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncVoidFix() : RuleCodeFix("STD1208", "Return Task")
{
    internal override bool TryRepair(FixSite site)
    {
        var declaration = site.Node;
        var type = declaration switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            _ => null,
        };
        if (type is null
            || site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is not IMethodSymbol symbol
            || symbol.HasForeignSignature()
            || symbol.IsVirtual
            || CallsOf(symbol, site) is not { } calls)
        {
            return false;
        }

        var task = SyntaxFactory.ParseTypeName(site.NameOf("System.Threading.Tasks", "Task"));
        site.Replace(type, current => task.WithTriviaFrom(current));
        foreach (var call in calls.Where(site.IsFirst))
        {
            site.Replace(call, current => Awaiting.Of(current, call, current));
        }

        return true;
    }

    // Null where the function is called, or given to something, where it cannot be awaited.
    private static List<InvocationExpressionSyntax>? CallsOf(IMethodSymbol symbol, FixSite site)
    {
        var calls = new List<InvocationExpressionSyntax>();
        foreach (var tree in site.Model.Compilation.SyntaxTrees)
        {
            foreach (var name in NamesIn(tree, symbol, site))
            {
                var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(c => c.Expression.Span.Contains(name.Span));
                if (tree != site.Root.SyntaxTree || call is not { Parent: ExpressionStatementSyntax } || !site.IsAllowed(call))
                {
                    return null;
                }

                calls.Add(call);
            }
        }

        return calls;
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, IMethodSymbol symbol, FixSite site)
    {
        var names = tree.GetRoot(site.Cancellation).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == symbol.Name);
        var model = site.Model.Compilation.GetSemanticModel(tree);
        return names.Where(name => !IsNameOf(name) && IsOf(model.GetSymbolInfo(name, site.Cancellation)));

        bool IsOf(SymbolInfo info) => SymbolEqualityComparer.Default.Equals(info.Symbol?.OriginalDefinition, symbol) || !info.CandidateSymbols.IsEmpty;
    }

    private static bool IsNameOf(SyntaxNode name) =>
        name.Ancestors().OfType<InvocationExpressionSyntax>().Any(c => c.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" });
}
