namespace Standards.ServiceDefaults.Migrations;

/// <summary>Compares what a process brings with what a database has, and says what is left to do or why nothing may be done.</summary>
internal static class MigrationPlan
{
    /// <summary>The steps to apply, in order. A database that is ahead is served as it is: that is an older replica during a rollout.</summary>
    /// <exception cref="MigrationException">They do not fit.</exception>
    public static IReadOnlyList<SqlMigration> Of(IReadOnlyList<SqlMigration> brought, IReadOnlyList<AppliedMigration> applied)
    {
        var known = brought.ToDictionary(migration => migration.Version);
        var newest = brought.Count == 0 ? 0 : brought.Max(migration => migration.Version);
        foreach (var past in applied)
        {
            if (known.TryGetValue(past.Version, out var same))
            {
                if (same.Checksum != past.Checksum)
                {
                    throw new MigrationException(
                        $"Migration {past.Version} '{same.Name}' was changed after it was applied. Restore the file, and put the change into a new migration.");
                }
            }
            else if (past.Version < newest)
            {
                throw new MigrationException($"Migration {past.Version} '{past.Name}' was applied and is no longer part of this build. Restore the file.");
            }
        }

        var last = applied.Count == 0 ? 0 : applied.Max(past => past.Version);
        var done = applied.Select(past => past.Version).ToHashSet();
        var pending = brought.Where(migration => !done.Contains(migration.Version)).OrderBy(migration => migration.Version).ToArray();
        return pending.FirstOrDefault(migration => migration.Version < last) is { } late
            ? throw new MigrationException($"Migration {late.Version} '{late.Name}' comes before {last}, which is applied already. Give it the next number.")
            : pending;
    }
}
