using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>
/// STD9782 and STD9783: backups are taken at least as often as data may be lost, and a recovery class promises no less than its ceiling.
/// Clause <c>dr-rpo-rto</c>.
/// </summary>
internal static class RecoveryClassRule
{
    private static readonly Dictionary<string, (OperationsLimit Rpo, OperationsLimit Rto)> Ceilings = new(StringComparer.Ordinal)
    {
        ["critical"] = (OperationsLimits.CriticalRpoMinutes, OperationsLimits.CriticalRtoMinutes),
        ["standard"] = (OperationsLimits.StandardRpoMinutes, OperationsLimits.StandardRtoMinutes),
        ["app_data"] = (OperationsLimits.AppDataRpoMinutes, OperationsLimits.AppDataRtoMinutes),
    };

    /// <summary>The classes that there are.</summary>
    public static IReadOnlyCollection<string> Names => Ceilings.Keys;

    public static IEnumerable<Finding> Check(PlacedNode recovery, Policy policy)
    {
        var (rpo, frequency) = (recovery["rpo"], recovery["backup_frequency"]);
        if (frequency.Duration > rpo.Duration)
        {
            yield return frequency.Finding(
                RuleCatalog.BackupFrequency,
                $"backups of the class '{ValueText.Shorten(recovery.Key)}' are {frequency.Text} apart, and at most {rpo.Text} of data may be lost",
                $"Write 'backup_frequency: {rpo.Text}' or a shorter time");
        }

        if (Ceilings.TryGetValue(recovery.Key, out var ceiling))
        {
            foreach (var finding in CheckCeiling(recovery, rpo, policy.Operations[ceiling.Rpo]).Concat(
                CheckCeiling(recovery, recovery["rto"], policy.Operations[ceiling.Rto])))
            {
                yield return finding;
            }
        }
    }

    // Less data may be lost only when backups are taken as often.
    private static string Often(PlacedNode recovery, PlacedNode value, string most) =>
        value.Key == "rpo" && recovery["backup_frequency"].Duration > DurationText.Parse(most) ? $" and 'backup_frequency: {most}'" : "";

    private static IEnumerable<Finding> CheckCeiling(PlacedNode recovery, PlacedNode value, decimal minutes)
    {
        if (value.Duration is { } length && (decimal)length.Ticks > minutes * TimeSpan.TicksPerMinute)
        {
            var most = DurationText.ToText(TimeSpan.FromTicks((long)(minutes * TimeSpan.TicksPerMinute)));
            yield return value.Finding(
                RuleCatalog.RecoveryClassCeiling,
                string.Create(CultureInfo.InvariantCulture, $"the {value.Key} of the class '{recovery.Key}' is {value.Text}, more than {most}"),
                $"Write '{value.Key}: {most}'{Often(recovery, value, most)} or a shorter time, or give its stores another class");
        }
    }
}
