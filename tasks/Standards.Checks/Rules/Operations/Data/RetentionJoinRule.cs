using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Data;

/// <summary>
/// STD9744 and STD9745: domains and retention policies belong together, and state the same period. A policy's table is the schema of the
/// domain, or a table in it (<c>orders.items</c>). Clause <c>retention-covers-every-domain</c>.
/// </summary>
internal static class RetentionJoinRule
{
    // Comparing with more names than a service has only costs time.
    private const int MaxNames = 100;

    // From the longest; a policy archives before it deletes.
    private static readonly string[] Archived = ["1_year", "30_days", "1_day"];

    public static IEnumerable<Finding> Check(PlacedNode root)
    {
        var domains = root["data_domains"].Entries.Where(d => d["schema"].Text is not null).ToList();
        var policies = root["retention_policies"].Entries.Where(p => p["table"].Text is not null).ToList();
        var bySchema = policies.ToLookup(p => SchemaOf(p["table"].Text!), StringComparer.Ordinal);

        // A domain without a schema is reported for that; its policy may be one of those that have none.
        var orphans = domains.Count == root["data_domains"].Entries.Count ? Orphans(domains, policies) : [];
        var meant = orphans.Select(o => o.Meant).ToHashSet(StringComparer.Ordinal);
        foreach (var domain in domains)
        {
            var (schema, retention) = (domain["schema"].Text!, domain["retention"]);
            var own = bySchema[schema].ToList();
            if (own.Count == 0 && !meant.Contains(schema))
            {
                yield return domain.FindingAtKey(
                    RuleCatalog.DataDomainRetentionMatch,
                    $"the data domain '{ValueText.Shorten(domain.Key)}' has no retention policy for its schema {ValueText.Quote(schema)}",
                    $"Add an entry with 'table: {ValueText.Shorten(schema)}'{Periods(retention.Text ?? "2_years")} below 'retention_policies'");
            }

            foreach (var policy in own)
            {
                var deletion = policy["delete_after"].Exists && retention.Text != "indefinite" ? $" and 'delete_after: {retention.Text}'" : "";
                if (RetentionPeriod.Parse(retention.Text) is { } wanted && RetentionPeriod.Parse(policy["retention"].Text) is { } found && wanted != found)
                {
                    yield return policy["retention"].Finding(
                        RuleCatalog.DataDomainRetentionMatch,
                        $"the retention policy '{ValueText.Shorten(policy.Key)}' has the retention {policy["retention"].Text}, and its domain "
                            + $"'{ValueText.Shorten(domain.Key)}' has {retention.Text}",
                        $"Write 'retention: {retention.Text}'{deletion}, or correct the domain");
                }
            }
        }

        foreach (var (policy, schema) in orphans)
        {
            var table = policy["table"].Text!;
            var fix = schema is null
                ? "Register the domain below 'data_domains', or remove the policy"
                : $"Write 'table: {ValueText.Shorten(schema + table[SchemaOf(table).Length..])}'";
            yield return policy["table"].Finding(
                RuleCatalog.RetentionPolicyDomain,
                $"the retention policy '{ValueText.Shorten(policy.Key)}' is for {ValueText.Quote(table)}, which is the schema of no data domain",
                fix);
        }
    }

    // Policies of no domain, each with the schema that its table was probably meant to name: one that has no policy.
    private static List<(PlacedNode Policy, string? Meant)> Orphans(IEnumerable<PlacedNode> domains, IReadOnlyList<PlacedNode> policies)
    {
        var schemas = domains.Select(d => d["schema"].Text!).ToHashSet(StringComparer.Ordinal);
        var open = schemas
            .Except(policies.Select(p => SchemaOf(p["table"].Text!)), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Take(MaxNames)
            .ToList();
        var orphans = new List<(PlacedNode, string?)>();
        foreach (var policy in policies.Where(p => !AuditLogRule.IsAuditLog(p) && !schemas.Contains(SchemaOf(p["table"].Text!))))
        {
            var nearest = NearestName.Of(SchemaOf(policy["table"].Text!), open);
            orphans.Add((policy, nearest));
            _ = open.RemoveAll(o => o == nearest);
        }

        return orphans;
    }

    private static string SchemaOf(string table) => table.Split('.', 2)[0];

    // What RetentionOrderRule asks of the entry, so that it is not the next finding.
    private static string Periods(string retention)
    {
        var text = ValueText.Shorten(retention);
        return RetentionPeriod.Parse(retention) is { } period && Archived.FirstOrDefault(early => RetentionPeriod.Parse(early) < period) is { } archive
            && period != RetentionPeriod.Indefinite
            ? $", 'retention: {text}', 'archive_after: {archive}' and 'delete_after: {text}'"
            : $" and 'retention: {text}'";
    }
}
