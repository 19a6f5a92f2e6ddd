using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;
using Standards.Checks.Models.Documents;

namespace Standards.Checks.Commands.AdrAdditions;

/// <summary>
/// The status of a record that another one takes the place of. Only the word of the status changes; what cannot be changed so, and read
/// again as meant, is refused. Clause: <c>adr-superseded-links-successor</c>.
/// </summary>
internal static class StatusEdit
{
    /// <summary>The new text of the old record, or why it has none.</summary>
    /// <param name="file">The old record.</param>
    /// <param name="text">Its text.</param>
    /// <param name="successor">File name of the new record.</param>
    /// <param name="label">What the link to it says: <c>ADR-0004</c>.</param>
    /// <param name="policy">Where records are and what they have.</param>
    public static (string? Text, Finding? Problem) Supersede(SourceFile file, string text, string successor, string label, AdrPolicy policy)
    {
        var record = AdrReader.Read(file, text, policy);
        var wanted = $"Superseded by [{label}]({successor})";
        if (record.Relations.FirstOrDefault(relation => relation.Kind == AdrRelationKind.SupersededBy) is { } known)
        {
            var next = known.Number is { } number ? $"Supersede that one: '-p:StandardsSupersedes={number}'" : "Supersede the record that took its place";
            return (null, new Finding(
                RuleCatalog.AdrSupersessionMutual,
                file.Path,
                known.Line,
                known.Column,
                $"the record is superseded by {ValueText.Quote(known.Target)} already",
                next));
        }

        if (record.Status is not { } field)
        {
            return (null, new Finding(
                RuleCatalog.AdrStatusPresence,
                file.Path,
                0,
                0,
                "the record has no status that could become 'Superseded'",
                "Add the line 'Status: Accepted' below its title, and run the command again"));
        }

        if (AdrStatusText.Parse(field.Value) is not { } status)
        {
            return (null, new Finding(
                RuleCatalog.AdrStatusVocabulary,
                file.Path,
                field.Line,
                field.Column,
                $"status {ValueText.Quote(field.Value)} is not one of {AdrStatusText.List}",
                "Correct it, and run the command again"));
        }

        if (status is AdrStatus.Rejected or AdrStatus.Superseded)
        {
            return (null, new Finding(
                RuleCatalog.AdrSupersessionMutual,
                file.Path,
                field.Line,
                field.Column,
                $"the record is {status} and decides nothing that could be superseded",
                "Leave it out of '-p:StandardsSupersedes', and speak of it in the context of the new record"));
        }

        var edited = Replace(text, field, field.InCase(wanted));
        return edited is not null && IsMeant(AdrReader.Read(file, edited, policy), successor)
            ? (edited, null)
            : (null, new Finding(
                RuleCatalog.AdrStatusPresence,
                file.Path,
                field.Line,
                field.Column,
                $"the status {ValueText.Quote(field.Value)} is written in a form that the command cannot change",
                $"Write '{wanted}' yourself, and create the record without '-p:StandardsSupersedes'"));
    }

    // The first word is the status; what people wrote behind it stays.
    private static string? Replace(string text, AdrField field, string wanted)
    {
        var word = field.Value.TakeWhile(char.IsLetter).Count();
        var start = new LineMap(text).StartOf(field.Line) + field.Column - 1;
        return word > 0 && text.AsSpan(start).StartsWith(field.Value, StringComparison.Ordinal)
            ? string.Concat(text.AsSpan(0, start), wanted, text.AsSpan(start + word))
            : null;
    }

    private static bool IsMeant(AdrRecord record, string successor) =>
        record is { Problem: null, Status: { } field }
        && AdrStatusText.Parse(field.Value) == AdrStatus.Superseded
        && record.Relations.Any(relation => relation.Kind == AdrRelationKind.SupersededBy && relation.FileName == successor);
}
