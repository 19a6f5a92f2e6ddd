using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Sql;

namespace Standards.Checks.Rules.Migrations;

/// <summary>STD8113, clause <c>money-not-binary-float</c>: SQL, migrations and proto; C# is left to an analyzer.</summary>
internal static class MoneyRule
{
    public static void Check(SqlFacts facts, Action<RuleDescriptor, int, string, string> add)
    {
        foreach (var column in facts.Floats.Where(column => DataNames.IsMoney(column.Name)))
        {
            Add(column.Name, column.Table.ToLowerInvariant(), column.Offset, add, "Use 'decimal(19, 4)'");
        }
    }

    public static void Add(string name, string type, int offset, Action<RuleDescriptor, int, string, string> add, string fix) => add(
        RuleCatalog.MigrationMoneyType,
        offset,
        $"{ValueText.Quote(name)} is money and has the binary floating-point type '{type}'",
        fix);
}
