using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Standards.CodeFixes;

/// <summary>Repairs the findings of one rule in many files. What does not compile in the end is taken back, file by file.</summary>
/// <param name="fix">How one finding is repaired.</param>
/// <param name="solution">All files before.</param>
/// <param name="order">What the command asked for.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class SolutionRepair(RuleCodeFix fix, Solution solution, FixOrder order, CancellationToken cancellationToken)
{
    /// <summary>The solution without as many of the findings as can be repaired.</summary>
    public async Task<Solution> ApplyAsync(IReadOnlyDictionary<DocumentId, ImmutableArray<Diagnostic>> found)
    {
        // In an editor somebody sees what is broken.
        var broken = order.IsOfCommand ? await BrokenAsync(found.Keys.Select(file => file.ProjectId)).ConfigureAwait(false) : [];
        var files = FilesOf(found).ToList();
        var repaired = new Dictionary<DocumentId, RepairedDocument>();
        foreach (var file in files.Where(file => !broken.Contains(file.ProjectId)))
        {
            if (await RepairAsync(file, found[file]).ConfigureAwait(false) is { } result)
            {
                repaired.Add(file, result);
            }
        }

        var good = await GoodAsync(repaired).ConfigureAwait(false);
        foreach (var file in files)
        {
            order.Tell(fix.Id, found[file], good.Contains(file) ? repaired[file].Findings : [], broken.Contains(file.ProjectId));
        }

        return order.IsToWrite ? await WithAsync(solution, good.Select(file => repaired[file])).ConfigureAwait(false) : solution;
    }

    private async Task<HashSet<ProjectId>> BrokenAsync(IEnumerable<ProjectId> projects)
    {
        var broken = new HashSet<ProjectId>();
        foreach (var project in projects.Distinct())
        {
            if (!await CompilerVerdict.CompilesAsync(solution.GetProject(project)!, cancellationToken).ConfigureAwait(false))
            {
                broken.Add(project);
            }
        }

        return broken;
    }

    // A file of several frameworks is several documents, and is written once: as the one says in which most was found.
    private IEnumerable<DocumentId> FilesOf(IReadOnlyDictionary<DocumentId, ImmutableArray<Diagnostic>> found) => found
        .GroupBy(file => solution.GetDocument(file.Key)!.FilePath ?? file.Key.ToString(), StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => same.OrderByDescending(file => file.Value.Length).First().Key);

    private async Task<RepairedDocument?> RepairAsync(DocumentId id, ImmutableArray<Diagnostic> found)
    {
        var document = solution.GetDocument(id)!;
        return order.Leaves(document.FilePath) ? null : await new DocumentRepair(fix, document, cancellationToken).TryAsync(found).ConfigureAwait(false);
    }

    private async Task<List<DocumentId>> GoodAsync(Dictionary<DocumentId, RepairedDocument> repaired)
    {
        var all = repaired.Keys.ToList();
        if (await IsGoodAsync(all).ConfigureAwait(false))
        {
            return all;
        }

        var good = new List<DocumentId>();
        foreach (var file in all)
        {
            if (await IsGoodAsync([.. good, file]).ConfigureAwait(false))
            {
                good.Add(file);
            }
        }

        return good;

        async Task<bool> IsGoodAsync(IEnumerable<DocumentId> files) =>
            await CompilerVerdict.AcceptsAsync(solution, await WithAsync(solution, files.Select(f => repaired[f])).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
    }

    private async Task<Solution> WithAsync(Solution to, IEnumerable<RepairedDocument> files)
    {
        foreach (var file in files)
        {
            var text = await file.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            foreach (var id in file.Document.GetLinkedDocumentIds().Insert(0, file.Document.Id))
            {
                to = to.WithDocumentText(id, text);
            }
        }

        return to;
    }
}
