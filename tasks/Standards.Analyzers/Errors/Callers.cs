using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.Analyzers.Errors;

/// <summary>Where a method is named in a compilation.</summary>
internal static class Callers
{
    /// <summary>
    /// Whether a method is named, and in one type or in top-level statements only. Compared are names, so that another method of this name is taken for
    /// it; all files are read, which is for what is found rarely.
    /// </summary>
    public static bool AreOnlyIn(INamedTypeSymbol type, IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var isCalled = false;
        foreach (var name in compilation.SyntaxTrees.SelectMany(tree => NamesIn(tree, method.Name, cancellationToken)))
        {
            var around = name.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
            if (around is not null && around.Identifier.ValueText != type.Name)
            {
                return false;
            }

            isCalled = true;
        }

        return isCalled;
    }

    private static IEnumerable<SimpleNameSyntax> NamesIn(SyntaxTree tree, string name, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(node => node.Identifier.ValueText == name);
}
