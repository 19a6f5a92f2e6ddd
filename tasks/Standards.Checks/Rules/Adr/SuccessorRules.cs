using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>What a record says about its own replacement: STD3112, STD3115. Clause: <c>adr-superseded-links-successor</c>.</summary>
internal static class SuccessorRules
{
    public static IEnumerable<Finding> Check(AdrRecord record)
    {
        var successors = record.Relations.Where(static relation => relation.Kind == AdrRelationKind.SupersededBy).ToArray();
        if (record.Status is { } field
            && AdrStatusText.Parse(field.Value) is (AdrStatus.Superseded or AdrStatus.Deprecated) and var status
            && !Array.Exists(successors, static relation => relation.FileName is not null || relation.IsElsewhere))
        {
            var number = successors is [{ Number: { } named }, ..] ? $"{named:D4}" : "NNNN";
            yield return new Finding(
                RuleCatalog.AdrSuccessorLink,
                record.Path,
                field.Line,
                field.Column,
                $"status '{field.Value}' has no link to the record that replaces this one",
                $"Write '{field.With(field.InCase($"{status} by [ADR-{number}]({number}-title.md)"))}' with the file name of that record"
                    + Answer(record, status));
        }

        foreach (var relation in record.Relations)
        {
            if (relation.PointsTo(record.Name))
            {
                yield return new Finding(
                    RuleCatalog.AdrSupersessionSelf,
                    record.Path,
                    relation.Line,
                    relation.Column,
                    relation.Kind == AdrRelationKind.Supersedes
                        ? $"the record says that it supersedes itself ({relation.Target})"
                        : $"the record says that it is superseded by itself ({relation.Target})",
                    "Write the number and file name of the other record");
            }
        }
    }

    // What STD3114 would ask for next.
    private static string Answer(AdrRecord record, AdrStatus status) =>
        status == AdrStatus.Superseded ? $", and '- Supersedes [{record.Name.Title}]({record.Name.Text})' in the header of that one" : "";
}
