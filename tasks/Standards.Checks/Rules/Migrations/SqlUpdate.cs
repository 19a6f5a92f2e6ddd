namespace Standards.Checks.Rules.Migrations;

/// <summary>
/// One <c>UPDATE t SET a = 1, b = 2</c>. With an alias, which a FROM explains, the table is one of those that are named there.
/// </summary>
internal sealed class SqlUpdate
{
    // A statement that has no end is not read for every other one of a hostile file.
    private const int MaxStatement = 200;

    private readonly SqlScript _sql;
    private readonly List<string> _tables;
    private readonly List<int> _columns = [];
    private bool _isList;

    private SqlUpdate(SqlScript sql, string table) => (_sql, _tables) = (sql, [table]);

    /// <summary>The columns that a statement writes to, of every table that it may mean.</summary>
    /// <param name="sql">The script.</param>
    /// <param name="at">The place behind UPDATE.</param>
    public static IEnumerable<SqlMention> Read(SqlScript sql, int at)
    {
        var (table, next) = sql.QualifiedName(sql.Is(at, "ONLY") ? at + 1 : at);
        var update = new SqlUpdate(sql, table);
        for (var last = Math.Min(sql.Count, next + MaxStatement); next < last && !sql.Is(next, ';') && !sql.Is(next, "GO"); next++)
        {
            next = update.Take(next);
        }

        return update._columns.SelectMany(column => update._tables.Select(name => new SqlMention(sql.Offset(column), name, sql.Text(column))));
    }

    // The place of the last token that was read.
    private int Take(int at)
    {
        if (_sql.Is(at, '('))
        {
            return TakeGroup(at);
        }

        if (_sql.IsAny(at, "SET", "WHERE", "FROM", "JOIN"))
        {
            _isList = _sql.Is(at, "SET");
            _tables.AddRange(_sql.IsAny(at, "FROM", "JOIN") ? [_sql.QualifiedName(at + 1).Name] : (string[])[]);
        }
        else if (_isList && _sql.Is(at, '=') && IsTarget(at - 1))
        {
            _columns.Add(at - 1);
        }

        return at;
    }

    // SET (a, b) = (SELECT 1, 2)
    private int TakeGroup(int open)
    {
        var close = _sql.Close(open);
        _columns.AddRange(_sql.Is(open - 1, "SET") ? Enumerable.Range(open + 1, close - open - 1).Where(_sql.IsName) : []);
        return close;
    }

    // Behind SET or a comma, with the table or an alias in front: not the right side of a comparison.
    private bool IsTarget(int name)
    {
        var before = _sql.Is(name - 1, '.') ? name - 3 : name - 1;
        return _sql.IsName(name) && (_sql.Is(before, "SET") || _sql.Is(before, ','));
    }
}
