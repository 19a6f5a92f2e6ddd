using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class CacheEntryAnalyzerTests
{
    [Theory]
    [InlineData("memory.[|Set|](\"k\", 1);")]
    [InlineData("memory.[|Set|](\"k\", 1, new MemoryCacheEntryOptions());")]
    [InlineData("shared.[|SetString|](\"k\", \"v\");")]
    [InlineData("await shared.[|SetStringAsync|](\"k\", \"v\");")]
    [InlineData("await shared.[|SetAsync|](\"k\", bytes);")]
    [InlineData("shared.[|Set|](\"k\", bytes, new DistributedCacheEntryOptions { });")]
    [InlineData("var o = new DistributedCacheEntryOptions(); shared.[|Set|](\"k\", bytes, o);")]
    [InlineData("var v = await memory.[|GetOrCreateAsync|](\"k\", e => Task.FromResult(1));")]
    [InlineData("var v = memory.[|GetOrCreate|](\"k\", e => { e.Priority = CacheItemPriority.Low; return 1; });")]
    [InlineData("using var e = memory.[|CreateEntry|](\"k\"); e.Value = 1;")]
    public Task Entry_without_an_end_is_STD1608(string body) => RuleTest<CacheEntryAnalyzer>.AsMarkedAsync("STD1608", Source(body));

    [Theory]
    [InlineData("memory.Set(\"k\", 1, TimeSpan.FromMinutes(1));")]
    [InlineData("memory.Set(\"k\", 1, DateTimeOffset.UnixEpoch);")]
    [InlineData("memory.Set(\"k\", 1, new MemoryCacheEntryOptions { SlidingExpiration = TimeSpan.FromMinutes(1) });")]
    [InlineData("memory.Set(\"k\", 1, new MemoryCacheEntryOptions().SetSize(1));")]
    [InlineData("memory.Set(\"k\", 1, options);")]
    [InlineData("var o = new DistributedCacheEntryOptions(); o.SetSlidingExpiration(TimeSpan.FromMinutes(1)); shared.Set(\"k\", bytes, o);")]
    [InlineData("var v = memory.GetOrCreate(\"k\", e => { e.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1); return 1; });")]
    [InlineData("var v = memory.GetOrCreate(\"k\", e => { Fill(e); return 1; });")]
    [InlineData("var v = memory.GetOrCreate(\"k\", Fill);")]
    [InlineData("using var e = memory.CreateEntry(\"k\"); e.Value = 1; e.SetAbsoluteExpiration(TimeSpan.FromMinutes(1));")]
    [InlineData("Console.WriteLine(nameof(memory.CreateEntry));")]
    [InlineData("memory.Remove(\"k\");")]
    public Task Others_are_silent(string body) => RuleTest<CacheEntryAnalyzer>.AsMarkedAsync("STD1608", Source(body));

    [Theory]
    [InlineData("memory.[|Set|](\"k\", 1, new MemoryCacheEntryOptions { Priority = CacheItemPriority.Low });")]
    [InlineData("memory.[|Set|](\"k\", 1, new MemoryCacheEntryOptions().SetPriority(CacheItemPriority.NeverRemove));")]
    [InlineData("memory.[|Set|](\"k\", 1, new MemoryCacheEntryOptions { SlidingExpiration = null });")]
    public Task Options_that_say_no_end_are_STD1608(string source) => RuleTest<CacheEntryAnalyzer>.AsMarkedAsync("STD1608", Source(source));

    [Theory]
    [InlineData("memory.Set(\"k\", 1, new MemoryCacheEntryOptions { Priority = CacheItemPriority.Low, SlidingExpiration = TimeSpan.FromMinutes(1) });")]
    [InlineData("memory.Set(\"k\", 1, new MemoryCacheEntryOptions().SetPriority(CacheItemPriority.Low).SetSlidingExpiration(TimeSpan.FromMinutes(1)));")]
    public Task Options_that_say_no_end_are_STD1608_look_alikes_are_silent(string source) =>
        RuleTest<CacheEntryAnalyzer>.AsMarkedAsync("STD1608", Source(source));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<CacheEntryAnalyzer>.InTestsAsync("STD1608", Source("memory.Set(\"k\", 1);"));

    private static string Source(string body) => $$"""
        using Microsoft.Extensions.Caching.Distributed; using Microsoft.Extensions.Caching.Memory;
        class C
        {
            static int Fill(ICacheEntry entry) => 1;
            async Task M(IMemoryCache memory, IDistributedCache shared, byte[] bytes, MemoryCacheEntryOptions options) { {{body}} await Task.Yield(); }
        }
        """;
}
