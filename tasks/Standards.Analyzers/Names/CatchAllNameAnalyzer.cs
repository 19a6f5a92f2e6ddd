using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1006: a namespace or type that is named for whatever is put into it: <c>Helpers</c>, <c>Utils</c>, <c>StringHelper</c>. STD2005 asks the same of
/// projects. Clause: <c>no-generic-project-names</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatchAllNameAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly ImmutableHashSet<string> Spaces = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Util", "Utils", "Utility", "Utilities", "Common", "Helper", "Helpers", "Misc", "Miscellaneous", "Shared", "Stuff");

    // The last word of a type's name. 'Common' and 'Shared' say more there: they stand for what some types have in common.
    private static readonly ImmutableHashSet<string> LastWords =
        ["util", "utils", "utility", "utilities", "helper", "helpers", "misc", "stuff"];

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1006",
        "Namespaces and types are named for what they do",
        "'{0}' names no purpose, so anything ends up in it. Name the {1} for what its members do.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(AnalyzeNamespace, SymbolKind.Namespace);
            context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        }
    }

    private static void AnalyzeNamespace(SymbolAnalysisContext context)
    {
        if (Spaces.Contains(context.Symbol.Name) && !IsOfFramework(context.Symbol) && !IsNameOfProject(context.Symbol.Name, context.Compilation))
        {
            // A namespace has as many places as files; the finding has one, and always the same.
            var place = context.Symbol.Locations.OrderBy(l => l.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(l => l.SourceSpan.Start).First();
            context.ReportDiagnostic(Diagnostic.Create(Rule, place, context.Symbol.ToDisplayString(), "namespace"));
        }
    }

    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface
            && IsCatchAll(type.Name)
            && !IsNamedAfterContract(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, "type"));
        }
    }

    private static bool IsCatchAll(string name) => Spaces.Contains(name) || (LastWord(name) is { } last && LastWords.Contains(last));

    // Read from the end, without a list of all words: every type is asked.
    private static string? LastWord(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (char.IsUpper(name[i]))
            {
                return name.Substring(i).ToLowerInvariant();
            }
        }

        return null;
    }

    // 'TagHelper' and 'IHtmlHelper' are names of ASP.NET Core, which those of the types that fill them end in.
    private static bool IsNamedAfterContract(INamedTypeSymbol type) =>
        type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).Any(t => IsCatchAll(t.Name) && !t.Locations.Any(l => l.IsInSource));

    // Razor finds layouts and partial views in folders of this name.
    private static bool IsOfFramework(ISymbol space) =>
        space is { Name: "Shared", ContainingSymbol.Name: "Pages" or "Views" or "Components" };

    // STD2005 says it of the project.
    private static bool IsNameOfProject(string name, Compilation compilation) => (compilation.AssemblyName ?? "").Split('.').Contains(name);
}
