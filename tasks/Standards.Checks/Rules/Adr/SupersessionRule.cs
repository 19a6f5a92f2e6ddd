using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>Both records of a supersession say so: STD3114. Clause: <c>adr-superseded-links-successor</c>.</summary>
internal static class SupersessionRule
{
    public static IEnumerable<Finding> Check(AdrSet set)
    {
        foreach (var record in set.Records)
        {
            foreach (var relation in record.Relations)
            {
                var other = set.Find(relation);
                if (other is null
                    || other == record
                    || !other.IsParsed
                    || IsDeprecation(record, relation)
                    || SaysTheSame(other, record, relation.Kind)
                    || Answers(other, record, relation.Kind))
                {
                    continue;
                }

                var isNewer = relation.Kind == AdrRelationKind.Supersedes;
                var answer = isNewer ? "Superseded by" : "Supersedes";
                yield return new Finding(
                    RuleCatalog.AdrSupersessionMutual,
                    record.Path,
                    relation.Line,
                    relation.Column,
                    isNewer
                        ? $"the record supersedes {other.Name.Text}, which does not say that it is superseded"
                        : $"the record is superseded by {other.Name.Text}, which does not say that it supersedes this one",
                    $"Write '{answer} [{record.Name.Title}]({record.Name.Text})' in {other.Path}");
            }
        }
    }

    // A deprecated record may name what to use instead, without being superseded by it.
    private static bool IsDeprecation(AdrRecord record, AdrRelation relation) =>
        relation.Kind == AdrRelationKind.SupersededBy
        && record.Status is { } status
        && status.Line == relation.Line
        && AdrStatusText.Parse(status.Value) == AdrStatus.Deprecated
        && AdrStatusText.Named(status.Value).Count == 1;

    // Each says that it is the newer one, or the older one: that is a cycle, STD3116.
    private static bool SaysTheSame(AdrRecord other, AdrRecord record, AdrRelationKind kind) =>
        other.Relations.Any(same => same.Kind == kind && same.PointsTo(record.Name));

    private static bool Answers(AdrRecord other, AdrRecord record, AdrRelationKind kind) =>
        other.Relations.Any(answer => answer.Kind != kind && answer.PointsTo(record.Name));
}
