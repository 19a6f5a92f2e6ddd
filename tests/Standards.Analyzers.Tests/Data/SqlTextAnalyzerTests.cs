using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class SqlTextAnalyzerTests
{
    [Theory]
    [InlineData("_c.Query<C>([|\"SELECT * FROM items\"|]);")]
    [InlineData("_c.Query<C>([|\"select i.*, o.id from items i join orders o on o.item = i.id\"|]);")]
    [InlineData("_c.Query<C>([|\"SELECT DISTINCT * FROM items\"|]);")]
    [InlineData("_c.Query<C>([|\"SELECT TOP (10) * FROM items\"|]);")]
    [InlineData("_c.Query<C>([|\"/* all */ SELECT\\n  *\\nFROM items -- of all\"|]);")]
    [InlineData("_c.Query<C>([|All|]);")]
    [InlineData("_c.Query<C>([|Kept|]);")]
    [InlineData("var sql = \"SELECT * FROM items\"; if (_n > 0) { sql += \" WHERE n = 1\"; } _c.Query<C>([|sql|]);")]
    [InlineData("_c.Query<C>([|$\"SELECT * FROM items WHERE n = {_n}\"|]);")]
    [InlineData("_c.Query<C>([|\"SELECT * \" + \"FROM items\"|]);")]
    [InlineData("_c.Execute([|\"INSERT INTO items (id) VALUES (1) RETURNING *\"|]);")]
    [InlineData("_ = new CommandDefinition([|\"SELECT * FROM items\"|]);")]
    [InlineData("_d.CommandText = [|\"SELECT * FROM items\"|];")]
    [InlineData("_source.CreateCommand([|\"SELECT * FROM items\"|]);")]
    [InlineData("_q.FromSqlRaw([|\"SELECT * FROM items\"|]);")]
    [InlineData("_q.FromSql([|$\"SELECT * FROM items WHERE n = {_n}\"|]);")]
    [InlineData("var b = new System.Text.StringBuilder(\"SELECT * \"); b.Append(\"FROM items\"); _c.Query<C>([|b.ToString()|]);")]
    public Task Star_in_place_of_columns_is_STD1605(string body) => Find("STD1605", body);

    [Theory]
    [InlineData("_c.Query<C>(\"SELECT id, name FROM items\");")]
    [InlineData("_c.Query<C>(\"SELECT COUNT(*) FROM items\");")]
    [InlineData("_c.Execute(\"SELECT TOP 0 * INTO #copy FROM items\"); _c.Execute(\"SELECT TOP (0) * INTO #copy FROM items\");")]
    [InlineData("_c.Query<C>(\"SELECT id FROM items i WHERE EXISTS (SELECT * FROM orders o WHERE o.item = i.id)\");")]
    [InlineData("_c.Query<C>(\"SELECT price * 2 FROM items\");")]
    [InlineData("_c.Query<C>(\"SELECT '*' FROM items -- SELECT * FROM items\");")]
    [InlineData("_c.Query<C>(\"SELECT * FROM (SELECT id FROM items) i\");")]
    [InlineData("_c.Query<C>(\"WITH latest AS (SELECT id FROM items) SELECT * FROM latest\");")]
    [InlineData("_c.Query<C>($\"{_name}, latest AS (SELECT id FROM items) SELECT * FROM latest\");")]
    [InlineData("_c.Query<C>(\"SELECT * FROM #filled\");")]
    [InlineData("_c.Query<C>(\"SELECT * FROM dbo.Totals(@id)\");")]
    [InlineData("_c.Query<C>($\"SELECT * FROM [{_name}]\");")]
    [InlineData("Console.WriteLine(\"SELECT * FROM items\");")]
    [InlineData("_c.Query<C>(_name);")]
    [InlineData("_d.CommandText = null; _d.CommandText = \"\"; _d.CommandText = \"'\";")]
    [InlineData("Expression<Func<object>> e = () => _c.Query<C>(\"SELECT * FROM items\", null, null); Console.WriteLine(nameof(_d.CommandText));")]
    public Task Other_SQL_is_silent(string body) => Find("STD1605", body);

    [Theory]
    [InlineData("_c.Query<C>([|$\"SELECT id FROM items WHERE name = '{name}'\"|]);")]
    [InlineData("_c.Query<C>([|\"SELECT id FROM items WHERE id = \" + name|]);")]
    [InlineData("_c.Query<C>([|\"SELECT id FROM items WHERE name LIKE '%\" + name + \"%'\"|]);")]
    [InlineData("var sql = \"SELECT id FROM items\"; sql += \" WHERE name = '\" + name + \"'\"; _c.Query<C>([|sql|]);")]
    [InlineData("var where = $\"name = '{name}'\"; _c.Execute([|$\"DELETE FROM items WHERE {where}\"|]);")]
    [InlineData("_q.FromSqlRaw([|$\"SELECT id FROM items WHERE name = '{name}'\"|]);")]
    [InlineData("_context.ExecuteSqlRaw([|$\"UPDATE items SET name = '{name.Trim()}'\"|]);")]
    [InlineData("_source.CreateCommand([|$\"SELECT id FROM items WHERE name = '{name}'\"|]);")]
    [InlineData("_c.Query<C>([|string.Format(\"SELECT id FROM items WHERE n = {0} AND name = '{1}'\", _n, name)|]);")]
    [InlineData("_c.Query<C>([|string.Concat(\"SELECT id FROM items WHERE name = '\", name, \"'\")|]);")]
    [InlineData("_c.Execute([|$\"DELETE FROM items WHERE name = '{string.Join(\",\", name.Split(' '))}'\"|]);")]
    [InlineData("var names = string.Join(\", \", name.Split(' ').Select(n => $\"'{n}'\")); "
        + "_c.Query<C>([|$\"SELECT id FROM items WHERE name IN ({names})\"|]);")]
    [InlineData("var b = new System.Text.StringBuilder(\"SELECT id FROM items\"); b.Append(\" WHERE name = '\").Append(name).Append('\\''); "
        + "_c.Query<C>([|b.ToString()|]);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append($\"SELECT id FROM items WHERE name = '{name}'\"); _c.Query<C>([|b.ToString()|]);")]
    public Task Value_in_the_text_is_STD1606(string body) => Find("STD1606", body);

    [Theory]
    [InlineData("_c.Query<C>(\"SELECT id FROM items WHERE name = @name\", new { name });")]
    [InlineData("_c.Query<C>($\"SELECT id FROM items WHERE n = {_n}\");")]
    [InlineData("_c.Query<C>($\"SELECT id FROM items WHERE kind = '{DayOfWeek.Friday}'\");")]
    [InlineData("_c.Query<C>($\"SELECT id FROM {name} WHERE id = @id\");")]
    [InlineData("_c.Query<C>($\"SELECT id FROM [{name}].[items] ORDER BY {name}\");")]
    [InlineData("_c.Query<C>($\"SELECT id FROM items WHERE id = @{name}\");")]
    [InlineData("_c.Query<C>($\"SELECT i.id FROM items i, orders o WHERE i.id = {name}.id\");")]
    [InlineData("_q.FromSql($\"SELECT id FROM items WHERE name = {name}\");")]
    [InlineData("_context.ExecuteSql($\"DELETE FROM items WHERE name = {name}\");")]
    [InlineData("_d.CommandText = $\"SELECT id FROM items WHERE name = '{name}'\";")]
    [InlineData("_c.Query<C>($\"SELECT id FROM items WHERE kind = '{(_n > 0 ? \"a\" : \"b\")}'\");")]
    [InlineData("_c.Query<C>($\"SELECT id FROM items WHERE kind = '{Kept}' AND name = '{Escape(name)}'\");")]
    [InlineData("var parameter = \"@p\" + _n; _c.Query<C>($\"SELECT id FROM items WHERE id = {parameter}\");")]
    [InlineData("_c.Query<C>(string.Format(\"SELECT id FROM {0} WHERE n = {1}\", name, _n));")]
    [InlineData("var ids = string.Join(\", \", name.Split(' ').Select((n, i) => $\"@p{i}\")); _c.Query<C>($\"SELECT id FROM items WHERE id IN ({ids})\");")]
    [InlineData("var b = new System.Text.StringBuilder(\"SELECT id FROM items\"); b.Append(\" WHERE name = @name\"); "
        + "b.Append(b.ToString()); _c.Query<C>(b.ToString());")]
    [InlineData("_d.CommandText = string.Format(\"SELECT id FROM items WHERE name = '{0}'\", name);")]
    [InlineData("_c.Execute($\"DELETE FROM items WHERE n IN ('{string.Join(\",\", new[] { 1, 2 })}')\");")]
    [InlineData("var all = string.Join(\",\", new List<int> { _n }.Select(i => i.ToString()).ToArray()); _c.Execute($\"DELETE FROM t WHERE n = '{all}'\");")]
    public Task Other_values_are_silent(string body) => Find("STD1606", body);

    [Theory]
    [InlineData("class Convert : MigrationBase", "class MigrationBase;")]
    [InlineData("class ConvertMigration", "")]
    public Task Migration_knows_the_columns(string type, string bases) => RuleTest<SqlTextAnalyzer>.AsMarkedAsync(
        "STD1605",
        $"using System.Data; using Dapper; {bases} {type} {{ void M(IDbConnection c) => c.Execute(\"SELECT * FROM items\"); }}",
        DataStubs.Dapper);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<SqlTextAnalyzer>.InTestsAsync(
        "STD1605", Source("_c.Query<C>(\"SELECT * FROM items\");"), Stubs.EntityFramework, DataStubs.Dapper, DataStubs.Relational);

    [Fact]
    public async Task Message_names_the_star() => Assert.Equal(
        "'i.*' reads columns that nothing needs, and other ones after the next migration. Name the columns.",
        await RuleTest<SqlTextAnalyzer>.MessageAsync(
            "STD1605", Source("_c.Query<C>(\"SELECT i.* FROM items i\");"), Stubs.EntityFramework, DataStubs.Dapper, DataStubs.Relational));

    [Theory]
    [InlineData("public object List(string sort) => _c.Query<C>([|$\"SELECT id FROM items ORDER BY {sort}\"|]);")]
    [InlineData("public object List(string? sort) => string.IsNullOrEmpty(sort) ? 1 : _c.Query<C>([|\"SELECT id FROM items ORDER BY \" + sort|]);")]
    [InlineData("public object List(string sort) { var by = sort switch { \"name\" => \"name\", _ => \"id\" }; "
        + "return _c.Query<C>($\"SELECT id FROM items ORDER BY {by}\"); }")]
    [InlineData("public object List(string sort) => sort == \"id\" ? _c.Query<C>($\"SELECT id FROM items ORDER BY {sort}\") : 1;")]
    [InlineData("private object List(string sort) => _c.Query<C>($\"SELECT id FROM items ORDER BY {sort}\");")]
    [InlineData("public object List(string table) => _c.Query<C>($\"SELECT id FROM {table}\");")]
    public Task Sort_order_of_callers_is_looked_at(string member) => RuleTest<SqlTextAnalyzer>.AsMarkedAsync(
        "STD1606", $"using System.Data; using Dapper; class C(IDbConnection _c) {{ {member} }}", Stubs.EntityFramework, DataStubs.Dapper, DataStubs.Relational);

    private static Task Find(string id, string body) =>
        RuleTest<SqlTextAnalyzer>.AsMarkedAsync(id, Source(body), Stubs.EntityFramework, DataStubs.Dapper, DataStubs.Relational);

    private static string Source(string body) => $$"""
        using System.Data; using System.Data.Common; using System.Linq.Expressions; using Dapper; using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        class C(IDbConnection c, IDbCommand d, DbDataSource s, IQueryable<C> q, DatabaseFacade f, int n, string text)
        {
            const string All = "SELECT * FROM items";
            static readonly string Kept = "SELECT * FROM items";
            readonly IDbConnection _c = c; readonly IDbCommand _d = d; readonly DbDataSource _source = s; readonly IQueryable<C> _q = q;
            readonly DatabaseFacade _context = f; readonly int _n = n; readonly string _name = text;
            static string Escape(string value) => value;
            void M(string name) { {{body}} }
        }
        """;
}
