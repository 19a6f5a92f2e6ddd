using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Migrations;

/// <summary>What the rules ask of a script.</summary>
internal sealed class SqlFacts
{
    private static readonly HashSet<string> PostgresWords =
        new(StringComparer.OrdinalIgnoreCase) { "CONCURRENTLY", "BIGSERIAL", "SERIAL", "TIMESTAMPTZ", "JSONB", "PLPGSQL", "BYTEA" };

    private static readonly string[] FloatTypes = ["FLOAT", "REAL", "DOUBLE", "FLOAT4", "FLOAT8", "BINARY_DOUBLE", "BINARY_FLOAT"];

    private const int MaxBodies = 4;

    private readonly SqlColumns _columns = new();
    private bool _isInTransaction;

    private SqlFacts()
    {
    }

    /// <summary>Whether a word or a string that only PostgreSQL knows stands in it.</summary>
    public bool IsPostgres { get; private set; }

    /// <summary>Tables and materialized views that it creates, without schema.</summary>
    public HashSet<string> CreatedTables { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Indexes that it creates.</summary>
    public List<SqlIndex> Indexes { get; } = [];

    /// <summary>Columns that it adds as NOT NULL and without a default.</summary>
    public List<SqlMention> RequiredColumns { get; } = [];

    /// <summary>Columns that it adds as nullable, without a default, and makes required further down.</summary>
    public IEnumerable<SqlMention> TightenedColumns => _columns.Tightened;

    /// <summary>What it does to columns, for the migrations behind it.</summary>
    /// <param name="place">Line and column of an offset.</param>
    public IEnumerable<ColumnStep> Steps(Func<int, Position> place) => _columns.Steps(place);

    /// <summary>Places of <c>SELECT *</c>.</summary>
    public List<SqlMention> Stars { get; } = [];

    /// <summary>Statements that change or remove rows; the name is the keyword.</summary>
    public List<SqlMention> Changes { get; } = [];

    /// <summary>Names with a binary floating-point type behind them; the table is the type.</summary>
    public List<SqlMention> Floats { get; } = [];

    public static SqlFacts Read(string text, int start, int end)
    {
        var facts = new SqlFacts();
        facts.Read(new SqlScript(text, start, end), 0);
        return facts;
    }

    public static SqlFacts Read(string text) => Read(text, 0, text.Length);

    private void Read(SqlScript sql, int depth)
    {
        for (var at = 0; at < sql.Count; at++)
        {
            switch (sql.Kind(at))
            {
                case SqlTokenKind.Body:
                    IsPostgres = true;
                    if (depth < MaxBodies)
                    {
                        Read(sql.Inner(at), depth + 1);
                    }

                    break;
                case SqlTokenKind.Word:
                    Statement(sql, at, depth);
                    Float(sql, at);
                    break;
                case SqlTokenKind.Name:
                    Float(sql, at);
                    break;
            }
        }
    }

    private void Statement(SqlScript sql, int at, int depth)
    {
        var word = sql.Text(at);
        IsPostgres |= PostgresWords.Contains(word);
        switch (word.ToUpperInvariant())
        {
            case "SELECT":
                Star(sql, at);
                break;
            case "CREATE":
                Create(sql, at, depth);
                break;
            case "ALTER" when sql.Is(at + 1, "TABLE"):
                new SqlAlterTable(sql, _columns, RequiredColumns).Read(at + 2);
                break;
            case "UPDATE" when !sql.IsAny(at - 1, "ON", "FOR", "OR", "BEFORE", "AFTER", "THEN", "GRANT", "KEY") && !sql.Is(at - 1, ','):
                Change(sql, at, at + 1);
                _columns.Update(sql, at + 1);
                break;
            case "DELETE" when sql.Is(at + 1, "FROM"):
                Change(sql, at, at + 2);
                break;
            case "TRUNCATE" when sql.Is(at + 1, "TABLE"):
                Change(sql, at, at + 2);
                break;
            case "BEGIN" when depth == 0 && (sql.Is(at + 1, ';') || sql.IsAny(at + 1, "TRANSACTION", "WORK")):
            case "START" when depth == 0 && sql.Is(at + 1, "TRANSACTION"):
                _isInTransaction = true;
                break;
            case "COMMIT" or "ROLLBACK" when depth == 0:
                _isInTransaction = false;
                break;
        }
    }

    private void Star(SqlScript sql, int at)
    {
        // 'EXISTS (SELECT *' reads no column.
        if (sql.Is(at - 1, '(') && sql.Is(at - 2, "EXISTS"))
        {
            return;
        }

        var next = at + 1;
        next += sql.IsAny(next, "DISTINCT", "ALL") ? 1 : 0;
        if (sql.Is(next, "TOP"))
        {
            next = sql.Is(next + 1, '(') ? sql.Close(next + 1) + 1 : next + 2;
        }

        next += sql.IsName(next) && sql.Is(next + 1, '.') ? 2 : 0;
        if (sql.Is(next, '*'))
        {
            Stars.Add(new(sql.Offset(next), "", ""));
        }
    }

    private void Create(SqlScript sql, int at, int depth)
    {
        var next = at + 1;
        var isUnique = false;
        while (sql.IsAny(
            next, "OR", "REPLACE", "UNIQUE", "CLUSTERED", "NONCLUSTERED", "TEMP", "TEMPORARY", "UNLOGGED", "GLOBAL", "LOCAL", "MATERIALIZED", "EXTERNAL"))
        {
            isUnique |= sql.Is(next, "UNIQUE");
            next++;
        }

        if (sql.Is(next, "TABLE") || (sql.Is(next, "VIEW") && sql.Is(next - 1, "MATERIALIZED")))
        {
            var name = sql.QualifiedName(sql.SkipExistence(next + 1)).Name;
            CreatedTables.Add(name);
            _columns.Create(name);
        }
        else if (sql.Is(next, "INDEX") && SqlCreateIndex.Read(sql, at, next + 1, isUnique) is { } index)
        {
            Indexes.Add(index with { IsInTransaction = _isInTransaction || depth > 0 });
        }
    }

    private void Change(SqlScript sql, int at, int name)
    {
        var (table, _) = sql.QualifiedName(sql.Is(name, "ONLY") ? name + 1 : name);
        if (table.Length > 0)
        {
            Changes.Add(new(sql.Offset(at), table, sql.Text(at).ToUpperInvariant()));
        }
    }

    private void Float(SqlScript sql, int at)
    {
        if (sql.IsAny(at + 1, FloatTypes) && !sql.IsAny(at, "AS", "RETURNS", "TYPE"))
        {
            Floats.Add(new(sql.Offset(at), sql.Text(at + 1), sql.Text(at)));
        }
    }
}
