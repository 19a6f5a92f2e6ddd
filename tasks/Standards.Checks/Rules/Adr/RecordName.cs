using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Adr;

namespace Standards.Checks.Rules.Adr;

/// <summary>A record and the number that it should have: what is said of its name.</summary>
/// <param name="record">The record.</param>
/// <param name="number">The number.</param>
internal sealed class RecordName(AdrRecord record, int number)
{
    /// <summary>STD3101.</summary>
    public Finding Malformed() =>
        Report(RuleCatalog.AdrFileNaming, $"file name '{record.Name.Text}' is not four digits, a hyphen and a kebab-case title", Rename());

    /// <summary>STD3102.</summary>
    public Finding Taken(AdrRecord owner) => Report(
        RuleCatalog.AdrNumberUnique, $"number {record.Name.Number:D4} is also the number of {owner.Name.Text}", Rename());

    /// <summary>STD3104.</summary>
    public Finding BehindGap(AdrRecord? previous)
    {
        var first = number;
        var last = record.Name.Number - 1;
        var (missing, removed) = last == first ? ($"number {first:D4} is", "record") : ($"numbers {first:D4} to {last:D4} are", "records");
        return previous is null
            ? Report(
                RuleCatalog.AdrNumberSequence,
                $"the first record has number {record.Name.Number:D4}, not 0001",
                $"{Rename()}, or restore the removed records")
            : Report(
                RuleCatalog.AdrNumberSequence,
                $"{missing} missing before this record",
                record.IsTracked ? $"Restore the removed {removed}, or {Rename("rename")}" : $"{Rename()}, or restore the removed {removed}");
    }

    // The heading goes with the file: a name of its own would be the next finding.
    private string Rename(string verb = "Rename")
    {
        var name = (record.Name with { Number = number }).Suggestion();
        var heading = record.Title is { Number: { } written } title && written != number ? $", and its heading to '{title.With(number)}'" : "";
        return $"{verb} the file to '{name}'{heading}";
    }

    private Finding Report(RuleDescriptor rule, string message, string fix) => new(rule, record.Path, 0, 0, message, fix);
}
