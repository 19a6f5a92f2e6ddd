using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1800: options of the repository that are bound to the configuration, and that nothing of the compilation validates when the process starts.
/// STD1801: a setting of them without a constraint, or without a default that is not asked for. Clauses: <c>config-validated-at-startup</c>,
/// <c>config-value-constraints</c>, <c>config-defaults-safe</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer() : RuleAnalyzer(Rule, Constraint)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1800",
        "Options are validated at start",
        "A wrong configuration of '{0}' shows only when it is used. {1}.");

    private static readonly DiagnosticDescriptor Constraint = RuleDescription.CodeSuggestionAtEnd(
        "STD1801",
        "Every option has a constraint and a default or is required",
        "'{0}' of '{1}' {2}. Put {3} on it, or check it in the validator.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || compilation.GetTypeByMetadataName("Microsoft.Extensions.Options.IValidateOptions`1") is not { } validator)
        {
            return;
        }

        var options = new BoundOptions();
        context.RegisterOperationAction(operation => options.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
        context.RegisterSymbolAction(symbol => AddValidator((INamedTypeSymbol)symbol.Symbol, validator, options), SymbolKind.NamedType);
        context.RegisterSymbolAction(symbol => options.AddTaken((IParameterSymbol)symbol.Symbol), SymbolKind.Parameter);
        context.RegisterCompilationEndAction(end =>
        {
            Report(end, options);
            ReportConstraints(end, options);
        });
    }

    private static void AddValidator(INamedTypeSymbol type, INamedTypeSymbol validator, BoundOptions options)
    {
        options.AddDeclared(type);
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, validator))
            {
                options.AddValidator(implemented.TypeArguments[0], type);
            }
        }
    }

    private static void Report(CompilationAnalysisContext context, BoundOptions options)
    {
        foreach (var (type, call) in options.Bound)
        {
            if (FixOf(type, options) is { } fix)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), type.Name, fix));
            }
        }
    }

    private static void ReportConstraints(CompilationAnalysisContext context, BoundOptions options)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in options.All.Where(IsOwn))
        {
            foreach (var setting in UncheckedSettings(type, options))
            {
                if (OptionsConstraints.MissingOn(setting) is { } missing && setting.PlaceIn(context.Compilation) is { } place && seen.Add(setting))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Constraint, place, setting.Name, setting.ContainingType.Name, missing.Finding, missing.Attribute));
                }
            }
        }
    }

    // What derives from options of a framework ('AuthenticationSchemeOptions') is set by the code that adds a scheme.
    private static bool IsOwn(ITypeSymbol type) =>
        !type.AllInterfaces.Any(i => i.Name == "IValidatableObject")
        && type.SelfAndBases().All(t => t.SpecialType == SpecialType.System_Object || t.Locations.Any(l => l.IsInSource));

    // A validator that names no setting asks the options themselves.
    private static IEnumerable<IPropertySymbol> UncheckedSettings(ITypeSymbol type, BoundOptions options)
    {
        var settings = OptionsConstraints.Settings(type).ToList();
        return options.CheckedNames(type) is { } names && (names.Count == 0 || settings.Any(s => names.Contains(s.Name)))
            ? settings.Where(s => !names.Contains(s.Name))
            : [];
    }

    private static string? FixOf(ITypeSymbol type, BoundOptions options)
    {
        if (!options.IsCheckedAtStart(type))
        {
            return $"Write 'AddOptions<{type.Name}>()' with 'BindConfiguration', 'ValidateDataAnnotations' and 'ValidateOnStart'";
        }

        if (!options.IsValidated(type))
        {
            return "'ValidateOnStart' has nothing to validate: put constraints such as [Required] on its properties, or write a validator";
        }

        return options.UncheckedPart(type) is { } part ? $"Attributes of the object in '{part}' are not read: put [ValidateObjectMembers] on it" : null;
    }
}
