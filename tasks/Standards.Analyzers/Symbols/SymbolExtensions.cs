using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Symbols;

/// <summary>Questions to symbols of any kind.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether code of other assemblies sees a type or member: it and all types around it are public or protected.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
