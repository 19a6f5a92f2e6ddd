using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>Links between records resolve: STD3113. Clause: <c>adr-superseded-links-successor</c>.</summary>
internal static class LinkRule
{
    public static IEnumerable<Finding> Check(AdrSet set)
    {
        foreach (var record in set.Records)
        {
            var places = new HashSet<Position>();
            foreach (var link in record.Links)
            {
                places.Add(new(link.Line, link.Column));
                if (set.Find(link.FileName) is null)
                {
                    yield return Missing(
                        record, link.Line, link.Column, $"link '{link.Url}' points to a record that does not exist", Nearest(set, link.FileName));
                }
            }

            foreach (var relation in record.Relations)
            {
                // A mention without a link; those with one are above.
                if (!places.Contains(new(relation.Line, relation.Column)) && !relation.IsElsewhere && set.Find(relation) is null)
                {
                    yield return Missing(record, relation.Line, relation.Column, $"'{relation.Target}' is a record that does not exist", null);
                }
            }
        }
    }

    private static Finding Missing(AdrRecord record, int line, int column, string message, string? nearest) => new(
        RuleCatalog.AdrLinkResolution,
        record.Path,
        line,
        column,
        message,
        nearest is null ? "Write the file name of an existing record, or restore the removed one" : $"Write '{nearest}'");

    private static string? Nearest(AdrSet set, string fileName) =>
        AdrFileName.Parse(fileName).Number is { } number ? set.Find(number)?.Name.Text : null;
}
