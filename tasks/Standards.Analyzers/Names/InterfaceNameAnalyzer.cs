using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1003: an interface whose name ends in <c>Interface</c>, and a class that is only called the implementation of one (<c>StoreImpl</c> of
/// <c>IStore</c>). Clause: <c>interface-naming</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterfaceNameAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1003",
        "A name does not repeat its kind",
        "The name '{0}' says {1}, which the code says already. Name {2}.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        // What a test makes up to try a container or a proxy with has no role.
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Interface && Ends(type.Name, "Interface", "I"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, "that it is an interface", "the role alone"));
        }
        else if (type.TypeKind == TypeKind.Interface && Ends(type.Name, "Impl", "I"))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, "that it is implemented", "the role alone"));
        }
        else if (type.TypeKind == TypeKind.Class && Ends(type.Name, "Impl", "") && ImplementsOwnInterface(type))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, type.Locations[0], type.Name, "that it implements something", "what is special about it, such as 'SqlStore'"));
        }
    }

    // Something has to stand before the suffix: 'INetworkInterface' is about a thing of that name, and so are its like.
    private static bool Ends(string name, string suffix, string prefix) =>
        name.EndsWith(suffix, StringComparison.Ordinal)
        && name.Length > suffix.Length + prefix.Length
        && !NameWords.Of(name).Any(word => word is "network" or "user" or "programming" or "serial" or "hardware");

    private static bool ImplementsOwnInterface(INamedTypeSymbol type)
    {
        var role = "I" + type.Name.Substring(0, type.Name.Length - "Impl".Length);
        return type.AllInterfaces.Any(i => i.Name == role && i.Locations.Any(l => l.IsInSource));
    }
}
