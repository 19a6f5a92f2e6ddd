namespace Standards.Checks.Rules.Migrations;

/// <summary>Reads the actions of <c>ALTER TABLE</c>, which commas separate; SQL Server has one ADD for several columns.</summary>
/// <param name="sql">The script.</param>
/// <param name="columns">Takes what a statement does to columns.</param>
/// <param name="required">Takes the columns that it adds as NOT NULL and without a default.</param>
internal sealed class SqlAlterTable(SqlScript sql, SqlColumns columns, List<SqlMention> required)
{
    // What may begin a statement where the one before has no semicolon, as in SQL Server.
    private static readonly string[] Starts =
    [
        "GO", "CREATE", "ALTER", "INSERT", "UPDATE", "DELETE", "DROP", "EXEC", "EXECUTE", "SELECT", "IF", "BEGIN", "END", "GRANT", "PRINT", "WITH",
    ];

    /// <summary>Reads one statement.</summary>
    /// <param name="at">The place behind TABLE.</param>
    public void Read(int at)
    {
        at = sql.SkipExistence(at);
        var (table, next) = sql.QualifiedName(sql.Is(at, "ONLY") ? at + 1 : at);
        var isAdd = false;
        while (table.Length > 0 && next < sql.Count)
        {
            (isAdd, next) = BeginAction(next, isAdd);
            var end = ActionEnd(next);
            if (isAdd)
            {
                AddColumn(table, next, end);
            }
            else
            {
                columns.Change(sql, table, next, end);
            }

            next = IsGoingOn(end) ? end + 1 : sql.Count;
        }
    }

    // An ADD counts until another word stands in its place.
    private (bool IsAdd, int Next) BeginAction(int at, bool isAdd)
    {
        if (sql.Is(at, "ADD"))
        {
            return (true, at + 1);
        }

        var isOther = sql.IsAny(at, "ALTER", "DROP", "RENAME", "MODIFY", "CHANGE", "ENABLE", "DISABLE", "SET", "OWNER", "VALIDATE");
        return (isAdd && !isOther, at);
    }

    // A comma that a broken script leaves before the next statement must not make this one read all of them.
    private bool IsGoingOn(int end) => sql.Is(end, ',') && !(sql.Is(end + 1, "ALTER") && sql.Is(end + 2, "TABLE"));

    private int ActionEnd(int at)
    {
        for (var first = at; at < sql.Count; at++)
        {
            if (sql.Is(at, '('))
            {
                at = sql.Close(at);
            }
            else if (sql.Is(at, ';') || sql.Is(at, ',') || sql.Is(at, ')') || (at > first + 1 && sql.IsAny(at, Starts) && !sql.Is(at - 1, "ON")))
            {
                break;
            }
        }

        return at;
    }

    private void AddColumn(string table, int at, int end)
    {
        at = sql.SkipExistence(sql.Is(at, "COLUMN") ? at + 1 : at);
        if (sql.IsAny(at, "CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "INDEX", "KEY", "PERIOD", "DEFAULT", "PARTITION", "FULLTEXT", "SPATIAL")
            || !sql.IsName(at))
        {
            columns.Check(sql, table, at, end);
            return;
        }

        var isRequired = false;
        for (var i = at + 1; i < end; i++)
        {
            if (sql.Is(i, "NOT") && sql.Is(i + 1, "NULL"))
            {
                isRequired = true;
            }
            else if (sql.IsAny(i, "DEFAULT", "IDENTITY", "GENERATED", "AS", "SERIAL", "BIGSERIAL", "SMALLSERIAL", "AUTO_INCREMENT", "ROWVERSION"))
            {
                return;
            }
        }

        if (isRequired)
        {
            required.Add(new(sql.Offset(at), table, sql.Text(at)));
        }
        else
        {
            columns.Add(new(sql.Offset(at), table, sql.Text(at)));
        }
    }
}
