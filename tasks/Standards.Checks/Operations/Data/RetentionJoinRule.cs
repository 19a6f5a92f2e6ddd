using Standards.Checks.Findings;
using Standards.Checks.Rules;

namespace Standards.Checks.Operations.Data;

/// <summary>
/// STD9744 and STD9745: domains and retention policies belong together, and state the same period. A policy's table is the schema of the
/// domain, or a table in it (<c>orders.items</c>). Clause <c>retention-covers-every-domain</c>.
/// </summary>
internal static class RetentionJoinRule
{
    public static IEnumerable<Finding> Check(OperationsNode root)
    {
        var domains = root["data_domains"].Entries.Where(d => d["schema"].Text is not null).ToList();
        var policies = root["retention_policies"].Entries.Where(p => p["table"].Text is not null).ToList();
        var bySchema = policies.ToLookup(p => SchemaOf(p["table"].Text!), StringComparer.Ordinal);
        foreach (var domain in domains)
        {
            var (schema, retention) = (domain["schema"].Text!, domain["retention"]);
            var own = bySchema[schema].ToList();
            if (own.Count == 0)
            {
                yield return domain.FindingAtKey(RuleCatalog.STD9744, $"the data domain '{ValueText.Shorten(domain.Key)}' has no retention policy for its schema {ValueText.Quote(schema)}", $"Add an entry with 'table: {ValueText.Shorten(schema)}' and 'retention: {ValueText.Shorten(retention.Text ?? "2_years")}' below 'retention_policies'");
            }

            foreach (var policy in own)
            {
                if (RetentionPeriod.Parse(retention.Text) is { } wanted && RetentionPeriod.Parse(policy["retention"].Text) is { } found && wanted != found)
                {
                    yield return policy["retention"].Finding(RuleCatalog.STD9744, $"the retention policy '{ValueText.Shorten(policy.Key)}' has the retention {policy["retention"].Text}, and its domain '{ValueText.Shorten(domain.Key)}' has {retention.Text}", $"Write 'retention: {retention.Text}', or correct the domain");
                }
            }
        }

        // A domain without a schema is reported for that; its policy may be one of these.
        if (domains.Count < root["data_domains"].Entries.Count)
        {
            yield break;
        }

        var schemas = domains.Select(d => d["schema"].Text!).ToHashSet(StringComparer.Ordinal);
        foreach (var policy in policies.Where(p => !AuditLogRule.IsAuditLog(p) && !schemas.Contains(SchemaOf(p["table"].Text!))))
        {
            yield return policy["table"].Finding(RuleCatalog.STD9745, $"the retention policy '{ValueText.Shorten(policy.Key)}' is for {ValueText.Quote(policy["table"].Text!)}, which is the schema of no data domain", "Register the domain below 'data_domains', or remove the policy");
        }
    }

    private static string SchemaOf(string table) => table.Split('.', 2)[0];
}
