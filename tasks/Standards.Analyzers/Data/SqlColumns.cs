namespace Standards.Analyzers.Data;

/// <summary>Whether a statement leaves the names of its columns to the table.</summary>
internal static class SqlColumns
{
    private static readonly HashSet<string> BeforeStar = new(StringComparer.Ordinal) { "select", "distinct", "all", "returning" };

    /// <summary>What stands in place of the columns (<c>*</c>, <c>o.*</c>), null where they are named or unknown to the author.</summary>
    public static string? StarIn(IReadOnlyList<SqlToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].IsSign("*") && FormOf(tokens, i) is { } form && !IsTest(tokens, i) && !IsOfNamedColumns(tokens, i))
            {
                return form;
            }
        }

        return null;
    }

    private static string? FormOf(IReadOnlyList<SqlToken> tokens, int star)
    {
        var before = tokens[star - 1];
        if (before.IsSign(".") && star > 1 && tokens[star - 2].IsName)
        {
            var owner = tokens[star - 2];
            return owner.Kind == SqlTokenKind.Word ? $"{owner.Text}.*" : ".*";
        }

        return BeforeStar.Contains(before.Text) || IsAfterTop(tokens, star) ? "*" : null;
    }

    // 'SELECT TOP 10 *', 'SELECT TOP (@n) *'. 'SELECT TOP 0 * INTO #t' reads no row: it makes a table of the same form.
    private static bool IsAfterTop(IReadOnlyList<SqlToken> tokens, int star)
    {
        var i = star - 1;
        if (tokens[i].IsWord("0") || (i > 0 && tokens[i].IsSign(")") && tokens[i - 1].IsWord("0")))
        {
            return false;
        }

        if (tokens[i].IsSign(")"))
        {
            while (i > 0 && !tokens[i].IsSign("("))
            {
                i--;
            }
        }

        return i > 0 && tokens[i - 1].IsWord("top");
    }

    // 'EXISTS (SELECT * …)' reads no column.
    private static bool IsTest(IReadOnlyList<SqlToken> tokens, int star)
    {
        var select = star;
        while (select > 0 && !tokens[select].IsWord("select"))
        {
            select--;
        }

        return select > 1 && tokens[select - 1].IsSign("(") && tokens[select - 2].IsWord("exists");
    }

    // The rows of a subquery, of a named query, of a function or of a temporary table: their columns are named where these are made. A table that is
    // put in has columns that nobody knows here.
    private static bool IsOfNamedColumns(IReadOnlyList<SqlToken> tokens, int star)
    {
        var from = star + 1;
        while (from < tokens.Count && !tokens[from].IsWord("from"))
        {
            if (tokens[from].IsSign(";") || tokens[from].IsWord("where"))
            {
                return false;
            }

            from++;
        }

        return from + 1 < tokens.Count && IsMadeHere(tokens, from + 1);
    }

    private static bool IsMadeHere(IReadOnlyList<SqlToken> tokens, int source)
    {
        var first = tokens[source];
        return IsRowSet(first) || IsFilledName(tokens, source) || IsFilledName(tokens, EndOfName(tokens, source)) || IsNamedQuery(tokens, first);
    }

    // A subquery, a variable or a temporary table.
    private static bool IsRowSet(SqlToken source) => source.IsSign("(") || source.IsSign("@") || source.Text.StartsWith("#", StringComparison.Ordinal);

    // The last part of 'shop.dbo.orders'.
    private static int EndOfName(IReadOnlyList<SqlToken> tokens, int name)
    {
        var last = name;
        while (last + 2 < tokens.Count && tokens[last + 1].IsSign(".") && tokens[last + 1].IsGlued)
        {
            last += 2;
        }

        return last;
    }

    // '{table}', '[{table}]' and 'orders_{tenant}'; also 'totals(@id)'.
    private static bool IsFilledName(IReadOnlyList<SqlToken> tokens, int name) =>
        tokens[name].Kind == SqlTokenKind.Hole
        || (name + 1 < tokens.Count && tokens[name + 1].IsGlued && (tokens[name + 1].Kind == SqlTokenKind.Hole || tokens[name + 1].IsSign("(")));

    // 'WITH latest AS (…)', 'WITH latest (id) AS (…)'.
    private static bool IsNamedQuery(IReadOnlyList<SqlToken> tokens, SqlToken name)
    {
        // The 'with' may stand in what is put in.
        if (name.Kind != SqlTokenKind.Word || !tokens.Any(t => t.IsWord("with") || t.Kind == SqlTokenKind.Hole))
        {
            return false;
        }

        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].IsWord(name.Text) && (tokens[i + 1].IsWord("as") || tokens[i + 1].IsSign("(")) && IsBeginOfNamedQuery(tokens[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeginOfNamedQuery(SqlToken before) => before.IsWord("with") || before.IsWord("recursive") || before.IsSign(",");
}
