using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>A project in a workspace, whose first document is the source of a test.</summary>
/// <param name="document">That document.</param>
internal sealed class FixedProject(Document document)
{
    /// <summary>The document of the source.</summary>
    public Document Document => document;

    /// <summary>A project with the references of a compilation.</summary>
    public static FixedProject Of(CSharpCompilation like, string source, string[] stubs)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            like.AssemblyName!,
            like.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: like.Options,
            metadataReferences: like.References));
        var first = project.AddDocument("Code0.cs", SourceText.From(source), filePath: "/repo/src/A/Code0.cs");
        var all = stubs.Select((text, i) => (Name: $"Code{i + 1}.cs", Text: text))
            .Aggregate(first.Project, (with, stub) => with.AddDocument(stub.Name, stub.Text, filePath: "/repo/src/A/" + stub.Name).Project);
        return new FixedProject(all.GetDocument(first.Id)!);
    }

    /// <summary>The same project with another source.</summary>
    public FixedProject With(string source) => new(document.WithText(SourceText.From(source)));

    /// <summary>What a rule finds in the source, in its order.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(DiagnosticAnalyzer analyzer, string id)
    {
        Assert.Empty(await ErrorsAsync());
        return [.. (await FindAsync([analyzer])).Where(d => d.Id == id)];
    }

    /// <summary>What analyzers find in the source, in its order.</summary>
    public async Task<IEnumerable<Diagnostic>> FindAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var tree = await document.GetSyntaxTreeAsync();
        var found = await compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync();
        return found.Where(d => d.Location.SourceTree == tree).OrderBy(d => d.Location.SourceSpan.Start);
    }

    /// <summary>What the compiler refuses.</summary>
    public async Task<IEnumerable<string>> ErrorsAsync() => (await document.Project.GetCompilationAsync())!
        .Emit(Stream.Null)
        .Diagnostics
        .Where(d => d.Severity == DiagnosticSeverity.Error)
        .Select(d => d.ToString());

    /// <summary>The source after Fix All.</summary>
    public async Task<string> FixAllAsync(CodeFixProvider fix, ImmutableArray<Diagnostic> found, FixAllScope scope)
    {
        var context = new FixAllContext(document, fix, scope, fix.FixableDiagnosticIds[0], fix.FixableDiagnosticIds, new Found(document.Id, found), default);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return await AfterAsync(action!);
    }

    /// <summary>The source after an action.</summary>
    public async Task<string> AfterAsync(CodeAction action)
    {
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private sealed class Found(DocumentId id, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(project.Id == id.ProjectId ? diagnostics : []);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(document.Id == id ? diagnostics : []);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
