using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class TransactionAnalyzerTests
{
    [Theory]
    [InlineData("var t = c.[|BeginTransaction|](); Work(); t.Commit();")]
    [InlineData("var t = await c.[|BeginTransactionAsync|](); Work(); await t.CommitAsync();")]
    [InlineData("var t = await c.[|BeginTransactionAsync|]().ConfigureAwait(false); Work(); await t.CommitAsync(); await t.DisposeAsync();")]
    [InlineData("var t = f.[|BeginTransaction|](); Work(); t.Commit(); t.Dispose();")]
    [InlineData("var t = c.[|BeginTransaction|](); d.Transaction = t; d.ExecuteNonQuery(); t.Commit();")]
    [InlineData("var own = Connect(); var t = own.[|BeginTransaction|](); Work(); t.Commit();")]
    [InlineData("using var t = c.[|BeginTransaction|](); Work();")]
    [InlineData("await using var t = await f.[|BeginTransactionAsync|](); Work();")]
    [InlineData("using (var t = c.[|BeginTransaction|]()) { d.Transaction = t; d.ExecuteNonQuery(); }")]
    [InlineData("using var scope = [|new System.Transactions.TransactionScope()|]; Work();")]
    [InlineData("using var t = c.BeginTransaction(); try { Work(); } finally { t.[|Commit|](); }")]
    [InlineData("Action later = () => { var t = c.[|BeginTransaction|](); Work(); t.Commit(); };")]
    public Task Transaction_that_may_stay_open_or_is_lost_is_STD1602(string body) => Find(body);

    [Theory]
    [InlineData("using var t = c.BeginTransaction(); Work(); t.Commit();")]
    [InlineData("await using var t = await f.BeginTransactionAsync(); Work(); await t.CommitAsync();")]
    [InlineData("var t = c.BeginTransaction(); try { Work(); t.Commit(); } finally { t.Dispose(); }")]
    [InlineData("var t = c.BeginTransaction(); try { Work(); t.Commit(); } catch { t.Rollback(); throw; }")]
    [InlineData("using var own = Connect(); var t = own.BeginTransaction(); Work(); t.Commit();")]
    [InlineData("using (var own = Connect()) { var db = Of(own); var t = await db.BeginTransactionAsync(); Work(); await t.CommitAsync(); }")]
    [InlineData("var done = false; using var t = c.BeginTransaction(); try { Work(); done = true; } finally { if (done) { t.Commit(); } }")]
    [InlineData("var t = await f.BeginTransactionAsync(); await using (t.ConfigureAwait(false)) { Work(); await t.CommitAsync(); }")]
    [InlineData("var t = await c.BeginTransactionAsync(); await using var end = t.ConfigureAwait(false); Work(); await t.CommitAsync();")]
    [InlineData("_t = c.BeginTransaction();")]
    [InlineData("var t = c.BeginTransaction(); _t = t;")]
    [InlineData("using var t = c.BeginTransaction(); Take(t);")]
    [InlineData("using var t = c.BeginTransaction(); Work(); t.Rollback();")]
    [InlineData("using var t = f.BeginTransaction(); Work(); f.CommitTransaction();")]
    [InlineData("using var t = f.BeginTransaction(IsolationLevel.Snapshot); Work();")]
    [InlineData("using var scope = new System.Transactions.TransactionScope(); Work(); scope.Complete();")]
    [InlineData("using var scope = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeOption.Suppress); Work();")]
    [InlineData("Console.WriteLine(nameof(c.BeginTransaction));")]
    public Task Others_are_silent(string body) => Find(body);

    [Theory]
    [InlineData("var t = c.[|BeginTransaction|](); try { Work(); t.Commit(); } catch (IOException) { t.Rollback(); throw; }")]
    public Task Rollback_after_some_failures_is_STD1602(string source) => Find(source);

    [Theory]
    [InlineData("var t = c.BeginTransaction(); try { Work(); t.Commit(); } catch (Exception) { t.Rollback(); throw; }")]
    [InlineData("var t = c.BeginTransaction(); try { Work(); t.Commit(); } catch { t.Rollback(); throw; }")]
    public Task Rollback_after_some_failures_is_STD1602_look_alikes_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<TransactionAnalyzer>.InTestsAsync(
        "STD1602", Source("var t = c.BeginTransaction(); Work();"), DataStubs.Dapper, DataStubs.Relational, Stubs.EntityFramework);

    [Fact]
    public async Task Message_names_the_call_that_is_missing() => Assert.Equal(
        "The transaction is never committed, so that leaving the block rolls it back. Call 'Commit' at its end.",
        await RuleTest<TransactionAnalyzer>.MessageAsync(
            "STD1602", Source("using var t = c.BeginTransaction(); Work();"), DataStubs.Dapper, DataStubs.Relational, Stubs.EntityFramework));

    private static Task Find(string body) =>
        RuleTest<TransactionAnalyzer>.AsMarkedAsync("STD1602", Source(body), DataStubs.Dapper, DataStubs.Relational, Stubs.EntityFramework);

    private static string Source(string body) => $$"""
        using System.Data; using System.Data.Common; using Dapper; using Microsoft.EntityFrameworkCore; using Microsoft.EntityFrameworkCore.Infrastructure;
        class C
        {
            IDbTransaction? _t;
            static void Work() { }
            static DbConnection Connect() => null!;
            static DatabaseFacade Of(DbConnection c) => null!;
            static void Take(IDbTransaction t) => t.Commit();
            async Task M(DbConnection c, IDbCommand d, DatabaseFacade f) { {{body}} await Task.Yield(); }
        }
        """;
}
