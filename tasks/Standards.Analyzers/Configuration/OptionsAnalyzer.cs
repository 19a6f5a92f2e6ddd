using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1800: options of the repository that are bound to the configuration, and that nothing of the compilation validates when the process starts.
/// Clause: <c>config-validated-at-startup</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionsAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1800",
        "Options are validated at start",
        "A wrong configuration of '{0}' shows only when it is used. {1}.");

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
        context.RegisterCompilationEndAction(end => Report(end, options));
    }

    private static void AddValidator(INamedTypeSymbol type, INamedTypeSymbol validator, BoundOptions options)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, validator))
            {
                options.AddValidator(implemented.TypeArguments[0]);
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
