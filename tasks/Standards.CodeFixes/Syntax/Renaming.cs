using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Syntax;

/// <summary>
/// Renames what only one file can name, and what nothing knows by its name at run time: local variables, private members, and parameters of private methods
/// that are only called. An attribute may send, store or bind a name, and an anonymous type takes it over.
/// </summary>
internal static class Renaming
{
    /// <summary>Renames a symbol and all its uses; false where that is not safe.</summary>
    public static bool TryRename(this FixSite site, ISymbol symbol, string name)
    {
        if (ScopeOf(site, symbol) is not { ContainsDirectives: false } scope
            || symbol.DeclaringSyntaxReferences is not { Length: 1 } places
            || Declared(places[0].GetSyntax(site.Cancellation), name) is null
            || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || FreeNames.FirstFree(scope, name) is null)
        {
            return false;
        }

        var uses = UsesOf(site, symbol, scope).ToList();
        if (uses.Any(GivesItsName) || (symbol is IParameterSymbol { ContainingSymbol: var owner } && !IsOnlyCalled(site, owner)))
        {
            return false;
        }

        site.Replace(places[0].GetSyntax(site.Cancellation), current => Declared(current, name)!);
        foreach (var use in uses)
        {
            site.Replace(use, current => current.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(current.Identifier)));
        }

        return true;
    }

    // Where all uses stand; null for what others can name.
    private static SyntaxNode? ScopeOf(FixSite site, ISymbol symbol) => symbol switch
    {
        ILocalSymbol => site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? (SyntaxNode)site.Root,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtern: false } method } parameter
            when parameter.GetAttributes().IsEmpty => TypeOf(site, method),
        IFieldSymbol field when !field.ContainingType.GetAttributes().IsEmpty => null,
        IFieldSymbol or IPropertySymbol or IEventSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary, IsExtern: false } => TypeOf(site, symbol),
        _ => null,
    };

    private static TypeDeclarationSyntax? TypeOf(FixSite site, ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 }
        && member.DeclaringSyntaxReferences.Length == 1
        && member.GetAttributes().IsEmpty
            ? site.Around<TypeDeclarationSyntax>()
            : null;

    private static IEnumerable<IdentifierNameSyntax> UsesOf(FixSite site, ISymbol symbol, SyntaxNode scope) => scope
        .DescendantNodes(descendIntoTrivia: true)
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol?.OriginalDefinition, symbol));

    // 'new { userID }' and '(userID, 1)' have members of this name.
    private static bool GivesItsName(IdentifierNameSyntax use)
    {
        var value = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? (SyntaxNode)access : use;
        return value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } or ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax };
    }

    // A delegate of a method may be bound by the names of its parameters.
    private static bool IsOnlyCalled(FixSite site, ISymbol method) => site.Around<TypeDeclarationSyntax>() is { } type
        && UsesOf(site, method, type).All(name => name.Parent is InvocationExpressionSyntax call && call.Expression == name
            || name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax called } access && called.Expression == access);

    private static SyntaxNode? Declared(SyntaxNode declaration, string name) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.WithIdentifier(Like(variable.Identifier, name)),
        SingleVariableDesignationSyntax variable => variable.WithIdentifier(Like(variable.Identifier, name)),
        ForEachStatementSyntax loop => loop.WithIdentifier(Like(loop.Identifier, name)),
        ParameterSyntax parameter => parameter.WithIdentifier(Like(parameter.Identifier, name)),
        MethodDeclarationSyntax method => method.WithIdentifier(Like(method.Identifier, name)),
        PropertyDeclarationSyntax property => property.WithIdentifier(Like(property.Identifier, name)),
        _ => null,
    };

    private static SyntaxToken Like(SyntaxToken old, string name) => SyntaxFactory.Identifier(name).WithTriviaFrom(old);
}
