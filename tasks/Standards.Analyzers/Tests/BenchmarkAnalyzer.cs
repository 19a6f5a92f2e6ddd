using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Tests;

/// <summary>
/// STD1910: a class with benchmarks of BenchmarkDotNet that measures time only. An attribute with a configuration may add what is missing, and one of the
/// assembly is for all. Clause: <c>benchmark-baseline-stored</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BenchmarkAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1910",
        "A benchmark measures memory",
        "The benchmarks of '{0}' measure time only, so that the baseline cannot show what they allocate. Put '[MemoryDiagnoser]' on the class.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!context.Compilation.Assembly.GetAttributes().Any(IsConfiguration))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is { TypeKind: TypeKind.Class, IsAbstract: false }
            && type.GetMembers().Any(m => m is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } && m.GetAttributes().Any(IsBenchmark))
            && !type.SelfAndBases().Any(t => t.GetAttributes().Any(IsConfiguration)))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name));
        }
    }

    private static bool IsBenchmark(AttributeData attribute) => attribute.AttributeClass is { Name: "BenchmarkAttribute" };

    private static bool IsConfiguration(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "MemoryDiagnoserAttribute" } || (attribute.AttributeClass is { Name: "ConfigAttribute" } && MayMeasure(attribute));

    // A configuration of the project that names the diagnoser nowhere, and one of elsewhere, which may.
    private static bool MayMeasure(AttributeData config) =>
        config.ConstructorArguments.FirstOrDefault().Value is not INamedTypeSymbol type
        || type.SelfAndBases().Where(t => t.Name != "ManualConfig" && t.SpecialType != SpecialType.System_Object).Any(t =>
            t.DeclaringSyntaxReferences.IsEmpty || t.DeclaringSyntaxReferences.Any(r => NamesDiagnoser(r.GetSyntax())));

    private static bool NamesDiagnoser(SyntaxNode code) => code.DescendantTokens().Any(token => token.ValueText is "MemoryDiagnoser" or "Add" or "Union");

}
