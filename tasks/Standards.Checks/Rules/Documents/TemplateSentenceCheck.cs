using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Rules.Documents;

/// <summary>
/// STD3870: a document that says it is done holds no sentence of a template. Decision records have a rule of their own (STD3117).
/// Clause: <c>doc-review-process</c>.
/// </summary>
public sealed class TemplateSentenceCheck : IFileCheck
{
    /// <inheritdoc/>
    public string Name => "template-sentences";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.DocumentTemplateSentence];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        DocumentFiles.IsPlainDocument(file, context.Policy) && !DocumentKind.IsAboutTheFolder(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context)
    {
        // Most documents hold none: only those are taken apart that do.
        var (text, page) = context.Pages.Read(file, DocumentFiles.MaxBytes);
        if (!TemplateSentences.Find(text).Any()
            || SectionDocument.TryRead(page) is not { } document
            || DocumentState.DoneBy(document) is not { } state)
        {
            return [];
        }

        return Sentences(document)
            .OrderBy(found => found.Offset)
            .Select(found => (found.Sentence, At: document.Page.Lines.Locate(found.Offset)))
            .Select(found => new Finding(
                RuleCatalog.DocumentTemplateSentence,
                file.Path,
                found.At.Line,
                found.At.Column,
                $"'{ValueText.Line(found.Sentence)}' is left of the template, and line {state.Line} says {ValueText.Quote(state.Text)}",
                "Write the text that belongs here, or take the status or day back until it is written"))
            .Limit();
    }

    private static IEnumerable<(string Sentence, int Offset)> Sentences(SectionDocument document) =>
        document.Sections.SelectMany(section => OfProse(section).Concat(OfCellsAndCode(section, document.Page.Lines)));

    private static IEnumerable<(string Sentence, int Offset)> OfProse(DocumentSection section) =>
        section.Lines.SelectMany(line => Sentences(line.Prose, line.OffsetOf));

    private static IEnumerable<(string Sentence, int Offset)> OfCellsAndCode(DocumentSection section, LineMap lines) =>
        Cells(section, lines).Concat(section.Code.SelectMany(code => code.Lines)).SelectMany(part => Sentences(part.Text, index => part.Offset + index));

    private static IEnumerable<(string Sentence, int Offset)> Sentences(string text, Func<int, int> offsetOf) =>
        TemplateSentences.Find(text).Select(found => (text.Substring(found.Index, found.Length), offsetOf(found.Index)));

    private static IEnumerable<(string Text, int Offset)> Cells(DocumentSection section, LineMap lines) =>
        section.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => (cell.Text, lines.StartOf(cell.Line) + cell.Column - 1));
}
