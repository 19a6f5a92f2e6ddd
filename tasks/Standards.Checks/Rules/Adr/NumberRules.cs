using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>Numbers over all records: STD3102, STD3104. Clauses: <c>adr-file-naming</c>, <c>adr-superseded-links-successor</c>.</summary>
internal static class NumberRules
{
    public static IEnumerable<Finding> Check(AdrSet set)
    {
        // By number and, within one number, by date and path: the first is the one that keeps it.
        var numbered = set.Records.Where(static record => record.Name.Number is not null).OrderBy(static record => record.Name.Number).ThenBy(Day).ToArray();
        var free = numbered is [.., var last] ? last.Name.Number!.Value + 1 : 1;
        AdrRecord? previous = null;
        foreach (var record in numbered)
        {
            var number = record.Name.Number!.Value;
            var expected = previous is null ? 1 : previous.Name.Number!.Value + 1;
            if (previous is not null && number == expected - 1)
            {
                yield return new Finding(
                    RuleCatalog.AdrNumberUnique,
                    record.Path,
                    0,
                    0,
                    $"number {number:D4} is also the number of {previous.Name.Text}",
                    $"Rename the file to '{Renamed(record, free++)}'");
                continue;
            }

            if (number != expected)
            {
                yield return Gap(record, previous, expected, number);
            }

            previous = record;
        }
    }

    private static Finding Gap(AdrRecord record, AdrRecord? previous, int expected, int number)
    {
        var missing = number - expected == 1 ? $"number {expected:D4} is" : $"numbers {expected:D4} to {number - 1:D4} are";
        var (message, fix) = previous is null
            ? ($"the first record has number {number:D4}, not 0001", $"Rename the file to '{Renamed(record, 1)}', or restore the removed records")
            : (
                $"{missing} missing before this record",
                $"Restore the removed {(number - expected == 1 ? "record" : "records")}, or rename the file to '{Renamed(record, expected)}'");
        return new Finding(RuleCatalog.AdrNumberSequence, record.Path, 0, 0, message, fix);
    }

    private static DateOnly Day(AdrRecord record) => record.Date is { } date ? AdrDate.Parse(date.Value) ?? DateOnly.MaxValue : DateOnly.MaxValue;

    private static string Renamed(AdrRecord record, int number) => (record.Name with { Number = number }).Suggestion();
}
