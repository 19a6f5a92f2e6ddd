using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.Analyzers.Complexity;
using Standards.Analyzers.Coverage;
using Standards.Analyzers.Statements;

namespace Standards.Analyzers.Tests;

/// <summary>Runs the rules over one file in memory, with options of a global configuration and severities as the compiler gets them.</summary>
internal static class AnalyzedText
{
    /// <summary>Findings as <c>line,column id</c>, in the order of the text.</summary>
    public static async Task<IReadOnlyList<string>> PlacesAsync(string source, params (string Key, string Value)[] options) =>
        [
            .. (await AllAsync(source, options)).Select(
                d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1},{d.Location.GetLineSpan().StartLinePosition.Character + 1} {d.Id}"),
        ];

    /// <summary>What makes the compilation one with null safety; the compiler reads code that is nested deeply without it only.</summary>
    public static (string Key, string Value) NullSafety { get; } = ("build_property.Nullable", "enable");

    /// <summary>Findings of our rules. An option whose name is an id is its severity.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> AllAsync(string source, params (string Key, string Value)[] options)
    {
        var severities = options
            .Where(o => o.Key.StartsWith("STD", StringComparison.Ordinal))
            .ToDictionary(o => o.Key, o => Enum.Parse<ReportDiagnostic>(o.Value));
        var nullable = options.Contains(NullSafety) ? NullableContextOptions.Enable : NullableContextOptions.Disable;
        var compilation = CSharpCompilation.Create(
            "A",
            [CSharpSyntaxTree.ParseText(source, path: "/repo/src/A/Code.cs")],
            [],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable)
                .WithSyntaxTreeOptionsProvider(new Severities(severities)));
        var analyzers = compilation.WithAnalyzers(
            [new ComplexityAnalyzer(), new ExclusionAnalyzer(), new InnerThrowAnalyzer(), new NullableAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new Provider(options)), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = await analyzers.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    private sealed class Severities(IReadOnlyDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            severities.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Provider((string Key, string Value)[] options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(options.ToImmutableDictionary(o => o.Key, o => o.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
