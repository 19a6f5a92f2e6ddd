using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers.Names;

/// <summary>
/// STD1023: a private field that is not named <c>_camelCase</c>. What IDE1006 says on CI, in every build; where the repository has naming rules of its own,
/// IDE1006 alone judges by them. Silent: constants and <c>static readonly</c> fields, of which no clause decides, and fields with attributes, whose names
/// generators and serializers read. Clause: <c>private-fields-camel-case</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrivateFieldNameAnalyzer() : RuleAnalyzer(Rule)
{
    private const string NamingRule = "dotnet_naming_rule.";
    private const string OwnNamingRule = NamingRule + "standards_";

    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1023",
        "Private fields are named _camelCase",
        "The private field '{0}' is not named like the others. Call it '{1}'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var ownRules = new ConcurrentDictionary<SyntaxTree, bool>();
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        context.RegisterSymbolAction(
            symbol => Analyze(symbol, tree => ownRules.GetOrAdd(tree, t => provider.GetOptions(t).Keys.Any(IsNamingRule))), SymbolKind.Field);
    }

    private static void Analyze(SymbolAnalysisContext context, Func<SyntaxTree, bool> hasOwnRules)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (IsJudged(field)
            && !IsConventional(field)
            && field.Locations[0] is { SourceTree: { } tree } place
            && !hasOwnRules(tree)
            && NameFor(field.Name) is { } better)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, place, field.Name, better));
        }
    }

    private static bool IsJudged(IFieldSymbol field) =>
        field is
        {
            DeclaredAccessibility: Accessibility.Private, IsConst: false, IsImplicitlyDeclared: false, AssociatedSymbol: null, CanBeReferencedByName: true,
        }
        && !(field.IsStatic && field.IsReadOnly);

    private static bool IsConventional(IFieldSymbol field) =>
        IsCamelCase(field.Name, 0)
        || (field.IsStatic && field.Name.Length > 1 && field.Name[0] is 's' or 't' && IsCamelCase(field.Name, 1))
        || !field.GetAttributes().IsEmpty
        || field.ContainingType.GetAttributes().Any(a => a.AttributeClass?.Name is "StructLayoutAttribute" or "InlineArrayAttribute");

    // '_x', and what has no case: '_1'. Two underscores are those of generated code.
    private static bool IsCamelCase(string name, int from) =>
        name[from] == '_' && (name.Length == from + 1 || !(char.IsUpper(name[from + 1]) || name[from + 1] == '_'));

    // '_taxRates' of 'm_taxRates', 'taxRates', 'TaxRates' and 'taxRates_'; null where no letter is left.
    private static string? NameFor(string name)
    {
        var core = name.Trim('_');
        core = core.Length > 2 && core[1] == '_' && char.IsLower(core[0]) ? core.Substring(2).Trim('_') : core;
        return core.Length > 0 && char.IsLetter(core[0]) ? "_" + char.ToLowerInvariant(core[0]) + core.Substring(1) : null;
    }

    private static bool IsNamingRule(string key) =>
        key.StartsWith(NamingRule, StringComparison.OrdinalIgnoreCase) && !key.StartsWith(OwnNamingRule, StringComparison.OrdinalIgnoreCase);
}
