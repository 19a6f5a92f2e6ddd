using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1222: renames the parameter, in the function, in its documentation and in named arguments of the file. Not where the function has the name already,
/// nor where another file names the argument.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TokenNameFix() : RuleCodeFix("STD1222", "Rename it to cancellationToken")
{
    private const string NewName = "cancellationToken";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { Parent.Parent: MemberDeclarationSyntax function } parameter
            || site.Model.GetDeclaredSymbol(parameter, site.Cancellation) is not { } symbol
            || function.DescendantTokens().Any(token => token.ValueText == NewName)
            || symbol.ContainingType.DeclaringSyntaxReferences.Length != 1
            || IsNamedElsewhere(symbol.Name, site))
        {
            return false;
        }

        site.Replace(parameter, current => current.WithIdentifier(Renamed(current.Identifier)));
        foreach (var name in site.Root.DescendantNodes(descendIntoTrivia: true).OfType<IdentifierNameSyntax>().Where(IsReference))
        {
            site.Replace(name, current => current.WithIdentifier(Renamed(current.Identifier)));
        }

        return true;

        bool IsReference(IdentifierNameSyntax name) =>
            name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol, symbol);
    }

    private static SyntaxToken Renamed(SyntaxToken old) => SyntaxFactory.Identifier(NewName).WithTriviaFrom(old);

    private static bool IsNamedElsewhere(string name, FixSite site) => site.Model.Compilation.SyntaxTrees.Any(tree =>
        tree != site.Root.SyntaxTree
        && tree.GetRoot(site.Cancellation).DescendantNodes().OfType<NameColonSyntax>().Any(colon => colon.Name.Identifier.ValueText == name));
}
