namespace Standards.Checks.Rules.Migrations;

/// <summary>What one migration does to columns that it adds as nullable and without a default.</summary>
internal sealed class SqlColumns
{
    // A script with more of them is not searched for pairs without end.
    private const int MaxColumns = 500;

    private readonly List<SqlMention> _optional = [];
    private readonly List<SqlMention> _tightened = [];
    private readonly HashSet<(string Table, string Column)> _withDefault = [];
    private readonly HashSet<string> _validated = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that it makes required, without a default and without a constraint of the table that it validated.</summary>
    public IEnumerable<SqlMention> Tightened => _tightened.Where(t =>
        !_withDefault.Contains(Key(t.Table, t.Name))
        && !_validated.Contains(t.Table)
        && _optional.Exists(o => o.Offset < t.Offset && Key(o.Table, o.Name) == Key(t.Table, t.Name)));

    /// <summary>Takes a column that is added.</summary>
    public void Add(SqlMention column)
    {
        if (_optional.Count < MaxColumns)
        {
            _optional.Add(column);
        }
    }

    /// <summary>
    /// Takes another action on a table: <c>ALTER COLUMN c SET NOT NULL</c> of PostgreSQL, <c>ALTER COLUMN c text NOT NULL</c> of SQL Server,
    /// <c>MODIFY c text NOT NULL</c> of MySQL and Oracle.
    /// </summary>
    public void Change(SqlScript sql, string table, int at, int end)
    {
        if (sql.Is(at, "VALIDATE"))
        {
            _validated.Add(table);
        }

        if (!sql.IsAny(at, "ALTER", "MODIFY"))
        {
            return;
        }

        var name = sql.Is(at + 1, "COLUMN") ? at + 2 : at + 1;
        for (var i = name + 1; i < end && sql.IsName(name); i++)
        {
            if (sql.Is(i, "DEFAULT") && !sql.Is(i - 1, "DROP"))
            {
                _withDefault.Add(Key(table, sql.Text(name)));
            }
            else if (sql.Is(i, "NOT") && sql.Is(i + 1, "NULL") && _tightened.Count < MaxColumns)
            {
                _tightened.Add(new(sql.Offset(name), table, sql.Text(name)));
            }
        }
    }

    private static (string Table, string Column) Key(string table, string column) => (table.ToUpperInvariant(), column.ToUpperInvariant());
}
