using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>
/// Runs one analyzer over sources against the whole framework, and compares what one rule of it finds with the marks in them. The official testing
/// packages do not restore with this compiler, and they take their references from a feed at run time; here nothing leaves the process.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
internal static class RuleTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Fails unless a rule finds just what is marked, in code of a library.</summary>
    public static Task AsMarkedAsync(string id, string marked, params string[] stubs) =>
        CompareAsync(id, Usings.Common + marked, TestCompilations.Library, stubs);

    /// <summary>The same for a file with directives of its own.</summary>
    public static Task FileAsMarkedAsync(string id, string marked, params string[] stubs) => CompareAsync(id, marked, TestCompilations.Library, stubs);

    /// <summary>The same in a test project.</summary>
    public static Task InTestsAsync(string id, string marked, params string[] stubs) => CompareAsync(id, Usings.Common + marked, TestCompilations.Tests, stubs);

    /// <summary>The same in an executable, whose top-level statements are the source.</summary>
    public static Task InProgramAsync(string id, string marked, params string[] stubs) =>
        CompareAsync(id, Usings.Common + marked, TestCompilations.Program, stubs);

    /// <summary>The same in a file whose first line says that a tool wrote it.</summary>
    public static Task AsGeneratedAsync(string id, string marked) => CompareAsync(id, marked, TestCompilations.Library, []);

    /// <summary>What a rule says of the one thing that it finds.</summary>
    public static async Task<string> MessageAsync(string id, string marked, params string[] stubs)
    {
        var source = MarkedSource.Parse(Usings.Common + marked);
        return Assert.Single(await FindAsync(id, source, TestCompilations.Library, stubs)).GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task CompareAsync(string id, string marked, CSharpCompilation project, string[] stubs)
    {
        var source = MarkedSource.Parse(marked);
        var found = (await FindAsync(id, source, project, stubs)).Select(d => d.Location.SourceSpan);

        Assert.Equal(Show(source, source.Spans), Show(source, found));
    }

    private static IEnumerable<string> Show(MarkedSource source, IEnumerable<TextSpan> spans) =>
        spans.Order().Select(span => $"{span.Start}: {source.Text.Substring(span.Start, span.Length)}");

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string id, MarkedSource source, CSharpCompilation project, string[] stubs)
    {
        if (RuleCases.Hears(source.Text, project, stubs))
        {
            return [];
        }

        var compilation = project.AddSyntaxTrees(
            new[] { source.Text }.Concat(stubs).Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/repo/src/A/Code{i}.cs")));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));

        var analyzer = new TAnalyzer();
        Assert.Contains(id, analyzer.SupportedDiagnostics.Select(d => d.Id));
        var found = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, d => d.Id == "AD0001");
        return found.Where(d => d.Id == id && d.Location.SourceTree!.FilePath.EndsWith("Code0.cs", StringComparison.Ordinal));
    }
}
