using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Backup;

/// <summary>
/// STD9790 and STD9791: backups are copied to another region with little lag, and people decide on the failover by a runbook. Clause
/// <c>dr-cross-region-replication</c>.
/// </summary>
internal static class ReplicationRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var replication = operations["backup"]["replication"];
        foreach (var region in replication["backup_regions"].Items)
        {
            if (region.Text is { } text && text == replication["primary_region"].Text)
            {
                yield return region.Finding(
                    RuleCatalog.BackupRegion, $"backups are copied to {ValueText.Quote(text)}, which is the primary region", "Write another region");
            }
        }

        foreach (var finding in CheckMost(replication["replication_lag"], operations.Policy.Operations[OperationsLimits.ReplicationLagSeconds]))
        {
            yield return finding;
        }

        var failover = replication["failover"];
        if (failover["automatic"] is { Boolean: true } automatic)
        {
            yield return automatic.Finding(
                RuleCatalog.ReplicationAndFailover,
                "the failover to another region is automatic",
                "Write 'automatic: false', and let people decide by the runbook");
        }

        foreach (var finding in operations
            .MissingPath(failover["runbook"], RuleCatalog.ReplicationAndFailover)
            .Concat(CheckMost(failover["rto"], operations.Policy.Operations[OperationsLimits.FailoverRtoMinutes] * 60)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> CheckMost(PlacedNode value, decimal seconds)
    {
        if (value.Duration is { } length && (decimal)length.Ticks > seconds * TimeSpan.TicksPerSecond)
        {
            var most = DurationText.ToText(TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)));
            yield return value.Finding(
                RuleCatalog.ReplicationAndFailover,
                string.Create(CultureInfo.InvariantCulture, $"'{value.Path}' is {value.Text}, more than {most}"),
                $"Write '{value.Key}: {most}' or a shorter time");
        }
    }
}
