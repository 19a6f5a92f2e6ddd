using System.Globalization;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;

namespace Standards.Checks.Commands.Recording;

/// <summary>What the commands of the baseline print when they have written it.</summary>
public static class BaselineRecordText
{
    private const int MaxNamed = 10;

    /// <summary>One line for each thing that the baseline cannot know or hold, then what is in it.</summary>
    /// <param name="record">The new baseline.</param>
    /// <param name="logs">What the compiler said.</param>
    /// <param name="isPruned">Whether it could only shrink.</param>
    public static IEnumerable<string> Lines(BaselineRecord record, CompilerLogSet logs, bool isPruned)
    {
        foreach (var remark in logs.Remarks)
        {
            yield return $"Baseline: {remark}.";
        }

        if (logs.Missing.Count > 0)
        {
            yield return $"Baseline: {Plural(logs.Missing.Count, "project")} {(logs.Missing.Count == 1 ? "was" : "were")} not compiled, so warnings there are "
                + $"not in it: {Some(logs.Missing)}.";
        }

        if (record.Beyond.Count > 0)
        {
            yield return $"Baseline: warnings with these ids cannot be held and stay: {Some(record.Beyond)}.";
        }

        foreach (var line in Mandatory(record))
        {
            yield return line;
        }

        if (!isPruned && record.Complex.Count > 0)
        {
            yield return $"Baseline: above the limits of complexity (STD1100 to STD1107): {Some([.. record.Complex.Select(InProject)])}.";
        }

        yield return isPruned ? Pruned(record) : Recorded(record);
    }

    private static string InProject((string Project, int Count) complex) => string.Create(CultureInfo.InvariantCulture, $"{complex.Project} {complex.Count}");

    private static IEnumerable<string> Mandatory(BaselineRecord record)
    {
        if (record.Left > 0)
        {
            yield return $"Baseline: {Plural(record.Left, "finding")} of mandatory rules not recorded: {Some(record.Unapproved)}. Repair "
                + $"{(record.Left == 1 ? "it" : "them")}, or say who answers: '{ApprovalRules.Command}'.";
        }

        if (record.Granted.Count > 0 && record.Baseline.Approval is { } approval)
        {
            yield return $"Baseline: findings of mandatory rules are held until {approval.Expires} (owner {approval.Owner}, "
                + $"approved by {approval.ApprovedBy}): {Some(record.Granted)}.";
        }
    }

    /// <summary>A number of things in words: <c>1 finding</c>, <c>2 findings</c>.</summary>
    public static string Plural(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Pruned(BaselineRecord record) =>
        $"Baseline: {Plural(record.Removed, "finding")} removed, {Total(record.Baseline)} left -> {Baseline.FileName}";

    private static string Recorded(BaselineRecord record)
    {
        var gone = record.Removed > 0 ? $" ({Plural(record.Removed, "finding")} gone)" : "";
        return $"Baseline: {Total(record.Baseline)} -> {Baseline.FileName}{gone}";
    }

    private static string Total(Baseline baseline)
    {
        var rules = baseline.Entries.DistinctBy(e => e.Rule).Count();
        var files = baseline.Entries.DistinctBy(e => e.Path).Count();
        return $"{Plural(baseline.Findings, "finding")} of {Plural(rules, "rule")} in {Plural(files, "file")}";
    }

    private static string Some(IReadOnlyList<string> items) => items.Count <= MaxNamed
        ? string.Join(", ", items)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", items.Take(MaxNamed))} and {items.Count - MaxNamed} more");
}
