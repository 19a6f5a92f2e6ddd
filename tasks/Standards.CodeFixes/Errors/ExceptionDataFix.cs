using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Errors;

/// <summary>
/// STD1311: gives the exception a property with the value of the parameter. Not where a member of the type or a base has that name, as <c>Message</c> and
/// <c>Data</c> have, and not for a type of several parts.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ExceptionDataFix() : RuleCodeFix("STD1311", "Add a property with the value")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not ParameterSyntax { Type: { } type } parameter
            || site.Around<TypeDeclarationSyntax>() is not { } declaration
            || site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1 } symbol
            || NameOf(parameter) is not { Length: > 0 } name
            || symbol.SelfAndBases().Any(t => !t.GetMembers(name).IsEmpty))
        {
            return false;
        }

        var value = parameter.Identifier.Text;
        var isPrimary = parameter.Parent?.Parent is TypeDeclarationSyntax;
        if (!isPrimary && !Set(site, parameter, name, value))
        {
            return false;
        }

        var property = $"public {type.WithoutTrivia()} {name} {{ get; }}{(isPrimary ? $" = {value};" : "")}";
        string[] text = [.. SummaryOf(declaration, name), property];
        site.Replace(declaration, current => TypeMembers.With(current, text, site.LineEnd));
        return true;
    }

    private static string NameOf(ParameterSyntax parameter)
    {
        var name = parameter.Identifier.ValueText;
        return parameter.Modifiers.Count == 0 && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name.Substring(1) : "";
    }

    private static bool Set(FixSite site, ParameterSyntax parameter, string name, string value)
    {
        if (parameter.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Body is not { } body)
        {
            return false;
        }

        site.Replace(body, current => Blocks.EndingWith(current, $"{name} = {value};", site.LineEnd));
        return true;
    }

    // Only where the type is documented: elsewhere the members are not either.
    private static string[] SummaryOf(TypeDeclarationSyntax type, string name) =>
        type.GetLeadingTrivia().Any(trivia => trivia.ToFullString().TrimStart().StartsWith("///", StringComparison.Ordinal))
            ? [$"/// <summary>The {string.Join(" ", NameWords.Of(name))} of the message.</summary>"]
            : [];
}
