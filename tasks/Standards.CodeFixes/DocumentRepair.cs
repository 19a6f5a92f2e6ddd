using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes;

/// <summary>Repairs findings of one file, and takes back what the compiler does not accept.</summary>
internal sealed class DocumentRepair(RuleCodeFix fix, Document document, CancellationToken cancellationToken)
{
    /// <summary>The file without as many of the findings as can be repaired; null for none.</summary>
    public async Task<RepairedDocument?> TryAsync(ImmutableArray<Diagnostic> found)
    {
        var repaired = await EditAsync(found).ConfigureAwait(false);
        if (repaired.Findings.IsEmpty || await CompilerVerdict.AcceptsAsync(document, repaired.Document, cancellationToken).ConfigureAwait(false))
        {
            return repaired.Findings.IsEmpty ? null : repaired;
        }

        return repaired.Findings.Length == 1 ? null : await WithoutBadAsync(repaired.Findings).ConfigureAwait(false);
    }

    // One that does not compile must not keep the others.
    private async Task<RepairedDocument?> WithoutBadAsync(ImmutableArray<Diagnostic> found)
    {
        var good = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in found)
        {
            if (await TryAsync([diagnostic]).ConfigureAwait(false) is not null)
            {
                good.Add(diagnostic);
            }
        }

        return good.Count switch
        {
            0 => null,
            _ when good.Count < found.Length => await TryAsync(good.ToImmutable()).ConfigureAwait(false),
            _ => await TryAsync([good[0]]).ConfigureAwait(false),
        };
    }

    private async Task<RepairedDocument> EditAsync(ImmutableArray<Diagnostic> found)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var extras = new FileExtras();
        var repaired = found.Where(diagnostic => fix.TryRepair(new FixSite(editor, diagnostic, extras, cancellationToken))).ToImmutableArray();
        if (repaired.IsEmpty)
        {
            return new RepairedDocument(document, repaired, []);
        }

        if (extras.Deleted.Count > 0)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = extras.Deleted.Distinct().OrderBy(span => span.Start).Select(span => new TextChange(span, ""));
            return new RepairedDocument(document.WithText(text.WithChanges(changes)), repaired, []);
        }

        var unit = (CompilationUnitSyntax)editor.GetChangedRoot();
        var changed = extras.Namespaces.Aggregate(unit, UsingDirectives.Add);
        return new RepairedDocument(document.WithSyntaxRoot(changed), repaired, extras.Affected);
    }
}
