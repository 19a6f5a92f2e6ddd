namespace Standards.Checks.Rules.Migrations;

/// <summary>Reads <c>CREATE INDEX CONCURRENTLY IF NOT EXISTS name ON ONLY table USING btree (a, lower(b))</c>.</summary>
internal static class SqlCreateIndex
{
    /// <summary>The index; null where the statement has another form.</summary>
    /// <param name="sql">The script.</param>
    /// <param name="at">The place of CREATE.</param>
    /// <param name="next">The place behind INDEX.</param>
    /// <param name="isUnique">Whether UNIQUE stands between them.</param>
    public static SqlIndex? Read(SqlScript sql, int at, int next, bool isUnique)
    {
        var isConcurrent = sql.Is(next, "CONCURRENTLY");
        next = sql.SkipExistence(isConcurrent ? next + 1 : next);
        var (name, afterName) = sql.Is(next, "ON") ? ("", next) : sql.QualifiedName(next);
        if (!sql.Is(afterName, "ON"))
        {
            return null;
        }

        var (table, afterTable) = sql.QualifiedName(sql.Is(afterName + 1, "ONLY") ? afterName + 2 : afterName + 1);
        afterTable += sql.Is(afterTable, "USING") ? 2 : 0;
        return new SqlIndex(sql.Offset(at), name, table, Columns(sql, afterTable), isUnique, isConcurrent);
    }

    private static List<string> Columns(SqlScript sql, int open)
    {
        var columns = new List<string>();
        var close = sql.Is(open, '(') ? sql.Close(open) : open;
        for (var at = open + 1; at < close; at++)
        {
            if (sql.Is(at, '('))
            {
                at = sql.Close(at);
            }
            else if (sql.IsName(at) && (at == open + 1 || sql.Is(at - 1, ',')))
            {
                columns.Add(sql.Text(at));
            }
        }

        return columns;
    }
}
