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
        var free = Next(numbered is [.., var last] ? last : null);
        var findings = new List<Finding>();
        AdrRecord? previous = null;
        foreach (var same in numbered.GroupBy(static record => record.Name.Number))
        {
            var owner = same.First();
            findings.AddRange(OfOwner(owner, previous));
            findings.AddRange(same.Skip(1).SelectMany(record => OfTaker(record, owner, free++)));
            previous = owner;
        }

        findings.AddRange(set.Records.Where(static record => record.Name.Number is null).Select(record => new RecordName(record, free++).Malformed()));
        return findings;
    }

    private static IEnumerable<Finding> OfOwner(AdrRecord record, AdrRecord? previous)
    {
        var name = new RecordName(record, Next(previous));
        if (!record.Name.IsWellFormed)
        {
            yield return name.Malformed();
        }

        if (record.Name.Number != Next(previous))
        {
            yield return name.BehindGap(previous);
        }
    }

    private static IEnumerable<Finding> OfTaker(AdrRecord record, AdrRecord owner, int free)
    {
        var name = new RecordName(record, free);
        if (!record.Name.IsWellFormed)
        {
            yield return name.Malformed();
        }

        yield return name.Taken(owner);
    }

    private static int Next(AdrRecord? previous) => previous is null ? 1 : previous.Name.Number!.Value + 1;

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
