using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// Names and numbers over all records: STD3101, STD3102, STD3104. They are judged together, so that one record is told one name.
/// Clauses: <c>adr-file-naming</c>, <c>adr-superseded-links-successor</c>.
/// </summary>
internal static class NumberRules
{
    public static IEnumerable<Finding> Check(AdrSet set)
    {
        var numbered = Numbered(set);
        var free = numbered is [.., var last] ? last.Name.Number!.Value + 1 : 1;
        AdrRecord? previous = null;
        foreach (var record in numbered)
        {
            var number = record.Name.Number!.Value;
            var expected = previous is null ? 1 : previous.Name.Number!.Value + 1;
            var isTaken = previous is not null && number == expected - 1;
            var name = new RecordName(record, isTaken ? free++ : expected);
            if (!record.Name.IsWellFormed)
            {
                yield return name.Malformed();
            }

            if (isTaken)
            {
                yield return name.Taken(previous!);
                continue;
            }

            if (number != expected)
            {
                yield return name.BehindGap(previous);
            }

            previous = record;
        }

        foreach (var record in set.Records.Where(static record => record.Name.Number is null))
        {
            yield return new RecordName(record, free++).Malformed();
        }
    }

    // Within one number the first keeps it: a record that git tracks before a new one, one that others link to before one that can be renamed
    // without a trace, the older before the newer.
    private static AdrRecord[] Numbered(AdrSet set)
    {
        HashSet<string> linked = new(
            set.Records.SelectMany(record => record.Links.Select(link => link.FileName).Where(name => name != record.Name.Text)), StringComparer.Ordinal);
        return
        [
            .. set.Records
                .Where(static record => record.Name.Number is not null)
                .OrderBy(static record => record.Name.Number)
                .ThenBy(static record => !record.IsTracked)
                .ThenBy(record => !linked.Contains(record.Name.Text))
                .ThenBy(Day),
        ];
    }

    private static DateOnly Day(AdrRecord record) => record.Date is { } date ? AdrDate.Parse(date.Value) ?? DateOnly.MaxValue : DateOnly.MaxValue;
}
