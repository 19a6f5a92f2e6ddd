using Standards.Checks.Foundation.Text;

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
    private readonly List<SqlMention> _filled = [];

    /// <summary>Those that it makes required, without a default and without a constraint of the table that it validated.</summary>
    public IEnumerable<SqlMention> Tightened => _tightened.Where(t =>
        !_withDefault.Contains(Key(t.Table, t.Name))
        && !_validated.Contains(t.Table)
        && _optional.Exists(o => o.Offset < t.Offset && Key(o.Table, o.Name) == Key(t.Table, t.Name)));

    /// <summary>What a later migration has to know, in no order that matters.</summary>
    /// <param name="place">Line and column of an offset.</param>
    public IEnumerable<ColumnStep> Steps(Func<int, Position> place) =>
    [
        .. _optional.Select(mention => Step(ColumnStepKind.Add, mention, place)),
        .. _filled.Select(mention => Step(ColumnStepKind.Fill, mention, place)),
        .. _withDefault.Select(column => new ColumnStep(ColumnStepKind.Fill, column.Table, column.Column, 0, 0)),
        .. _validated.Select(table => new ColumnStep(ColumnStepKind.Fill, table, "", 0, 0)),
        .. _tightened.Select(mention => Step(ColumnStepKind.Require, mention, place)),
    ];

    /// <summary>Takes a table that is created: it is empty, so that its columns need no filling.</summary>
    public void Create(string table) => Fill(new(0, table, ""));

    /// <summary>Takes a column that is written to, or of which a constraint proves that it has no NULL.</summary>
    public void Fill(SqlMention column)
    {
        if (_filled.Count < MaxColumns)
        {
            _filled.Add(column);
        }
    }

    /// <summary>Takes <c>UPDATE t SET a = 1</c>.</summary>
    /// <param name="sql">The script.</param>
    /// <param name="at">The place behind UPDATE.</param>
    public void Update(SqlScript sql, int at)
    {
        foreach (var column in SqlUpdate.Read(sql, at))
        {
            Fill(column);
        }
    }

    /// <summary>Takes <c>CHECK (c IS NOT NULL)</c> that is added, unless it is not valid yet.</summary>
    public void Check(SqlScript sql, string table, int at, int end)
    {
        var places = Enumerable.Range(at, Math.Max(0, end - at)).ToList();
        if (!places.Exists(i => sql.Is(i, "NOT") && sql.Is(i + 1, "VALID")))
        {
            places.Where(i => IsNotNull(sql, i)).ToList().ForEach(i => Fill(new(sql.Offset(i), table, sql.Text(i + 2))));
        }
    }

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
        else if (sql.IsAny(at, "ALTER", "MODIFY"))
        {
            ChangeColumn(sql, table, sql.Is(at + 1, "COLUMN") ? at + 2 : at + 1, end);
        }
    }

    private void ChangeColumn(SqlScript sql, string table, int name, int end)
    {
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

    private static ColumnStep Step(ColumnStepKind kind, SqlMention mention, Func<int, Position> place)
    {
        var (line, column) = place(mention.Offset);
        return new ColumnStep(kind, mention.Table, mention.Name, line, column);
    }

    private static bool IsNotNull(SqlScript sql, int at) =>
        sql.Is(at, "CHECK") && sql.Is(at + 1, '(') && sql.IsName(at + 2) && sql.Is(at + 3, "IS") && sql.Is(at + 4, "NOT") && sql.Is(at + 5, "NULL");

    private static (string Table, string Column) Key(string table, string column) => (table.ToUpperInvariant(), column.ToUpperInvariant());
}
