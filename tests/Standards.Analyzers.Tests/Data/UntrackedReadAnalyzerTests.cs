using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class UntrackedReadAnalyzerTests
{
    private const string Choice = " class Setup { void M(dynamic options) => options.UseQueryTrackingBehavior(1); }";

    [Theory]
    [InlineData("return await db.Orders.[|ToListAsync|]();")]
    [InlineData("return await db.Orders.Where(o => o.Id > 1).[|ToListAsync|]();")]
    [InlineData("var open = db.Orders.Where(o => o.Id > 1); return await open.[|ToListAsync|]();")]
    [InlineData("return [db.Orders.[|First|](o => o.Id == 1)];")]
    [InlineData("return [(await db.Orders.[|FindAsync|](1))!];")]
    [InlineData("return db.Set<Order>().[|ToList|]();")]
    public Task Query_that_tracks_what_it_reads_is_STD1610(string body) => Find("OrderQuery", body);

    [Theory]
    [InlineData("OrderQuery", "return await db.Orders.AsNoTracking().ToListAsync();")]
    [InlineData("OrderQuery", "var ids = await db.Orders.Select(o => o.Id).ToListAsync(); return [];")]
    [InlineData("OrderQuery", "var count = await db.Orders.CountAsync(); return [];")]
    [InlineData("OrderQuery", "var all = await db.Orders.ToListAsync(); db.Orders.Remove(all[0]); return all;")]
    [InlineData("OrderQuery", "return known.ToList();")]
    [InlineData("OrderQuery", "return [new Order { Name = nameof(db.Orders) }];")]
    [InlineData("OrderService", "return await db.Orders.ToListAsync();")]
    public Task Others_are_silent(string type, string body) => Find(type, body);

    [Fact]
    public Task Handler_of_a_GET_reads() => RuleTest<UntrackedReadAnalyzer>.AsMarkedAsync(
        "STD1610",
        Source("Other", "return [];") + """

            static class Api
            {
                static void Map(Microsoft.AspNetCore.Builder.WebApplication app)
                {
                    app.MapGet("/", async (Shop db) => await db.Orders.[|ToListAsync|]());
                    app.MapPost("/", async (Shop db) => await db.Orders.ToListAsync());
                }
            }
            """,
        Stubs.EntityFramework);

    [Fact]
    public Task Project_that_says_how_queries_track_is_silent() => RuleTest<UntrackedReadAnalyzer>.AsMarkedAsync(
        "STD1610", Source("OrderQuery", "return await db.Orders.ToListAsync();") + Choice, Stubs.EntityFramework);

    [Fact]
    public Task Choice_of_another_context_is_no_choice() => RuleTest<UntrackedReadAnalyzer>.AsMarkedAsync(
        "STD1610",
        Source("OrderQuery", "return await db.Orders.[|ToListAsync|]();")
            + Choice.Replace("class Setup", "class OtherContext : DbContext", StringComparison.Ordinal),
        Stubs.EntityFramework);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<UntrackedReadAnalyzer>.InTestsAsync(
        "STD1610", Source("OrderQuery", "return await db.Orders.ToListAsync();"), Stubs.EntityFramework);

    private static Task Find(string type, string body) => RuleTest<UntrackedReadAnalyzer>.AsMarkedAsync("STD1610", Source(type, body), Stubs.EntityFramework);

    private static string Source(string type, string body) => $$"""
        using Microsoft.AspNetCore.Builder; using Microsoft.EntityFrameworkCore;
        class Order { public int Id { get; set; } public string Name { get; set; } = ""; }
        class Shop : DbContext { public DbSet<Order> Orders => null!; }
        class {{type}} { async Task<List<Order>> M(Shop db, List<Order> known) { await Task.Yield(); {{body}} } }
        """;
}
