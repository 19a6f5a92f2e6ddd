using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1024: a member of an enum that is not named in Pascal case, of which IDE1006 does not judge. Silent: names in capitals alone (currencies), members and
/// enums with attributes, which give them another name outside or say where theirs comes from, and what is declared for native code. Clauses:
/// <c>public-identifiers-pascal-case</c>, <c>naming-conventions</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumMemberNameAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1024",
        "Members of an enum are named in Pascal case",
        "'{0}' is not named like other members. Call it '{1}'; an attribute gives it another name outside.");

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
        if (type.TypeKind != TypeKind.Enum || IsForeign(type))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { IsImplicitlyDeclared: false } && !IsPascalCase(member.Name) && member.GetAttributes().IsEmpty)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, member.Locations[0], member.Name, NameFor(member.Name)));
            }
        }
    }

    // Its own attributes are those of interop and of serializers, save for '[Flags]'. What mixes names in capitals with underscores mirrors a header.
    private static bool IsForeign(INamedTypeSymbol type)
    {
        if (type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is not ("FlagsAttribute" or "ObsoleteAttribute")))
        {
            return true;
        }

        for (ISymbol? current = type; current is not null and not INamespaceSymbol { IsGlobalNamespace: true }; current = current.ContainingSymbol)
        {
            if (current.Name.IndexOf("Native", StringComparison.Ordinal) >= 0 || current.Name.IndexOf("Interop", StringComparison.Ordinal) >= 0
                || current.Name is "PInvoke" or "Win32")
            {
                return true;
            }
        }

        return false;
    }

    // Without letters in small there is no case to judge: 'EUR', 'GZIP_9'.
    private static bool IsPascalCase(string name) => Acronyms.IsAllCapitals(name) || (!char.IsLower(name[0]) && name.IndexOf('_') < 0);

    private static string NameFor(string name) => string.Concat(NameWords.Of(name).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
