using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class QuerySideAnalyzerTests
{
    [Theory]
    [InlineData("OrderQuery", "await db.[|SaveChangesAsync|]();")]
    [InlineData("FindOrderQueryHandler", "orders.[|Add|](order);")]
    [InlineData("OrderQueries", "orders.[|Remove|](order);")]
    [InlineData("OrderQueryService", "db.[|Update|](order);")]
    [InlineData("OrderQuery", "await orders.[|ExecuteDeleteAsync|]();")]
    [InlineData("OrderQuery", "c.[|Execute|](\"update orders set seen = 1\");")]
    [InlineData("OrderQuery", "repository.[|UpdateAsync|](order);")]
    [InlineData("OrderQuery", "await sender.[|Send|](new CloseCommand());")]
    [InlineData("OrderQuery", "db.Add(new AuditEntry()); orders.[|Add|](order); await db.[|SaveChangesAsync|]();")]
    [InlineData("GetOrdersQueryHandler", "foreach (var o in list) { orders.[|Update|](o); }")]
    [InlineData("OrderQueries", "if (list.Count > 0) { await db.[|SaveChangesAsync|](); }")]
    public Task Write_of_a_query_is_STD1609(string type, string body) => Find(type, body);

    [Theory]
    [InlineData("OrderQuery", "await orders.ToListAsync();")]
    [InlineData("OrderQuery", "list.Add(order); list.Remove(order);")]
    [InlineData("OrderQuery", "db.Add(new AuditEntry()); await db.SaveChangesAsync();")]
    [InlineData("OrderQuery", "await sender.Send(new FindOrder());")]
    [InlineData("OrderQuery", "Console.WriteLine(nameof(db.SaveChanges));")]
    [InlineData("OrderQuery", "cache.Remove(order);")]
    [InlineData("OrderQuery", "System.Data.IDbCommand command = null!; command.CreateParameter();")]
    [InlineData("DeleteOrdersQuery", "await orders.ExecuteDeleteAsync();")]
    [InlineData("OrderService", "await db.SaveChangesAsync();")]
    [InlineData("CloseOrderHandler", "orders.Remove(order);")]
    public Task Others_are_silent(string type, string body) => Find(type, body);

    [Fact]
    public Task Namespace_and_interface_make_a_query_too() => RuleTest<QuerySideAnalyzer>.AsMarkedAsync(
        "STD1609",
        """
        using Microsoft.EntityFrameworkCore;
        interface IQueryHandler<T> { }
        class Find : IQueryHandler<int> { void M(DbContext db) => db.[|SaveChanges|](); }
        namespace Shop.Queries { class Orders { void M(DbContext db) => db.[|SaveChanges|](); } }
        namespace Shop.Commands { class Orders { void M(DbContext db) => db.SaveChanges(); } }
        """,
        Stubs.EntityFramework);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<QuerySideAnalyzer>.InTestsAsync(
        "STD1609", Source("OrderQuery", "db.SaveChanges();"), Stubs.EntityFramework, DataStubs.Dapper);

    private static Task Find(string type, string body) =>
        RuleTest<QuerySideAnalyzer>.AsMarkedAsync("STD1609", Source(type, body), Stubs.EntityFramework, DataStubs.Dapper);

    private static string Source(string type, string body) => $$"""
        using System.Data; using Dapper; using Microsoft.EntityFrameworkCore;
        class Order { }
        class AuditEntry { }
        class CloseCommand { }
        class FindOrder { }
        interface IOrderRepository { Task UpdateAsync(Order order); }
        interface IOrderCache { void Remove(Order order); }
        interface ISender { Task Send(object request); }
        class {{type}}
        {
            async Task M(
                DbContext db, DbSet<Order> orders, IDbConnection c, Order order, List<Order> list, IOrderRepository repository, ISender sender,
                IOrderCache cache)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
