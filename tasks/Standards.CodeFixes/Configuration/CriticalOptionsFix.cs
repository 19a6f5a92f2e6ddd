using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>
/// STD1805: takes the options that do not reload, and reads their <c>Value</c>. Not for a class of several parts, and not where it asks for changes or for
/// options by their name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CriticalOptionsFix() : RuleCodeFix("STD1805", "Take options that do not reload")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { Type: { } type } parameter
            || site.Model.GetTypeInfo(type, site.Cancellation).Type is not INamedTypeSymbol { Name: "IOptionsMonitor" or "IOptionsSnapshot" } wrong
            || parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } owner
            || site.Model.GetDeclaredSymbol(owner, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1 })
        {
            return false;
        }

        foreach (var name in owner.DescendantNodes().OfType<GenericNameSyntax>().Where(n => Is(site.Model.GetTypeInfo(n, site.Cancellation).Type, wrong)))
        {
            site.Replace(name, current => current.WithIdentifier(SyntaxFactory.Identifier("IOptions").WithTriviaFrom(current.Identifier)));
        }

        foreach (var access in owner.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access =>
            access.Name.Identifier.ValueText == "CurrentValue" && Is(site.Model.GetTypeInfo(access.Expression, site.Cancellation).Type, wrong)))
        {
            site.Replace(access.Name, current => SyntaxFactory.IdentifierName("Value").WithTriviaFrom(current));
        }

        return true;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol wrong) => SymbolEqualityComparer.Default.Equals(type, wrong);
}
