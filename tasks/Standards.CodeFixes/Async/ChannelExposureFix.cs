using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>
/// STD1217: exposes the side of the channel that the type itself does not use, and keeps the channel in a field. Not where the type uses both sides or none:
/// which one is meant for others, only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ChannelExposureFix() : RuleCodeFix("STD1217", "Expose one side of the channel")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not PropertyDeclarationSyntax { Type: GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } type } property
            || site.Around<TypeDeclarationSyntax>() is not { } owner
            || site.Model.GetDeclaredSymbol(property, site.Cancellation) is not { IsStatic: false, IsVirtual: false, IsAbstract: false } symbol
            || symbol.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        site.Affects(symbol.Name);
        return property switch
        {
            { ExpressionBody.Expression: IdentifierNameSyntax field } => ExposeField(site, owner, type, field),
            { Initializer.Value: { } channel, AccessorList.Accessors: { Count: 1 } only } when only[0].IsKind(SyntaxKind.GetAccessorDeclaration) =>
                KeepInField(site, property, owner, type, channel),
            _ => false,
        };
    }

    private static bool ExposeField(FixSite site, TypeDeclarationSyntax owner, GenericNameSyntax type, IdentifierNameSyntax field)
    {
        if (site.Model.GetSymbolInfo(field, site.Cancellation).Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private } channel
            || UsesOf(channel, owner, site).Where(use => use != field).ToList() is not { Count: > 0 } uses
            || SideOf(uses) is not { } side)
        {
            return false;
        }

        site.Replace(type, current => current.WithIdentifier(Named($"Channel{side}", current.Identifier)));
        site.Replace(field, current => SyntaxFactory.ParseExpression($"{current.Identifier.Text}.{side}").WithTriviaFrom(current));
        return true;
    }

    private static bool KeepInField(
        FixSite site, PropertyDeclarationSyntax property, TypeDeclarationSyntax owner, GenericNameSyntax type, ExpressionSyntax channel)
    {
        var symbol = site.Model.GetDeclaredSymbol(property, site.Cancellation)!;
        var name = symbol.Name;
        var field = $"_{char.ToLowerInvariant(name[0])}{name.Substring(1)}";
        var uses = UsesOf(symbol, owner, site).ToList();
        if (uses.Count == 0 || SideOf(uses) is not { } side || FreeNames.FirstFree(owner, field) is null)
        {
            return false;
        }

        foreach (var use in uses)
        {
            site.Replace(use, current => current.WithIdentifier(Named(field, current.Identifier)));
        }

        var declaration = SyntaxFactory.ParseMemberDeclaration($"private readonly {type.WithoutTrivia()} {field} = {channel.WithoutTrivia()};")!;
        var end = site.LineEnd;
        site.InsertBefore(property, [declaration
            .WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(property)))
            .WithTrailingTrivia(end, end)]);
        site.Replace(property, current => Exposing(current, $"Channel{side}", $"{field}.{side}"));
        return true;
    }

    private static IEnumerable<IdentifierNameSyntax> UsesOf(ISymbol symbol, TypeDeclarationSyntax owner, FixSite site) => owner.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.ValueText == symbol.Name
            && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol, symbol));

    // The other one than that which all uses name.
    private static string? SideOf(List<IdentifierNameSyntax> uses)
    {
        var sides = uses.Select(use => Whole(use).Parent is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : "").Distinct().ToList();
        return sides.Count != 1 ? null : sides[0] switch
        {
            "Writer" => "Reader",
            "Reader" => "Writer",
            _ => null,
        };
    }

    // 'this.Jobs' of 'this.Jobs.Writer'.
    private static ExpressionSyntax Whole(IdentifierNameSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == use ? access : use;

    private static PropertyDeclarationSyntax Exposing(PropertyDeclarationSyntax property, string type, string value)
    {
        var old = (GenericNameSyntax)property.Type;
        var body = SyntaxFactory.ArrowExpressionClause(
            SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space), SyntaxFactory.ParseExpression(value));
        return property
            .WithType(old.WithIdentifier(Named(type, old.Identifier)))
            .WithIdentifier(property.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithAccessorList(null)
            .WithInitializer(null)
            .WithExpressionBody(body);
    }

    private static SyntaxToken Named(string name, SyntaxToken old) => SyntaxFactory.Identifier(name).WithTriviaFrom(old);
}
