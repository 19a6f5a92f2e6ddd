using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1503: a class that takes the logger of another one, mostly copied with the constructor. That of a base, of a type around it or of a type that it
/// makes is right. Clause: <c>logger-category-is-component</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerCategoryAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1503",
        "A logger is named after its owner",
        "'{0}' logs as '{1}', so that its lines are looked for in the wrong place, and the level of '{1}' decides on them. Take 'ILogger<{0}>'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging.ILogger`1") is { } logger)
        {
            context.RegisterSymbolAction(symbol => Analyze(symbol, logger), SymbolKind.Method);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol logger)
    {
        var constructor = (IMethodSymbol)context.Symbol;
        if (constructor is not { MethodKind: MethodKind.Constructor, IsStatic: false, ContainingType: { IsAbstract: false } owner })
        {
            return;
        }

        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol { Arity: 1 } type
                && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, logger)
                && type.TypeArguments[0] is INamedTypeSymbol category
                && IsCopied(constructor, owner, category)
                && !Names(owner, category, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], owner.Name, category.Name));
            }
        }
    }

    // Several loggers are those of what it makes; records and exceptions hold what they are given.
    private static bool IsCopied(IMethodSymbol constructor, INamedTypeSymbol owner, INamedTypeSymbol category) =>
        !IsRelated(owner, category)
        && category.TypeKind is TypeKind.Class or TypeKind.Struct
        && category.Locations.Any(l => l.IsInSource)
        && constructor.Parameters.Count(p => p.Type.Name == "ILogger") == 1;

    // Who names the other type for more than its logger gives the logger to it.
    private static bool Names(INamedTypeSymbol owner, INamedTypeSymbol category, CancellationToken cancellationToken) =>
        owner.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == category.Name
                && name.Parent is not TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "ILogger" } });

    private static bool IsRelated(INamedTypeSymbol owner, INamedTypeSymbol category)
    {
        for (var outer = owner; outer is not null; outer = outer.ContainingType)
        {
            if (outer.OriginalDefinition.Is(category.OriginalDefinition) || category.OriginalDefinition.Is(outer.OriginalDefinition))
            {
                return true;
            }
        }

        return SymbolEqualityComparer.Default.Equals(category.ContainingType?.OriginalDefinition, owner.OriginalDefinition);
    }
}
