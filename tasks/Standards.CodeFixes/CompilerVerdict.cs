using Microsoft.CodeAnalysis;

namespace Standards.CodeFixes;

/// <summary>Whether the compiler says no more of changed code than it said before: no error, and no warning that CI would take for one.</summary>
internal static class CompilerVerdict
{
    /// <summary>Judges one file by itself, as fast as an editor needs it.</summary>
    public static async Task<bool> AcceptsAsync(Document before, Document after, CancellationToken cancellationToken)
    {
        var old = await before.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var changed = await after.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return old is not null
            && changed is not null
            && !IsWorse(Count(old.GetDiagnostics(null, cancellationToken)), Count(changed.GetDiagnostics(null, cancellationToken)));
    }

    /// <summary>Judges the other files that name what a repair of one file changed, of its project and of those that use it.</summary>
    public static async Task<bool> AcceptsUsesAsync(Document before, RepairedDocument repaired, CancellationToken cancellationToken)
    {
        if (repaired.Affected.Count == 0)
        {
            return true;
        }

        var solution = before.Project.Solution;
        var users = solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(before.Project.Id).Prepend(before.Project.Id);
        foreach (var document in users.SelectMany(project => solution.GetProject(project)!.Documents).Where(document => document.Id != before.Id))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (repaired.Affected.Any(text.Contains)
                && !await AcceptsAsync(document, repaired.Document.Project.Solution.GetDocument(document.Id)!, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Judges all projects that changed and those that use them, to the end of their compilation.</summary>
    public static async Task<bool> AcceptsAsync(Solution before, Solution after, CancellationToken cancellationToken)
    {
        var graph = after.GetProjectDependencyGraph();
        var changed = after.GetChanges(before).GetProjectChanges().Select(change => change.ProjectId).ToList();
        foreach (var project in changed.Concat(changed.SelectMany(graph.GetProjectsThatTransitivelyDependOnThisProject)).Distinct())
        {
            var old = await FilesAsync(before.GetProject(project)!, cancellationToken).ConfigureAwait(false);
            var now = await FilesAsync(after.GetProject(project)!, cancellationToken).ConfigureAwait(false);
            if (now.Any(file => IsWorse(old.TryGetValue(file.Key, out var count) ? count : default, file.Value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a project compiles: of one that does not, the compiler cannot say what a change breaks.</summary>
    public static async Task<bool> CompilesAsync(Project project, CancellationToken cancellationToken) =>
        (await FilesAsync(project, cancellationToken).ConfigureAwait(false)).Values.All(count => count.Errors == 0);

    // Some errors, such as a span that lives across an 'await', come with the last step only.
    private static async Task<Dictionary<string, (int Errors, int All)>> FilesAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        return compilation.Emit(Stream.Null, cancellationToken: cancellationToken).Diagnostics
            .GroupBy(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ToDictionary(file => file.Key, Count, StringComparer.Ordinal);
    }

    private static (int Errors, int All) Count(IEnumerable<Diagnostic> diagnostics)
    {
        var (errors, all) = (0, 0);
        foreach (var diagnostic in diagnostics.Where(d => !d.IsSuppressed))
        {
            errors += diagnostic.DefaultSeverity == DiagnosticSeverity.Error ? 1 : 0;
            all += diagnostic.Severity >= DiagnosticSeverity.Warning ? 1 : 0;
        }

        return (errors, all);
    }

    private static bool IsWorse((int Errors, int All) before, (int Errors, int All) after) => after.Errors > before.Errors || after.All > before.All;
}
