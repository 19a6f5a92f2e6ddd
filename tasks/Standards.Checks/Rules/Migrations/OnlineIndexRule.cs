using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// STD8106, clause <c>migration-transactional-and-online</c>: on PostgreSQL an index of a table that exists already is built concurrently.
/// A table that the same file creates is empty and locked by nobody.
/// </summary>
internal static class OnlineIndexRule
{
    public static void Check(IEnumerable<SqlIndex> indexes, IReadOnlySet<string> created, bool isEf, Action<RuleDescriptor, int, string, string> add)
    {
        foreach (var index in indexes.Where(index => !index.IsConcurrent && !created.Contains(index.Table)))
        {
            add(
                RuleCatalog.MigrationIndexConcurrent,
                index.Offset,
                $"building index {ValueText.Quote(index.Name)} locks table {ValueText.Quote(index.Table)} against writes",
                isEf
                    ? "Write 'IsCreatedConcurrently()' behind HasIndex in the model, and add the migration again"
                    : "Write 'CREATE INDEX CONCURRENTLY' in a migration that runs outside a transaction");
        }
    }
}
