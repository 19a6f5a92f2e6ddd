using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>STD9747: audit logs are kept as long as the law asks, and archived before that ends. Clause <c>audit-log-retention</c>.</summary>
internal static class AuditLogRule
{
    private static readonly (string Category, OperationsLimit Years)[] Categories =
    [
        ("financial_transactions", OperationsLimits.AuditFinancialYears),
        ("access_logs", OperationsLimits.AuditAccessYears),
        ("security_events", OperationsLimits.AuditSecurityYears),
        ("general_audit", OperationsLimits.AuditGeneralYears),
    ];

    /// <summary>Whether a retention policy is that of the audit log, whose periods the categories say.</summary>
    public static bool IsAuditLog(PlacedNode policy) => policy["table"].Text is "audit_log" or "audit_logs";

    public static IEnumerable<Finding> Check(PlacedNode root, Policy policy)
    {
        var logs = root["audit_log_retention"];
        foreach (var (category, limit) in Categories)
        {
            foreach (var finding in CheckFloor(logs[category], policy.Operations[limit], $"audit logs of '{category}' are"))
            {
                yield return finding;
            }
        }

        // A log without categories holds all of them, so the longest period counts.
        foreach (var table in root["retention_policies"].Entries.Where(IsAuditLog))
        {
            foreach (var finding in CheckFloor(
                table["retention"],
                Categories.Max(c => policy.Operations[c.Years]),
                $"the audit log of the retention policy '{ValueText.Shorten(table.Key)}' is"))
            {
                yield return finding;
            }
        }

        var after = logs["archival"]["after"];
        var first = Categories.Select(c => logs[c.Category]).FirstOrDefault(c => RetentionPeriod.Parse(c.Text) <= RetentionPeriod.Parse(after.Text));
        if (first.Text is { } kept)
        {
            yield return after.Finding(
                RuleCatalog.RetentionAuditLogs,
                $"audit logs are archived after {after.Text}, and '{first.Key}' is kept for {kept} only",
                $"Write 'after' with a period shorter than {kept}");
        }
    }

    private static IEnumerable<Finding> CheckFloor(PlacedNode period, decimal years, string what)
    {
        if (RetentionPeriod.Parse(period.Text) is { } kept && kept < RetentionPeriod.Years(years))
        {
            var least = string.Create(CultureInfo.InvariantCulture, $"{years:0.##}");
            var unit = years == 1 ? "year" : "years";
            yield return period.Finding(
                RuleCatalog.RetentionAuditLogs,
                $"{what} kept for {period.Text}, and must be kept for at least {least} {unit}",
                $"Write '{period.Key}: {least}_{unit}'");
        }
    }
}
