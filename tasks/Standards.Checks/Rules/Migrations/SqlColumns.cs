using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>What one migration does to columns that it adds as nullable and without a default.</summary>
internal sealed class SqlColumns
{
    // A script with more of them is not searched for pairs without end.
    private const int MaxColumns = 500;

    // Nor is a statement that has no end.
    private const int MaxStatement = 200;

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

    /// <summary>
    /// Takes <c>UPDATE t SET a = 1, b = 2</c>. With an alias, which a FROM explains, the table is one of those that are named there.
    /// </summary>
    public void Update(SqlScript sql, int at)
    {
        var (table, next) = sql.QualifiedName(sql.Is(at, "ONLY") ? at + 1 : at);
        var last = Math.Min(sql.Count, next + MaxStatement);
        var tables = new List<string> { table };
        var columns = new List<int>();
        var isList = false;
        for (; next < last && !sql.Is(next, ';') && !sql.Is(next, "GO"); next++)
        {
            if (sql.Is(next, '('))
            {
                var close = sql.Close(next);
                // SET (a, b) = (SELECT 1, 2)
                columns.AddRange(sql.Is(next - 1, "SET") ? Enumerable.Range(next + 1, close - next - 1).Where(sql.IsName) : []);
                next = close;
            }
            else if (sql.IsAny(next, "SET", "WHERE", "FROM", "JOIN"))
            {
                isList = sql.Is(next, "SET");
                if (sql.IsAny(next, "FROM", "JOIN"))
                {
                    tables.Add(sql.QualifiedName(next + 1).Name);
                }
            }
            else if (isList && sql.Is(next, '=') && sql.IsName(next - 1) && IsTarget(sql, next - 1))
            {
                columns.Add(next - 1);
            }
        }

        foreach (var column in columns)
        {
            tables.ForEach(name => Fill(new(sql.Offset(column), name, sql.Text(column))));
        }
    }

    /// <summary>Takes <c>CHECK (c IS NOT NULL)</c> that is added, unless it is not valid yet.</summary>
    public void Check(SqlScript sql, string table, int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (sql.Is(i, "NOT") && sql.Is(i + 1, "VALID"))
            {
                return;
            }
        }

        for (var i = at; i < end; i++)
        {
            if (sql.Is(i, "CHECK") && sql.Is(i + 1, '(') && sql.IsName(i + 2) && sql.Is(i + 3, "IS") && sql.Is(i + 4, "NOT") && sql.Is(i + 5, "NULL"))
            {
                Fill(new(sql.Offset(i), table, sql.Text(i + 2)));
            }
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

    private static ColumnStep Step(ColumnStepKind kind, SqlMention mention, Func<int, Position> place)
    {
        var (line, column) = place(mention.Offset);
        return new ColumnStep(kind, mention.Table, mention.Name, line, column);
    }

    // Behind SET or a comma, with the table or an alias in front: not the right side of a comparison.
    private static bool IsTarget(SqlScript sql, int name)
    {
        var before = sql.Is(name - 1, '.') ? name - 3 : name - 1;
        return sql.Is(before, "SET") || sql.Is(before, ',');
    }

    private static (string Table, string Column) Key(string table, string column) => (table.ToUpperInvariant(), column.ToUpperInvariant());
}
