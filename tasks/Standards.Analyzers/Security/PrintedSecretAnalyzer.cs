using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1806: a record with a password, key or token among its public members, and without a <c>ToString</c> or <c>PrintMembers</c> of its own: the one that
/// the compiler writes shows them all. Clause: <c>secrets-masked-in-output</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrintedSecretAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1806",
        "Secrets do not print",
        "A log or message with a '{0}' in it shows '{1}', because a record prints all its members. Override 'ToString' without it, or use a class.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsRecord || PrintsItself(type))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (IsPrinted(member) && SecretNames.Is(member.Name))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], type.Name, member.Name));
            }
        }
    }

    // Of a base only what is sealed stays: the compiler writes the others anew.
    private static bool PrintsItself(INamedTypeSymbol type) =>
        type.GetMembers().Any(IsPrinter)
        || type.SelfAndBases().SelectMany(t => t.GetMembers("ToString")).Any(m => m.IsSealed && IsPrinter(m));

    private static bool IsPrinter(ISymbol member) => member is IMethodSymbol { IsImplicitlyDeclared: false, Name: "ToString" or "PrintMembers" };

    private static bool IsPrinted(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member switch
        {
            IPropertySymbol { GetMethod: not null, IsIndexer: false } property => property.Type.SpecialType == SpecialType.System_String,
            IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type.SpecialType == SpecialType.System_String,
            _ => false,
        };
}
