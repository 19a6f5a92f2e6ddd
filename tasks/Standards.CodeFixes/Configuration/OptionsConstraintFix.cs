using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Configuration;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Configuration;

/// <summary>STD1801: puts <c>[Required]</c> on a text or an address, and the range of ports on a port. Only a person knows other ranges.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class OptionsConstraintFix() : RuleCodeFix("STD1801", "Put the constraint on it")
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<PropertyDeclarationSyntax>() is not { } property
            || site.Model.GetDeclaredSymbol(property, site.Cancellation) is not { } symbol
            || OptionsConstraints.MissingOn(symbol)?.Attribute is not { } attribute
            || attribute == OptionsConstraints.AnyRange)
        {
            return false;
        }

        var text = attribute.Trim('[', ']');
        var name = text.Split('(')[0];
        site.AddAttribute(property, site.NameOf(Annotations, name + "Attribute").Replace(name + "Attribute", text));
        return true;
    }
}
