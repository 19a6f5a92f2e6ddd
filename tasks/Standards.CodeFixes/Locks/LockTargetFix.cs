using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Locks;

/// <summary>
/// STD1212: all <c>lock (this)</c> of a type lock a field of its own, and a private field that is locked becomes <c>readonly</c>. Not in a type of several
/// parts, and not where something else waits for the same object: <c>Monitor</c>, a synchronized method, a derived class, another lock of such an object.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LockTargetFix() : RuleCodeFix("STD1212", "Lock an object of its own")
{
    private const string Gate = "_gate";

    internal override bool TryRepair(FixSite site) => site.Node switch
    {
        ThisExpressionSyntax { Parent: LockStatementSyntax } => OwnField(site),
        ExpressionSyntax target when site.Model.GetSymbolInfo(target, site.Cancellation).Symbol is IFieldSymbol field => ReadOnly(site, field),
        _ => false,
    };

    private static bool ReadOnly(FixSite site, IFieldSymbol field)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 }
            || field.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || reference.GetSyntax(site.Cancellation) is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration }
            || declaration.Parent is not FieldDeclarationSyntax { Modifiers.Count: > 0 } member)
        {
            return false;
        }

        if (site.IsFirst(member))
        {
            var keyword = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            site.Replace(member, current => current.WithModifiers(current.Modifiers.Add(keyword)));
        }

        return true;
    }

    private static bool OwnField(FixSite site)
    {
        if (site.Around<TypeDeclarationSyntax>() is not { } owner
            || site.Model.GetDeclaredSymbol(owner, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1, TypeKind: TypeKind.Class } type
            || !IsLockedHereOnly(owner, type, site))
        {
            return false;
        }

        if (!site.IsFirst(owner))
        {
            return true;
        }

        foreach (var target in LocksIn(owner))
        {
            site.Replace(target.Expression, current => SyntaxFactory.IdentifierName(Gate).WithTriviaFrom(current));
        }

        site.InsertBefore(owner.Members[0], [Field(owner.Members[0], TypeOfGate(site), site.LineEnd)]);
        return true;
    }

    private static IEnumerable<LockStatementSyntax> LocksIn(TypeDeclarationSyntax owner) => owner
        .DescendantNodes(node => node == owner || node is not TypeDeclarationSyntax)
        .OfType<LockStatementSyntax>()
        .Where(statement => statement.Expression is ThisExpressionSyntax);

    // A field 'private readonly' behind the others would be as good; the first member is where a reader looks.
    private static MemberDeclarationSyntax Field(MemberDeclarationSyntax first, string type, SyntaxTrivia lineEnd)
    {
        var field = SyntaxFactory.ParseMemberDeclaration($"private readonly {type} {Gate} = new();")!
            .WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(first)));
        return first is FieldDeclarationSyntax ? field.WithTrailingTrivia(lineEnd) : field.WithTrailingTrivia(lineEnd, lineEnd);
    }

    private static string TypeOfGate(FixSite site)
    {
        var isKnown = site.Model.Compilation.GetTypeByMetadataName("System.Threading.Lock") is { DeclaredAccessibility: Accessibility.Public };
        var isNew = ((CSharpParseOptions)site.Root.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp13;
        return isKnown && isNew ? site.NameOf("System.Threading", "Lock") : "object";
    }

    private static bool IsLockedHereOnly(TypeDeclarationSyntax owner, INamedTypeSymbol type, FixSite site)
    {
        var isSeen = type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
        return (type.IsSealed || !isSeen)
            && !owner.DescendantTokens().Any(token => token.ValueText is Gate or "Monitor" or "Synchronized")
            && !site.Model.Compilation.SyntaxTrees.Any(tree => LocksElsewhere(tree, owner, type, site));
    }

    private static bool LocksElsewhere(SyntaxTree tree, TypeDeclarationSyntax owner, INamedTypeSymbol type, FixSite site)
    {
        var own = new HashSet<LockStatementSyntax>(LocksIn(owner));
        var model = site.Model.Compilation.GetSemanticModel(tree);
        return tree.GetRoot(site.Cancellation).DescendantNodes().OfType<LockStatementSyntax>().Any(statement =>
            !own.Contains(statement)
            && model.GetTypeInfo(statement.Expression, site.Cancellation).Type is { } locked
            && (site.Model.Compilation.ClassifyConversion(locked, type).IsReference || locked.Equals(type, SymbolEqualityComparer.Default))
            && locked.SpecialType != SpecialType.System_Object);
    }
}
