using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Web;

/// <summary>STD1702: puts the limit on it that a standard gives, such as 254 characters of an email address. Only a person knows other limits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class InputLimitFix() : RuleCodeFix("STD1702", "Put the limit of the standard on it")
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    internal override bool TryRepair(FixSite site)
    {
        var (name, type) = site.Model.GetDeclaredSymbol(site.Node, site.Cancellation) switch
        {
            IPropertySymbol property => (property.Name, property.Type),
            IParameterSymbol parameter => (parameter.Name, parameter.Type),
            _ => ("", null),
        };
        if (type is null || StandardLimits.For(name, type) is not var (attribute, arguments))
        {
            return false;
        }

        // 'NameOf' also imports the namespace, so it is asked only where the limit is put.
        var full = attribute + "Attribute";
        var text = $"{site.NameOf(Annotations, full).Replace(full, attribute)}({arguments})";
        switch (site.Node)
        {
            case PropertyDeclarationSyntax property:
                site.AddAttribute(property, text);
                return true;
            case ParameterSyntax parameter:
                site.AddAttribute(parameter, text);
                return true;
            default:
                return false;
        }
    }
}
