using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>
/// STD1811: names the constant of the flag. Without one, the type that asks gets it, where no other file asks for the same flag: which class should keep the
/// flags of a project, only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FlagNameFix() : RuleCodeFix("STD1811", "Name the flag by its constant")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not LiteralExpressionSyntax { Token.Value: string flag } literal)
        {
            return false;
        }

        var constants = ConstantsOf(flag, site).ToList();
        if ((constants.Count == 0 ? NewConstant(flag, literal, site) : constants.Count == 1 ? NameOf(constants[0], site) : null) is not { } name)
        {
            return false;
        }

        site.Replace(literal, current => SyntaxFactory.ParseExpression(name).WithTriviaFrom(current));
        return true;
    }

    // 'FeatureFlags.NewCheckout', and not any constant with the same text.
    private static IEnumerable<IFieldSymbol> ConstantsOf(string flag, FixSite site) => site.Model.Compilation
        .GetSymbolsWithName(_ => true, SymbolFilter.Member, site.Cancellation)
        .OfType<IFieldSymbol>()
        .Where(field => field is { IsConst: true, ConstantValue: string text }
            && text == flag
            && NameWords.Of(field.ContainingType.Name).Any(word => word is "flag" or "flags" or "feature" or "features" or "toggles")
            && site.Model.IsAccessible(site.Node.SpanStart, field));

    private static string NameOf(IFieldSymbol constant, FixSite site)
    {
        var own = site.Model.GetEnclosingSymbol(site.Node.SpanStart, site.Cancellation)?.ContainingType;
        return SymbolEqualityComparer.Default.Equals(own, constant.ContainingType)
            ? constant.Name
            : $"{constant.ContainingType.ToMinimalDisplayString(site.Model, site.Node.SpanStart)}.{constant.Name}";
    }

    private static string? NewConstant(string flag, LiteralExpressionSyntax literal, FixSite site)
    {
        var name = string.Concat(NameWords.Of(flag).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        if (site.Around<TypeDeclarationSyntax>() is not { Members: { Count: > 0 } members } owner
            || !members.Any(member => member.Span.Contains(literal.Span))
            || !SyntaxFacts.IsValidIdentifier(name)
            || FreeNames.FirstFree(owner, name) is null
            || IsAskedElsewhere(flag, owner, site))
        {
            return null;
        }

        if (site.IsFirst((owner, flag)))
        {
            site.InsertBefore(members[0], [Field(members[0], $"private const string {name} = {literal.Token.Text};", site.LineEnd)]);
        }

        return name;
    }

    private static bool IsAskedElsewhere(string flag, TypeDeclarationSyntax owner, FixSite site) => site.Model.Compilation.SyntaxTrees.Any(tree =>
        tree.GetText(site.Cancellation).ToString().Contains(flag)
        && tree.GetRoot(site.Cancellation).DescendantTokens().Any(token => token.Value is string text
            && text == flag
            && !(tree == site.Root.SyntaxTree && owner.Span.Contains(token.Span))));

    private static MemberDeclarationSyntax Field(MemberDeclarationSyntax first, string text, SyntaxTrivia lineEnd)
    {
        var field = SyntaxFactory.ParseMemberDeclaration(text)!.WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(first)));
        return first is FieldDeclarationSyntax ? field.WithTrailingTrivia(lineEnd) : field.WithTrailingTrivia(lineEnd, lineEnd);
    }
}
