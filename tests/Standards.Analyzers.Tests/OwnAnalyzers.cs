using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Statements;

namespace Standards.Analyzers.Tests;

/// <summary>Every analyzer of the product, as the compiler finds them: by their attribute.</summary>
internal static class OwnAnalyzers
{
    /// <summary>All of them, in the order of their names.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(InnerThrowAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
