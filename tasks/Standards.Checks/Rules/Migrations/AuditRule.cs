using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>STD8112, clause <c>audit-log-immutable</c>: nothing changes or removes rows of an audit table.</summary>
internal static class AuditRule
{
    public static void Check(SqlFacts facts, Action<RuleDescriptor, int, string, string> add)
    {
        foreach (var change in facts.Changes.Where(change => DataNames.IsAudit(change.Table)))
        {
            Add(change.Name, change.Table, change.Offset, add);
        }
    }

    public static void Add(string verb, string table, int offset, Action<RuleDescriptor, int, string, string> add) => add(
        RuleCatalog.MigrationAuditTable,
        offset,
        $"{verb} on audit table {ValueText.Quote(table)}, which is append-only",
        "Insert a row that corrects the record; give the job that removes rows after their retention a waiver");
}
