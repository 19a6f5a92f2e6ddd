using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Standards.CodeFixes;

/// <summary>
/// Repairs all findings of a rule in a document, a project or a solution. That of the framework takes only findings whose action has the key of the first
/// one, and none where that one has no action.
/// </summary>
internal sealed class RuleFixAll : FixAllProvider
{
    private RuleFixAll()
    {
    }

    public static RuleFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fix = (RuleCodeFix)fixAllContext.CodeFixProvider;
        var found = await FindAsync(fixAllContext).ConfigureAwait(false);
        var solution = fixAllContext.Solution;
        var files = found
            .GroupBy(diagnostic => solution.GetDocumentId(diagnostic.Location.SourceTree))
            .Where(file => file.Key is not null)
            .ToDictionary(file => file.Key!, file => file.Distinct().OrderBy(d => d.Location.SourceSpan.Start).ToImmutableArray());
        return files.Count == 0
            ? null
            : CodeAction.Create(
                fix.Title, cancellationToken => new SolutionRepair(fix, solution, FixOrder.OfCommand(), cancellationToken).ApplyAsync(files), fix.Id);
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false);
        }

        var found = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
        {
            found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;
    }
}
