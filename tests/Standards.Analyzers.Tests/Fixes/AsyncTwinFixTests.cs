using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class AsyncTwinFixTests
{
    private const string Store = """

        class Store
        {
            public int Load(string id) => 1;
            public Task<int> LoadAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(1);
            public void Save(int a = 1, int b = 2) { }
            public ValueTask SaveAsync(int a = 1, int b = 2, CancellationToken token = default) => default;
        }
        """;

    [Theory]
    [InlineData(
        "class C { async Task M(Store s) { await Task.Yield(); _ = s.Load(\"1\"); } }",
        "class C { async Task M(Store s) { await Task.Yield(); _ = await s.LoadAsync(\"1\"); } }")]
    [InlineData(
        "class C { async Task M(Store s, CancellationToken ct) { await Task.Yield(); s.Save(b: 1); } }",
        "class C { async Task M(Store s, CancellationToken ct) { await Task.Yield(); await s.SaveAsync(b: 1, token: ct); } }")]
    [InlineData(
        "class C { async Task M(Store s, CancellationToken ct) { await Task.Yield(); var t = s.Load(s.Load(\"a\").ToString()).ToString(); } }",
        "class C { async Task M(Store s, CancellationToken ct) { await Task.Yield(); "
            + "var t = (await s.LoadAsync((await s.LoadAsync(\"a\", ct)).ToString(), ct)).ToString(); } }")]
    [InlineData(
        "class C { async Task M(Store s) { await Task.Delay(1).ConfigureAwait(false); s.Save(); } }",
        "class C { async Task M(Store s) { await Task.Delay(1).ConfigureAwait(false); await s.SaveAsync().ConfigureAwait(false); } }")]
    [InlineData(
        "class C { async Task<string> M(string p) { await Task.Yield(); return File.ReadAllText(p).Trim(); } }",
        "class C { async Task<string> M(string p) { await Task.Yield(); return (await File.ReadAllTextAsync(p)).Trim(); } }")]
    public Task Call_awaits_its_twin(string before, string after) =>
        FixTest<AsyncTwinAnalyzer, AsyncTwinFix>.BecomesAsync(before + Store, after + Store);

    [Fact]
    public Task Comments_and_lines_stay() => FixTest<AsyncTwinAnalyzer, AsyncTwinFix>.BecomesAsync(
        """
        class C
        {
            async Task M(Store s, CancellationToken cancellationToken)
            {
                await Task.Yield();

                // before
                _ = /* a */ s // b
                    .Load( // c
                        "1"); // d
            }
        }
        """ + Store,
        """
        class C
        {
            async Task M(Store s, CancellationToken cancellationToken)
            {
                await Task.Yield();

                // before
                _ = /* a */ await s // b
                    .LoadAsync( // c
                        "1", cancellationToken); // d
            }
        }
        """ + Store);

    [Theory]
    [InlineData("class C { async Task M(Store? s) { s?.Save(); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(Store s) { await Task.Yield(); Span<int> a = stackalloc int[1]; a[0] = s.Load(\"1\"); a[0]++; } }")]
    public Task It_is_not_offered_where_nothing_can_be_awaited(string source) =>
        FixTest<AsyncTwinAnalyzer, AsyncTwinFix>.IsNotOfferedAsync(source + Store);

    [Fact]
    public Task Query_awaits_its_twin_where_its_namespace_is_named() => FixTest<AsyncTwinAnalyzer, AsyncTwinFix>.FileBecomesAsync(
        Usings.Common + Query.Replace("CALL", "d.Where(o => true).ToList()", StringComparison.Ordinal),
        Usings.Common + Query.Replace("CALL", "await d.Where(o => true).ToListAsync(t)", StringComparison.Ordinal),
        Stubs.EntityFramework);

    private const string Query =
        "using Microsoft.EntityFrameworkCore; class Order { } class C { async Task M(DbSet<Order> d, CancellationToken t) { await Task.Yield(); _ = CALL; } }";
}
