using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class QueryInLoopAnalyzerTests
{
    [Theory]
    [InlineData("foreach (var o in orders) { await users.[|GetAsync|](o.Id); }")]
    [InlineData("foreach (var o in orders) { var id = o.Id; var user = await users.[|GetAsync|](id); }")]
    [InlineData("foreach (var o in orders) { o.User = await set.[|FindAsync|](o.Id); }")]
    [InlineData("foreach (var o in orders) { o.User = await set.Where(u => u.Id == o.Id).[|FirstOrDefaultAsync|](); }")]
    [InlineData("foreach (var o in orders) { o.User = set.[|First|](u => u.Id == o.Id); }")]
    [InlineData("foreach (var o in orders) { if (o.Id > 1) { c.[|Query|]<Row>(\"select id from t where id = @Id\", o); } }")]
    [InlineData("foreach (var o in orders) { c.[|ExecuteScalar|]<int>(\"select 1 from t where id = @Id\", new { o.Id }); }")]
    [InlineData("await Task.WhenAll(orders.Select(o => users.[|GetAsync|](o.Id)));")]
    [InlineData("await Task.WhenAll(orders.Select(async o => { await Task.Yield(); return await users.[|GetAsync|](o.Id); }));")]
    [InlineData("for (var i = 0; i < orders.Count; i++) { orders[i].User = await users.[|GetAsync|](orders[i].Id); }")]
    [InlineData("foreach (var o in orders) { o.User = await [|UserOf|](set, o.Id); }")]
    [InlineData("foreach (var o in orders) { o.User = await [|Local|](o.Id); } async Task<Row> Local(int id) => await users.GetAsync(id);")]
    [InlineData("for (var i = 0; i < orders.Count; i += 1) { orders[i].User = await users.[|GetAsync|](orders[i].Id); }")]
    [InlineData("foreach (var o in orders.Where(o => o.Id > 1)) { await users.[|GetAsync|](o.Id); }")]
    [InlineData("foreach (var o in orders) { var sql = \"select id from t\"; c.[|Query|]<Row>(sql + \" where id = @Id\", o); }")]
    [InlineData("foreach (var o in orders) { using var x = c.CreateCommand(); x.CommandText = \"a\"; Give(x, o.Id); x.ExecuteNonQuery(); }")]
    [InlineData("foreach (var o in orders) { using var x = b.CreateCommand(); x.Parameters.Add(o.Id); using var r = await x.[|ExecuteReaderAsync|](); }")]
    [InlineData("foreach (var o in orders) { using var x = b.CreateCommand(); var p = x.CreateParameter(); p.Value = o.Id; x.Parameters.Add(p); "
        + "await x.[|ExecuteScalarAsync|](); }")]
    [InlineData("foreach (var o in orders) { using var x = c.CreateCommand(); x.CommandText = $\"select a from t where id = {o.Id}\"; using var r = "
        + "x.[|ExecuteReader|](); }")]
    [InlineData("foreach (var o in orders) { Console.WriteLine(await [|LinesOf|](b, \"a\", o.Id)); }")]
    [InlineData("foreach (var o in orders) { o.User = await [|PublicUserOf|](set, o.Id); }")]
    [InlineData("foreach (var id in Lists.Read) { await users.[|GetAsync|](id); }")]
    public Task Query_for_each_element_is_STD1604(string body) => Find(body);

    [Theory]
    [InlineData("await users.GetAsync(1);")]
    [InlineData("foreach (var o in await set.ToListAsync()) { Console.WriteLine(o); }")]
    [InlineData("foreach (var o in orders) { await users.GetAsync(1); }")]
    [InlineData("foreach (var o in orders) { await users.SaveAsync(o); }")]
    [InlineData("foreach (var batch in orders.Chunk(100)) { await users.GetAllAsync(batch); }")]
    [InlineData("foreach (var id in new[] { 1, 2 }) { await users.GetAsync(id); }")]
    [InlineData("for (var i = 0; i < 3; i++) { await users.GetAsync(1); }")]
    [InlineData("for (var page = 0; page < 3; page++) { await users.GetAsync(page); }")]
    [InlineData("foreach (var o in orders) { o.User = known.First(u => u.Id == o.Id); }")]
    [InlineData("foreach (var o in orders) { var q = set.Where(u => u.Id == o.Id); }")]
    [InlineData("foreach (var o in orders) { names.Add(nameof(users.GetAsync) + o.Id); }")]
    [InlineData("foreach (var o in orders) { Func<Task> f = () => users.GetAsync(1); }")]
    [InlineData("foreach (var o in orders) { c.Execute(\"update t set a = 1 where id = @Id\", o); }")]
    [InlineData("var x = set.Select(o => new { o.Id, User = set.First(u => u.Id == o.Id) });")]
    [InlineData("foreach (var o in orders) { o.User = await Known(users, o.Id); }")]
    [InlineData("foreach (var o in orders) { Show(o); }")]
    [InlineData("for (var i = 0; i < orders.Count; i += 100) { await users.GetAllAsync(orders.Skip(i).Take(100)); }")]
    [InlineData("foreach (var o in orders) { if (!_rows.TryGetValue(o.Id, out var u)) { u = await users.GetAsync(o.Id); } }")]
    [InlineData("foreach (var o in orders)\n{\n// Five at most: N+1 is cheap.\nawait users.GetAsync(o.Id);\n}")]
    [InlineData("foreach (var shard in shards) { await shard.GetAsync(1); }")]
    [InlineData("foreach (var script in scripts) { c.ExecuteScalar<int>(script.Sql); }")]
    [InlineData("foreach (var sql in names) { c.Query<Row>(sql); }")]
    [InlineData("foreach (var script in scripts) { Run(script); } int Run(Script script) => c.ExecuteScalar<int>(script.Sql);")]
    [InlineData("var x = new[] { 1, 2 }.Select(id => users.GetAsync(id)).ToArray();")]
    [InlineData("var ids = new[] { 1, 2 }; foreach (var id in ids.Reverse()) { await users.GetAsync(id); }")]
    [InlineData("foreach (var id in Known3) { await users.GetAsync(id); }")]
    [InlineData("foreach (var day in Enum.GetValues<DayOfWeek>()) { await users.GetAsync((int)day); }")]
    [InlineData("foreach (var o in orders) { o.User = await Cached(users, o.Id); }")]
    [InlineData("using var x = b.CreateCommand(); foreach (var o in orders) { o.Id++; } using var r = await x.ExecuteReaderAsync();")]
    [InlineData("foreach (var o in orders) { using var x = b.CreateCommand(); Console.WriteLine(o.Id); using var r = await x.ExecuteReaderAsync(); }")]
    [InlineData("foreach (var o in orders) { o.User = await VirtualUserOf(set, o.Id); }")]
    [InlineData("foreach (var id in Lists.Known) { await users.GetAsync(id); }")]
    [InlineData("foreach (var id in Lists.Wrapped) { await users.GetAsync(id); }")]
    [InlineData("foreach (var id in Lists.Filled) { await users.GetAsync(id); }")]
    public Task Others_are_silent(string body) => Find(body);

    [Theory]
    [InlineData("var all = orders.ToDictionary(o => o.Id, o => users.[|GetAsync|](o.Id));")]
    [InlineData("var all = new List<Row>(orders).ConvertAll(o => users.[|GetAsync|](o.Id));")]
    [InlineData("await Parallel.ForEachAsync(orders, async (o, t) => { await users.[|GetAsync|](o.Id); });")]
    public Task Query_in_a_function_for_each_element_is_STD1604(string source) => Find(source);

    [Theory]
    [InlineData("var all = orders.ToDictionary(o => o.Id, o => o.Id + 1);")]
    public Task Query_in_a_function_for_each_element_is_STD1604_look_alikes_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<QueryInLoopAnalyzer>.InTestsAsync(
        "STD1604", Source("foreach (var o in orders) { await users.GetAsync(o.Id); }"), Stubs.EntityFramework, DataStubs.Dapper);

    private static Task Find(string body) => RuleTest<QueryInLoopAnalyzer>.AsMarkedAsync("STD1604", Source(body), Stubs.EntityFramework, DataStubs.Dapper);

    private static string Source(string body) => $$"""
        using System.Data; using System.Data.Common; using Dapper; using Microsoft.EntityFrameworkCore;
        class Row { public int Id; public Row? User; }
        interface IUserRepository { Task<Row> GetAsync(int id); Task<Row[]> GetAllAsync(IEnumerable<Row> rows); Task SaveAsync(Row row); }
        class Script { public string Sql = ""; }
        static class Lists
        {
            public static IReadOnlyList<int> Known { get; } = [1, 2];
            public static IReadOnlyList<int> Wrapped => new System.Collections.ObjectModel.ReadOnlyCollection<int>([1, 2]);
            public static readonly List<int> Filled = new() { 1, 2 };
            public static IReadOnlyList<int> Read => File.ReadAllLines("ids").Select(int.Parse).ToList();
        }
        class C
        {
            private static readonly int[] Known3 = [1, 2, 3];
            private Dictionary<int, Row> _rows = [];
            private static void Give(IDbCommand command, int id) => command.Parameters.Add(id);
            public static async Task<Row?> PublicUserOf(DbSet<Row> set, int id) => await set.FirstOrDefaultAsync(u => u.Id == id);
            public virtual async Task<Row?> VirtualUserOf(DbSet<Row> set, int id) => await set.FirstOrDefaultAsync(u => u.Id == id);
            private async Task<int> LinesOf(DbConnection b, string sql, int id)
            {
                await using var command = b.CreateCommand();
                var parameter = command.CreateParameter();
                parameter.Value = id;
                command.Parameters.Add(parameter);
                await using var reader = await command.ExecuteReaderAsync();
                return await reader.ReadAsync() ? reader.GetInt32(0) : 0;
            }
            private static async Task<Row?> UserOf(DbSet<Row> set, int id) => await set.FirstOrDefaultAsync(u => u.Id == id);
            private static async Task<Row> Known(IUserRepository users, int id) => await users.GetAsync(1);
            private static void Show(Row row) => Console.WriteLine(row.Id);
            private async Task<Row> Cached(IUserRepository users, int id) => _rows.TryGetValue(id, out var row) ? row : await users.GetAsync(id);
            async Task M(
                List<Row> orders, IUserRepository users, DbSet<Row> set, IDbConnection c, DbConnection b, List<Row> known, List<string> names,
                List<IUserRepository> shards, List<Script> scripts)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
