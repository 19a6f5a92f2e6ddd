using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Security;

/// <summary>
/// STD1807: puts the classification of the project on the property. Only where the project declares one for personal data, and not several: which one is right,
/// only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PersonalDataFix() : RuleCodeFix("STD1807", "Put the classification on it")
{
    private const string Base = "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute";

    internal override bool TryRepair(FixSite site)
    {
        if (ClassificationAt(site) is not { } classification)
        {
            return false;
        }

        var written = classification.ToMinimalDisplayString(site.Model, site.Node.SpanStart);
        var name = written.EndsWith("Attribute", StringComparison.Ordinal) ? written.Substring(0, written.Length - "Attribute".Length) : written;
        switch (site.Node)
        {
            case PropertyDeclarationSyntax property:
                site.AddAttribute(property, name);
                return true;
            case ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter:
                site.AddAttribute(parameter, $"property: {name}");
                return true;
            default:
                return false;
        }
    }

    private static INamedTypeSymbol? ClassificationAt(FixSite site)
    {
        var compilation = site.Model.Compilation;
        var all = compilation
            .GetSymbolsWithName(name => name.EndsWith("Attribute", StringComparison.Ordinal), SymbolFilter.Type, site.Cancellation)
            .OfType<INamedTypeSymbol>()
            .Where(type => type is { IsAbstract: false } && type.Is(compilation.GetTypeByMetadataName(Base)) && IsOfPersons(type, site))
            .ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool IsOfPersons(INamedTypeSymbol type, FixSite site) =>
        NameWords.Of(type.Name).Any(word => word is "personal" or "private" or "pii")
        && type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && site.Model.IsAccessible(site.Node.SpanStart, c));
}
