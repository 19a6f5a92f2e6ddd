using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class AppendOnlyAnalyzerTests
{
    [Theory]
    [InlineData("entries.[|Remove|](entry);")]
    [InlineData("entries.[|Update|](entry);")]
    [InlineData("entries.[|RemoveRange|](new List<AuditEntry>());")]
    [InlineData("db.[|Remove|](entry);")]
    [InlineData("marked.[|Remove|](new Booking());")]
    [InlineData("await stored.Where(e => e != null).[|ExecuteDeleteAsync|]();")]
    [InlineData("[|db.Entry(entry).State = EntityState.Deleted|];")]
    [InlineData("c.Execute([|\"UPDATE audit_log SET actor = null\"|]);")]
    [InlineData("c.Execute([|\"DELETE FROM shop.stored_events WHERE id = 1\"|]);")]
    [InlineData("c.Execute([|\"UPDATE events SET data = @data WHERE sequence = 1\"|]);")]
    [InlineData("d.CommandText = [|\"TRUNCATE TABLE [audit_entries]\"|];")]
    public Task Change_of_what_only_grows_is_STD1613(string body) => Find(body);

    [Theory]
    [InlineData("entries.Add(entry);")]
    [InlineData("orders.Remove(new Order());")]
    [InlineData("db.Remove(new Order());")]
    [InlineData("sent.Remove(new OutboxEvent());")]
    [InlineData("db.Entry(entry).State = EntityState.Added;")]
    [InlineData("c.Execute(\"INSERT INTO audit_log (id) VALUES (1)\");")]
    [InlineData("c.Execute(\"DELETE FROM orders\");")]
    [InlineData("c.Execute(\"UPDATE events SET title = 'a' WHERE day = 1\");")]
    [InlineData("Console.WriteLine(nameof(entries.Remove));")]
    [InlineData("new List<AuditEntry>().Remove(entry);")]
    public Task Others_are_silent(string body) => Find(body);

    [Fact]
    public Task Retention_deletes_what_is_old() => Find("Purge();\n async Task PurgeAsync() { await stored.ExecuteDeleteAsync(); }", "AuditRetention");

    [Fact]
    public Task State_of_an_aggregate_is_set_by_its_events() => RuleTest<AppendOnlyAnalyzer>.AsMarkedAsync("STD1613", """
        abstract class AggregateRoot { protected abstract void Apply(object e); public List<object> [|UncommittedEvents|] { get; } = []; }
        class Order : AggregateRoot
        {
            public int [|Total|] { get; set; }
            public int Count { get; private set; }
            public int Limit { get; init; }
            public void Close() { [|Count = 1|]; }
            public void Restore() { Count = 1; }
            public Order At(int count) { var past = new Order { Count = count }; past.Count = count; return past; }
            private void Add() { Count = 1; }
            protected override void Apply(object e) { }
        }
        """);

    [Fact]
    public Task Others_are_no_aggregates_of_events() => RuleTest<AppendOnlyAnalyzer>.AsMarkedAsync("STD1613", """
        abstract class AggregateRoot { public int Id { get; set; } }
        class Order : AggregateRoot { public int Total { get; set; } }
        abstract class EventSourced { public IReadOnlyList<object> UncommittedEvents => []; public void MarkCommitted() { } }
        class Applied { public int Total { get; set; } void Apply(object e) { } }
        """);

    [Theory]
    [InlineData("var read = await entries.FindAsync(1); [|read!.Actor = \"b\"|];")]
    public Task Record_that_is_read_and_set_is_STD1613(string source) => Find(source);

    [Theory]
    [InlineData("var made = new AuditEntry(); made.Actor = \"b\";")]
    public Task Record_that_is_read_and_set_is_STD1613_look_alikes_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<AppendOnlyAnalyzer>.InTestsAsync(
        "STD1613", Source("entries.Remove(entry);", "C"), Stubs.EntityFramework, DataStubs.Dapper);

    private static Task Find(string body, string type = "C") =>
        RuleTest<AppendOnlyAnalyzer>.AsMarkedAsync("STD1613", Source(body, type), Stubs.EntityFramework, DataStubs.Dapper);

    private static string Source(string body, string type) => $$"""
        using System.Data; using Dapper; using Microsoft.EntityFrameworkCore;
        class AppendOnlyAttribute : Attribute { }
        class AuditEntry { public string Actor { get; set; } = ""; }
        class StoredEvent { }
        class OutboxEvent { }
        class Order { }
        [AppendOnly] class Booking { }
        class {{type}}
        {
            static void Purge() { }
            async Task M(
                DbContext db, DbSet<AuditEntry> entries, DbSet<StoredEvent> stored, DbSet<Booking> marked, DbSet<Order> orders, DbSet<OutboxEvent> sent,
                IDbConnection c, IDbCommand d, AuditEntry entry)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
