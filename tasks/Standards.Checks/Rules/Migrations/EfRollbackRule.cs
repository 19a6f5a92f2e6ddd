using Standards.Checks.Catalog;
using Standards.Checks.Foundation.CSharp;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// STD8104, clause <c>migration-has-rollback</c>: <c>Down</c> takes back what <c>Up</c> does. One that cannot be taken back says why, in a
/// comment or in the message of the exception.
/// </summary>
internal static class EfRollbackRule
{
    public static void Check(EfMigration migration, Action<RuleDescriptor, int, string, string> add)
    {
        if (migration.Up is null or { IsEmpty: true })
        {
            return;
        }

        var name = ValueText.Quote(migration.Tokens.Text(migration.ClassName));
        if (migration.Down is not { } down)
        {
            add(
                RuleCatalog.MigrationDownReversal,
                migration.Tokens.Offset(migration.ClassName),
                $"migration {name} has no Down",
                "Write 'protected override void Down(MigrationBuilder migrationBuilder)' that takes back what Up does");
        }
        else if (down is { IsEmpty: true, HasComment: false })
        {
            add(
                RuleCatalog.MigrationDownReversal,
                migration.Tokens.Offset(down.Name),
                $"migration {name} has an empty Down",
                "Take back what Up does, or say in a comment why it cannot be taken back");
        }
        else if (ThrownType(migration.Tokens, down) is { Length: > 0 } type)
        {
            add(
                RuleCatalog.MigrationDownReversal,
                migration.Tokens.Offset(down.Name),
                $"Down of migration {name} throws {type} and does not say why",
                "Take back what Up does, or write the reason as the message of the exception");
        }
    }

    private static string ThrownType(CSharpTokens tokens, EfMethod down)
    {
        var at = down.First + (tokens.Is(down.First, "throw") ? 2 : 1);
        var type = tokens.IsWord(at) ? tokens.Text(at) : "";
        var isFirst = tokens.Is(at - 1, "new") && type is "NotImplementedException" or "NotSupportedException";
        return isFirst && !down.HasComment && tokens.Is(at + 1, "(") && !tokens.IsLiteral(at + 2) ? type : "";
    }
}
