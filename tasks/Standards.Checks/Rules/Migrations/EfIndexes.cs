namespace Standards.Checks.Rules.Migrations;

/// <summary>Indexes and foreign keys of a migration of EF Core.</summary>
internal static class EfIndexes
{
    /// <summary>Those of <c>CreateIndex</c>.</summary>
    public static IReadOnlyList<SqlIndex> Of(EfMigration migration) =>
    [
        .. (migration.Up?.Calls ?? []).Where(call => call.Method == "CreateIndex").Select(call => new SqlIndex(
            call.Offset,
            call.String("name", 0),
            call.String("table", 1),
            call.Has("columns") ? call.Strings("columns") : call.Strings("column"),
            call.Is("unique", "true"),
            call.IsChainedWith("CreatedConcurrently"))),
    ];

    /// <summary>Columns of foreign keys, as <see cref="IndexRules.KeyOf"/> writes them: EF Core adds an index for each of them.</summary>
    public static IReadOnlySet<string> ForeignKeys(EfMigration migration)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in migration.Up?.Calls ?? [])
        {
            if (call.Method == "AddForeignKey")
            {
                keys.Add(IndexRules.KeyOf(call.String("table", 1), call.String("column", 2)));
            }
            else if (call.Method == "CreateTable")
            {
                var (tokens, table) = (call.Tokens, call.String("name", 0));
                for (var at = call.First; at < call.Last; at++)
                {
                    // column: x => x.CustomerId
                    if (tokens.Is(at, "column") && tokens.Is(at + 1, ":") && tokens.Is(at + 6, "."))
                    {
                        keys.Add(IndexRules.KeyOf(table, tokens.IsWord(at + 7) ? tokens.Text(at + 7) : ""));
                    }
                }
            }
        }

        return keys;
    }
}
