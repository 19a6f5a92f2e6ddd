using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Standards.Analyzers;

/// <summary>
/// What analyzers of one family have in common: they run concurrently, leave generated code alone, and register what they look at once a
/// compilation, when they know the symbols that it has. An analyzer whose symbols are not referenced registers nothing and costs nothing.
/// </summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    private protected RuleAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>What is done with generated code: nothing, unless a rule is about code that a tool writes down for its author, as Razor does.</summary>
    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    /// <summary>Registers the actions for one compilation, or none.</summary>
    private protected abstract void Start(CompilationStartAnalysisContext context);
}
