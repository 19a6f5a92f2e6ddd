using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Standards.CodeFixes;

namespace Standards.Analyzers.Tests.Markup;

/// <summary>
/// Applies a code fix to all that its rule finds in a source, as Fix All does, and compares the source with the one that is approved: the fix compiles, a
/// second run changes nothing, and the first finding alone is repaired in the same way.
/// </summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal static class FixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : RuleCodeFix, new()
{
    /// <summary>Fails unless a source becomes another one.</summary>
    public static Task BecomesAsync(string before, string after, params string[] stubs) =>
        CompareAsync(FixedProject.Of(TestCompilations.Library, Usings.Common + before, stubs), Usings.Common + after);

    /// <summary>The same for a source with directives of its own.</summary>
    public static Task FileBecomesAsync(string before, string after, params string[] stubs) =>
        CompareAsync(FixedProject.Of(TestCompilations.Library, before, stubs), after);

    /// <summary>The same for the statements of a program.</summary>
    public static Task ProgramBecomesAsync(string before, string after, params string[] stubs) =>
        CompareAsync(FixedProject.Of(TestCompilations.Program, Usings.Common + before, stubs), Usings.Common + after);

    /// <summary>Fails unless something is found and no fix is offered for any of it.</summary>
    public static async Task IsNotOfferedAsync(string source, params string[] stubs)
    {
        var project = FixedProject.Of(TestCompilations.Library, Usings.Common + source, stubs);
        var found = await FindAsync(project);
        Assert.NotEmpty(found);
        foreach (var diagnostic in found)
        {
            Assert.Null(await OfferedAsync(project, diagnostic));
        }

        Assert.Equal(Usings.Common + source, await project.FixAllAsync(new TFix(), found, FixAllScope.Solution));
    }

    private static async Task CompareAsync(FixedProject project, string after)
    {
        var found = await FindAsync(project);
        Assert.NotEmpty(found);
        foreach (var scope in (FixAllScope[])[FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
        {
            Assert.Equal(after, await project.FixAllAsync(new TFix(), found, scope));
        }

        var repaired = project.With(after);
        Assert.Empty(await repaired.ErrorsAsync());
        var rest = await FindAsync(repaired);
        Assert.Equal(after, rest.IsEmpty ? after : await repaired.FixAllAsync(new TFix(), rest, FixAllScope.Solution));

        var offered = await OfferedAsync(project, found[0]);
        Assert.NotNull(offered);
        Assert.Equal(found.Length == 1 ? after : offered, offered);
    }

    private static Task<ImmutableArray<Diagnostic>> FindAsync(FixedProject project) => project.FindAsync(new TAnalyzer(), new TFix().Id);

    private static async Task<string?> OfferedAsync(FixedProject project, Diagnostic diagnostic)
    {
        CodeAction? offered = null;
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(project.Document, diagnostic, (action, _) => offered = action, CancellationToken.None));
        return offered is null ? null : await project.AfterAsync(offered);
    }
}
