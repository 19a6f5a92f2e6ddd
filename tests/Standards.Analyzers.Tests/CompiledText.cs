using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Standards.Suppressors;

namespace Standards.Analyzers.Tests;

/// <summary>Compiles one file in memory as the compiler does with warnings as errors, with the suppressor and its additional file.</summary>
internal static class CompiledText
{
    public const string Root = "/repo/";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Private.CoreLib.dll" or "System.Runtime.dll")
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>The warnings and errors that are left, as <c>line id</c>.</summary>
    public static async Task<IReadOnlyList<string>> OpenAsync(
        string source, string exemptions, string path = Root + "src/A/Old.cs", string name = BaselineSuppressor.FileName) =>
        [
            .. (await AllAsync(source, exemptions, path, name))
                .Where(d => !d.IsSuppressed)
                .Select(d => $"{d.Location.GetLineSpan().StartLinePosition.Line + 1} {d.Severity} {d.Id}"),
        ];

    public static async Task<IReadOnlyList<Diagnostic>> AllAsync(
        string source, string exemptions, string path = Root + "src/A/Old.cs", string name = BaselineSuppressor.FileName)
    {
        var compilation = CSharpCompilation.Create(
            "A",
            [CSharpSyntaxTree.ParseText(source, path: path)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error, nullableContextOptions: NullableContextOptions.Enable));
        var options = new AnalyzerOptions([new Text("/repo/src/A/obj/standards/" + name, exemptions)]);
        var driver = compilation.WithAnalyzers(
            [new BaselineSuppressor(), new MethodAnalyzer()],
            new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var diagnostics = await driver.GetAllDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, d => d.Id == "AD0001");
        return
        [
            .. diagnostics
                .Where(d => d.Severity >= DiagnosticSeverity.Warning)
                .OrderBy(d => d.Location.SourceSpan.Start)
                .ThenBy(d => d.Id, StringComparer.Ordinal),
        ];
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }
}
