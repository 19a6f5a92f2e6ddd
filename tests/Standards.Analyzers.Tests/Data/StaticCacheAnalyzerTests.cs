using Standards.Analyzers.Data;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Data;

public sealed class StaticCacheAnalyzerTests
{
    [Theory]
    [InlineData("static readonly Dictionary<Guid, Price> Map = [];", "var price = await store.FindAsync(id); [|Map|][id] = price;")]
    [InlineData("static Dictionary<Guid, Price> Map = [];", "[|Map|][id] = await store.FindAsync(id);")]
    [InlineData("static readonly ConcurrentDictionary<Guid, Price> Map = new();", "var price = await store.FindAsync(id); [|Map|].TryAdd(id, price);")]
    [InlineData("static readonly ConcurrentDictionary<string, List<Price>> Map = new();", "[|Map|][\"a\"] = await store.AllAsync().ConfigureAwait(false);")]
    [InlineData("static readonly IDictionary<Guid, Price> Map = new Dictionary<Guid, Price>();", "[|Map|].Add(id, await store.FindAsync(id));")]
    [InlineData("static readonly ConcurrentDictionary<Guid, Price> Map = new();", "var p = await store.FindAsync(id); [|Map|].AddOrUpdate(id, p, (_, "
        + "_) => p);")]
    [InlineData("static readonly Dictionary<Guid, Price> Map = [];", "var p = await store.FindAsync(id); lock (Map) { [|Map|][id] = p; }")]
    [InlineData("static readonly IMemoryCache Map = new MemoryCache(new MemoryCacheOptions());", "var p = await store.FindAsync(id); [|Map|].Set(id, "
        + "p, TimeSpan.FromMinutes(1));")]
    public Task Static_cache_of_fetched_data_is_STD1615(string field, string body) => Find(field, body);

    [Theory]
    [InlineData("readonly Dictionary<Guid, Price> Map = [];", "Map[id] = await store.FindAsync(id);")]
    [InlineData("static readonly Dictionary<Guid, Price> Map = [];", "Map[id] = new Price(1);")]
    [InlineData("static readonly Dictionary<Type, Price> Map = [];", "Map[typeof(C)] = await store.FindAsync(id);")]
    [InlineData("static readonly Dictionary<string, Regex> Map = [];", "Map[\"a\"] = await store.RegexAsync();")]
    [InlineData("static readonly ConcurrentDictionary<string, SemaphoreSlim> Map = new();", "Map[\"a\"] = await store.GateAsync();")]
    [InlineData("static readonly ConcurrentDictionary<string, AccessToken> Map = new();", "Map[\"a\"] = await store.TokenAsync();")]
    [InlineData("static readonly ConcurrentDictionary<string, string> Map = new();", "Map[\"a\"] = await store.GetTokenAsync();")]
    [InlineData("static readonly Dictionary<Guid, Price> Map = [];", "if (Map.TryGetValue(id, out var price)) { Console.WriteLine(price); } await "
        + "store.FindAsync(id);")]
    [InlineData("static readonly List<Price> Map = [];", "Map.Add(await store.FindAsync(id));")]
    [InlineData("static readonly Dictionary<Guid, Func<Price>> Map = [];", "var price = await store.FindAsync(id); Map[id] = () => price;")]
    public Task Others_are_silent(string field, string body) => Find(field, body);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<StaticCacheAnalyzer>.InTestsAsync(
        "STD1615", Source("static readonly Dictionary<Guid, Price> Map = [];", "Map[id] = await store.FindAsync(id);"));

    private static Task Find(string field, string body) => RuleTest<StaticCacheAnalyzer>.AsMarkedAsync("STD1615", Source(field, body));

    private static string Source(string field, string body) => $$"""
        using System.Collections.Concurrent; using System.Text.RegularExpressions; using Microsoft.Extensions.Caching.Memory;
        record Price(int Net);
        record AccessToken(string Text);
        interface IStore
        {
            Task<Price> FindAsync(Guid id); Task<List<Price>> AllAsync(); Task<Regex> RegexAsync(); Task<SemaphoreSlim> GateAsync();
            Task<AccessToken> TokenAsync(); Task<string> GetTokenAsync();
        }
        class C
        {
            private {{field}}
            async Task M(Guid id, IStore store)
            {
                {{body}}
                await Task.Yield();
            }
        }
        """;
}
