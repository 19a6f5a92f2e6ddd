using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Logging;

/// <summary>STD1503: takes the logger of the class itself, and keeps it so. Not for a class of several parts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LoggerCategoryFix() : RuleCodeFix("STD1503", "Take the logger of this class")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<ParameterSyntax>() is not { Type: { } type } parameter
            || LoggerIn(type) is not { } logger
            || parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } owner
            || site.Model.GetDeclaredSymbol(owner, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1 } symbol
            || site.Model.GetSymbolInfo(logger, site.Cancellation).Symbol is not { } wrong)
        {
            return false;
        }

        var right = SyntaxFactory.ParseTypeName(symbol.ToMinimalDisplayString(site.Model, parameter.SpanStart));
        foreach (var same in owner.DescendantNodes(node => node == owner || node is not TypeDeclarationSyntax)
            .OfType<GenericNameSyntax>()
            .Where(name => name.Identifier.ValueText == "ILogger"
                && SymbolEqualityComparer.Default.Equals(site.Model.GetSymbolInfo(name, site.Cancellation).Symbol, wrong)))
        {
            var argument = same.TypeArgumentList.Arguments[0];
            site.Replace(argument, current => right.WithTriviaFrom(current));
        }

        return true;
    }

    private static GenericNameSyntax? LoggerIn(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => LoggerIn(nullable.ElementType),
        QualifiedNameSyntax qualified => LoggerIn(qualified.Right),
        GenericNameSyntax { TypeArgumentList.Arguments.Count: 1 } name => name,
        _ => null,
    };
}
