using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Standards.CodeFixes;

/// <summary>
/// What code fixes have in common. A fix says how one finding is repaired, or that it is not right there; the rest is done here: it is offered only when
/// the compiler has nothing more to say of the file than before, and Fix All repairs all findings of a file at once (<see cref="RuleFixAll"/>).
/// </summary>
public abstract class RuleCodeFix : CodeFixProvider
{
    private protected RuleCodeFix(string id, string title)
    {
        FixableDiagnosticIds = [id];
        Title = title;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>The rule whose findings it repairs.</summary>
    internal string Id => FixableDiagnosticIds[0];

    /// <summary>What the editor's menu says.</summary>
    internal string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => RuleFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var repair = new DocumentRepair(this, context.Document, context.CancellationToken);
            if (await repair.TryAsync([diagnostic]).ConfigureAwait(false) is { } repaired
                && await CompilerVerdict.AcceptsUsesAsync(context.Document, repaired, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(repaired.Document), Id), diagnostic);
            }
        }
    }

    /// <summary>Writes the repair of one finding into its file.</summary>
    /// <param name="site">The finding and its file.</param>
    /// <returns>Whether it did; false, with nothing written, where the fix is not right.</returns>
    internal abstract bool TryRepair(FixSite site);
}
