using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Async;

public sealed class AsyncTwinAnalyzerTests
{
    private const string Store = """

        class Store
        {
            public int Load(string id) => 1;
            public Task<int> LoadAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(1);
            public void Save() { }
            public ValueTask SaveAsync() => default;
            public T Get<T>(string id) => default!;
            public Task<T> GetAsync<T>(string id) => null!;
            public int Size() => 1;
            public Task<long> SizeAsync() => null!;
            public int Old() => 1;
            [Obsolete("no")] public Task<int> OldAsync() => null!;
        }
        class Order { }
        """;

    [Theory]
    [InlineData("class C { async Task M(Store s) { await Task.Yield(); _ = s.[|Load|](\"1\"); } }")]
    [InlineData("class C { async Task M(Store s) { s.[|Save|](); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(Store? s) { s?.[|Save|](); await Task.Yield(); } }")]
    [InlineData("class C { async Task<int> M(Store s) { await Task.Yield(); return s.[|Get|]<int>(\"1\"); } }")]
    [InlineData("class C { async Task<string> M(string p) { await Task.Yield(); return File.[|ReadAllText|](p); } }")]
    [InlineData("class C { Func<Task> M(Store s) => async () => { s.[|Save|](); await Task.Yield(); }; }")]
    [InlineData("class C { async Task M(Stream s) { var w = new StreamWriter(s); w.[|WriteLine|](\"a\"); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(SemaphoreSlim s) { s.[|Wait|](); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(Microsoft.EntityFrameworkCore.DbContext d) { await Task.Yield(); d.[|SaveChanges|](); } }")]
    [InlineData("class C { async Task M(Microsoft.EntityFrameworkCore.DbSet<Order> d) { await Task.Yield(); d.Where(o => true).[|ToList|](); } }")]
    [InlineData("class C { async Task M(Microsoft.EntityFrameworkCore.DbSet<Order> d) { await Task.Yield(); d.[|Count|](); } }")]
    [InlineData("class C { async Task M(IQueryable<Order> q) { await Task.Yield(); q.AsQueryable().[|ToList|](); } }")]
    [InlineData("class C { async Task M(Store s, bool async) { if (async) { s.[|Save|](); } await s.SaveAsync(); } }")]
    [InlineData("class C { async Task M(Stream s, Order o) { System.Text.Json.JsonSerializer.[|Serialize|](s, o); await Task.Yield(); } }")]
    public Task Call_with_a_twin_is_STD1206(string source) =>
        RuleTest<AsyncTwinAnalyzer>.AsMarkedAsync("STD1206", source + Store, Stubs.EntityFramework);

    [Theory]
    [InlineData("class C { async Task M(Store s) { await s.SaveAsync(); _ = s.Size(); _ = s.Old(); } }")]
    [InlineData("class C { int M(Store s) => s.Load(\"1\"); }")]
    [InlineData("class C { async Task M(Store s, List<int> l) { await Task.Yield(); l.ForEach(_ => s.Save()); } }")]
    [InlineData("class C { void Save() { } async Task SaveAsync() { await Task.Yield(); Save(); } }")]
    [InlineData("class C { async Task M(MemoryStream s) { await Task.Yield(); s.Flush(); s.CopyTo(Stream.Null); } }")]
    [InlineData("class C { async Task M(MemoryStream s) { var w = new StreamWriter(s); w.WriteLine(\"a\"); w.Flush(); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(System.IO.Pipelines.PipeReader r) { try { await Task.Yield(); } finally { r.Complete(); } } }")]
    [InlineData("class C { async Task M(StringWriter w) { await Task.Yield(); w.WriteLine(\"a\"); } }")]
    [InlineData("class C { async Task M() { await Task.Yield(); Console.Out.WriteLine(\"a\"); Console.Error.Flush(); } }")]
    [InlineData("class C { async Task M(SemaphoreSlim s) { await Task.Yield(); s.Wait(0); } }")]
    [InlineData("class C { async Task M(Stream s, CancellationTokenSource c) { await Task.Yield(); s.Dispose(); c.Cancel(); } }")]
    [InlineData("class C { async Task M(Task t) { await Task.Yield(); t.Wait(CancellationToken.None); } }")]
    [InlineData("class C { async Task M(Store s) { await Task.Yield(); lock (this) { s.Save(); } } }")]
    [InlineData("class C { async Task M(Store s) { try { await Task.Yield(); } catch when (s.Load(\"1\") == 1) { } } }")]
    [InlineData("class C { async Task<string> M() { await Task.Yield(); return nameof(Store.Load); } }")]
    [InlineData("class C { async Task M(Microsoft.EntityFrameworkCore.DbContext d) { d.Add(new Order()); await d.SaveChangesAsync(); } }")]
    [InlineData("class C { async Task M(Microsoft.EntityFrameworkCore.DbSet<Order> d) { d.Add(new()); d.AddRange(new Order()); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(IQueryable<Order> q, List<Order> l) { await Task.Yield(); l.ToList(); l.Count(); q.Where(o => l.Count() > 1); } }")]
    [InlineData("class C { async Task M(List<Order> l) { await Task.Yield(); l.AsQueryable().Where(o => true).ToList(); var q = l.AsQueryable(); "
        + "q.Count(); } }")]
    [InlineData("class C { async Task M(System.IO.Compression.ZipArchiveEntry e) { await using var s = e.Open(); await s.FlushAsync(); } }")]
    [InlineData("class C { async Task M() { using var m = new MemoryStream(); using var w = new StreamWriter(m); var b = new IndentedWriter(w); "
        + "b.Flush(); await Task.Yield(); } } class IndentedWriter(TextWriter w) { public void Flush() => w.Flush(); public Task FlushAsync() => "
        + "w.FlushAsync(); }")]
    [InlineData("class C { void Ensure() { } async Task EnsureAsync() { await Task.Yield(); Ensure(); } async Task M() { await EnsureAsync(); Ensure(); } }")]
    [InlineData("class C { async Task M(Factory f) { await Task.Yield(); f.CreateDbContext(); } } class Factory { public Order CreateDbContext() => "
        + "new(); public Task<Order> CreateDbContextAsync(CancellationToken t = default) => Task.FromResult(new Order()); }")]
    [InlineData("class C { async Task M(Store s, bool async) { if (async) { await s.SaveAsync(); } else { s.Save(); } } }")]
    [InlineData("class C { async Task<int> M(Store s, bool async) => async ? await s.LoadAsync(\"1\") : s.Load(\"1\"); }")]
    [InlineData("class C { async Task M(Store s, bool async) { if (!async) { s.Save(); return; } await s.SaveAsync(); } }")]
    [InlineData("class C { async Task M(Order o) { var m = new MemoryStream(); System.Text.Json.JsonSerializer.Serialize(m, o); await Task.Yield(); } }")]
    [InlineData("class C { async Task M(Store s) { s.Save(); await s.SaveAsync(); } }")]
    public Task Others_are_silent(string source) => RuleTest<AsyncTwinAnalyzer>.AsMarkedAsync("STD1206", source + Store, Stubs.EntityFramework);

    [Fact]
    public Task Query_is_silent_without_its_library() =>
        RuleTest<AsyncTwinAnalyzer>.AsMarkedAsync("STD1206", "class C { async Task M(IQueryable<int> q) { await Task.Yield(); q.ToList(); } }");

    [Fact]
    public Task Test_may_read_a_file() => RuleTest<AsyncTwinAnalyzer>.InTestsAsync(
        "STD1206", "class C { async Task M() { await Task.Yield(); File.ReadAllText(\"a\"); } }");

    [Fact]
    public Task Program_may_run_its_host() => RuleTest<AsyncTwinAnalyzer>.InProgramAsync("STD1206", "await Task.Yield(); File.ReadAllText(\"a\");");

    [Fact]
    public Task Generated_code_is_left_alone() => RuleTest<AsyncTwinAnalyzer>.AsGeneratedAsync(
        "STD1206", "// <auto-generated/>\n" + Usings.Common + "class C { async Task M(Store s) { await Task.Yield(); s.Save(); } }" + Store);
}
