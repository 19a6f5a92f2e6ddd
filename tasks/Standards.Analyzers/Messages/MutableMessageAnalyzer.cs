using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Messages;

/// <summary>
/// STD1012: a type that is nothing but a message, a request or an event, with a property that any code can set, a field that it can write or a list
/// that it can fill. One finding a type. Clause: <c>immutable-request-types</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MutableMessageAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1012",
        "Messages, requests and events do not change",
        "'{0}' {1}, so two handlers can see different content. Make it a record with 'init' and 'IReadOnlyList'.");

    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "List", "IList", "ICollection", "Collection", "Dictionary", "IDictionary", "HashSet", "ISet", "SortedDictionary", "SortedSet", "Queue", "Stack",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (!ProjectKind.IsTest(compilation))
        {
            var entities = new Lazy<HashSet<ISymbol>>(() => EntitySets.Of(compilation));
            context.RegisterSymbolAction(symbol => Analyze(symbol, entities), SymbolKind.NamedType);
        }
    }

    private static void Analyze(SymbolAnalysisContext context, Lazy<HashSet<ISymbol>> entities)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (MessageTypes.Contains(type)
            && (type.GetMembers().Select(ProblemOf).FirstOrDefault(p => p is not null) ?? OwnChange(type)) is { } problem
            && !entities.Value.Contains(type))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, problem));
        }
    }

    /// <summary>What others can change of a member; null for one that does not change.</summary>
    internal static string? ProblemOf(ISymbol member) => member switch
    {
        { IsStatic: true } or { DeclaredAccessibility: not (Accessibility.Public or Accessibility.Internal) } => null,
        IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } } property =>
            $"has '{property.Name}', which any code can set",
        IPropertySymbol property when IsCollection(property.Type) => $"has '{property.Name}', which any code can fill",
        IFieldSymbol { IsReadOnly: false, IsConst: false, IsImplicitlyDeclared: false } field => $"has '{field.Name}', which any code can write",
        _ => null,
    };

    private static string? OwnChange(INamedTypeSymbol type) =>
        MessageTypes.ChangesItself(type)
        && type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(p => p.SetMethod is { IsInitOnly: false }) is { } property
            ? $"has '{property.Name}', which its own methods set"
            : null;

    /// <summary>Whether a type is a collection that others can fill. The bytes of a body are not worth a copy.</summary>
    internal static bool IsCollection(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType != SpecialType.System_Byte,
        INamedTypeSymbol { Arity: > 0 } named => Collections.Contains(named.Name),
        _ => false,
    };
}
