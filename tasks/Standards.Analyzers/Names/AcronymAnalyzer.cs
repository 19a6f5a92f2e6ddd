using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1004: a name with an acronym of three letters or more in capitals, or <c>ID</c>. Names that somebody else gave are left alone: overrides and
/// implementations, native functions and structures, what is stored or sent under its name. Clause: <c>acronym-casing-consistent</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcronymAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1004",
        "Acronyms are cased as words",
        "'{0}' has an acronym in capitals, so its words run into each other. Write '{1}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterSymbolAction(
                Analyze, SymbolKind.NamedType, SymbolKind.Method, SymbolKind.Property, SymbolKind.Event, SymbolKind.Field, SymbolKind.Parameter);
            context.RegisterSyntaxNodeAction(
                AnalyzeLocal,
                SyntaxKind.VariableDeclarator,
                SyntaxKind.SingleVariableDesignation,
                SyntaxKind.ForEachStatement,
                SyntaxKind.Parameter,
                SyntaxKind.LocalFunctionStatement,
                SyntaxKind.CatchDeclaration);
        }
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var symbol = context.Symbol;
        if (WordsOf(symbol) is { } words && IsOwnChoice(symbol, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Locations[0], symbol.Name, words));
        }
    }

    private static void AnalyzeLocal(SyntaxNodeAnalysisContext context)
    {
        if (NameOf(context.Node) is { } name && Acronyms.AsWords(name.ValueText) is { } words)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText, words));
        }
    }

    // Of what has no action of its own: fields and the parameters of members are symbols.
    private static SyntaxToken? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local => local.Identifier,
        SingleVariableDesignationSyntax local => local.Identifier,
        ForEachStatementSyntax loop => loop.Identifier,
        ParameterSyntax parameter when IsOfFunction(parameter) => parameter.Identifier,
        LocalFunctionStatementSyntax function => function.Identifier,
        CatchDeclarationSyntax { Identifier.RawKind: not 0 } caught => caught.Identifier,
        _ => null,
    };

    // Of a lambda or a local function.
    private static bool IsOfFunction(ParameterSyntax parameter) =>
        parameter.Parent is SimpleLambdaExpressionSyntax or ParameterListSyntax { Parent: AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax };

    // The I of an interface belongs to no acronym: 'IDBConnection'.
    private static string? WordsOf(ISymbol symbol)
    {
        var isInterface = symbol is INamedTypeSymbol { TypeKind: TypeKind.Interface, Name: { Length: > 1 } name } && name[0] == 'I';
        return Acronyms.AsWords(isInterface ? symbol.Name.Substring(1) : symbol.Name) is { } words ? (isInterface ? "I" : "") + words : null;
    }

    private static bool IsOwnChoice(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol is { IsImplicitlyDeclared: false, Locations.Length: > 0 } and not IMethodSymbol { MethodKind: not MethodKind.Ordinary }
        && !(symbol is IParameterSymbol { ContainingSymbol: var owner } ? IsForeign(owner) : symbol.IsFromContract())
        && !IsForeign(symbol)
        && !IsOfWire(symbol)
        && !IsOfParameter(symbol, cancellationToken);

    // A property that begins with a small letter is named as what is sent: 'strArtistID'.
    private static bool IsOfWire(ISymbol symbol) => symbol is IPropertySymbol && char.IsLower(symbol.Name[0]);

    // Of a positional record the parameter is reported, and not the property that is made of it.
    private static bool IsOfParameter(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol is IPropertySymbol && symbol.DeclaringSyntaxReferences.Any(place => place.GetSyntax(cancellationToken) is ParameterSyntax);

    private static bool IsForeign(ISymbol symbol)
    {
        for (var current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (IsNative(current) || (current is not INamedTypeSymbol && current.IsFromContract()) || current.GetAttributes().Any(GivesName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNative(ISymbol symbol) =>
        symbol.IsExtern || (symbol is INamedTypeSymbol && symbol.Name.IndexOf("Native", StringComparison.Ordinal) >= 0)
        || symbol.Name is "Interop" or "PInvoke" or "Win32";

    // What is stored, sent or called natively under its name.
    private static bool GivesName(AttributeData attribute) => attribute.AttributeClass?.Name is { } name
        && (name.StartsWith("Json", StringComparison.Ordinal)
            || name.StartsWith("Xml", StringComparison.Ordinal)
            || name.StartsWith("Data", StringComparison.Ordinal)
            || name.StartsWith("Bson", StringComparison.Ordinal)
            || name.StartsWith("Proto", StringComparison.Ordinal)
            || name is "ColumnAttribute" or "TableAttribute" or "SerializableAttribute" or "StructLayoutAttribute" or "DllImportAttribute"
                or "LibraryImportAttribute" or "ComImportAttribute" or "GuidAttribute" or "UnmanagedFunctionPointerAttribute" or "ObsoleteAttribute");
}
