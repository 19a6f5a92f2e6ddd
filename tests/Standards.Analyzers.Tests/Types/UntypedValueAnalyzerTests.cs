using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Types;

namespace Standards.Analyzers.Tests.Types;

public sealed class UntypedValueAnalyzerTests
{
    private const string Order = "\npublic class Order { }";

    [Theory]
    [InlineData("class C { void M([|dynamic|] order) => order.Ship(); }")]
    [InlineData("class C { void M(object order) { [|dynamic|] o = order; o.Ship(); } List<[|dynamic|]> _all = []; }")]
    [InlineData("class C { [|dynamic|] Find() => 1; }")]
    public Task Dynamic_value_is_STD1000(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1000", source + Order);

    [Theory]
    [InlineData("public class C { public object [|Find|](int id) => id; public object? [|Last|] { get; set; } }")]
    [InlineData("public class C { public Task<object> [|FindAsync|](int id) => null!; public IEnumerable<object> [|All|]() => []; }")]
    [InlineData("public class C { public Dictionary<string, object> [|Orders|] { get; } = []; public object[] [|Rows|] => []; }")]
    [InlineData("public class C { public static readonly object [|Price|] = 1; public IDictionary<string, object>? [|Rows|] { "
        + "get; set; } public object? [|Payload|] { get; } }")]
    [InlineData("public static class C { public static object [|Wrap|](this string a) => a; public static object [|Find|](object key) => key; }")]
    [InlineData("using System.Collections; public class C { public ArrayList [|Rows|] { get; } = []; }")]
    public Task Visible_member_of_any_type_is_STD1000(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1000", source + Order);

    [Theory]
    [InlineData("class C { readonly Dictionary<int, object> _cache = []; Order M(int id) => [|(Order)_cache[id]|]; }")]
    [InlineData("class C { readonly Dictionary<int, object> _cache = []; Order? M(int id) => [|_cache[id] as Order|]; }")]
    [InlineData("class C { Dictionary<int, object> _all = []; Order? M(int id) => _all.TryGetValue(id, out var found) ? [|(Order)found|] : null; }")]
    [InlineData("class C { object[] _rows = []; int M() => [|(int)_rows[0]|]; }")]
    [InlineData("class C { Dictionary<Type, object> _all = []; List<Order> M() => [|(List<Order>)_all[typeof(Order)]|]; }")]
    [InlineData("using System.Collections; class C { readonly Hashtable _rates = []; int M(string key) => [|(int)_rates[key]!|]; }")]
    public Task Element_that_is_cast_is_STD1000(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1000", source + Order);

    [Theory]
    [InlineData("using Microsoft.Extensions.Caching.Memory; class C(IMemoryCache cache) { IMemoryCache _orderCache = cache; "
        + "Order M(string id) => [|(Order)_orderCache.Get(id)!|]; }")]
    [InlineData("using System.Collections.Concurrent; class C { readonly ConcurrentDictionary<string, object> _rates = new(); int M() => "
        + "[|(int)_rates[\"eur\"]|]; }")]
    [InlineData("class C { static readonly Dictionary<int, object> All = []; Order? M(int id) => [|All[id] as Order|]; }")]
    [InlineData("using System.Collections; class C { private static readonly Hashtable [|Rates|] = new(); static ArrayList [|Names|] { get; } = []; }")]
    public Task Shared_collection_of_any_type_is_STD1025(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1025", source + Order);

    [Theory]
    [InlineData("class C { readonly Dictionary<int, object> _cache = []; Order M(int id) => (Order)_cache[id]; }")]
    [InlineData("class C { static readonly Dictionary<int, Order> All = []; Order M(int id) => All[id]; }")]
    [InlineData("using System.Collections; class C { readonly Hashtable _rates = []; static readonly object Gate = new(); }")]
    [InlineData("using System.Collections; class TypeConverterCache { private static readonly Hashtable Converters = new(); }")]
    [InlineData("class C { void M(Exception e) { foreach (System.Collections.DictionaryEntry x in e.Data) { } } }")]
    public Task Typed_or_own_collections_are_no_STD1025(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1025", source + Order);

    [Theory]
    [InlineData("class C { public object Find() => 1; } public class D { object _lock = new(); internal object Last() => 1; private object? Other { get; } }")]
    [InlineData("public class D { public override bool Equals(object? other) => true; public void On(object sender, EventArgs e) { } }")]
    [InlineData("public class OrderSerializer { public object Read(string text) => text; } public class ServiceContainer { public object Get() => 1; }")]
    [InlineData("public class D { public Dictionary<string, object> Metadata { get; } = []; public object? Tag { get; set; } }")]
    [InlineData("public class D { public object SyncRoot => this; }")]
    [InlineData("public class D : IServiceProvider { public object? GetService(Type type) => null; }")]
    [InlineData("public class D : IFormatProvider { public object? GetFormat(Type? type) => null; }")]
    [InlineData("class C { Order M(object found) => (Order)found; int N(object[] rows) => (int)rows[0]; }")]
    [InlineData("class C { readonly Dictionary<int, Order> _cache = []; Order M(int id) => (Order)_cache[id]; }")]
    [InlineData("class C { int dynamic = 1; int M() => dynamic; string N() => nameof(dynamic); }")]
    [InlineData("public static class C { public static readonly object Missing = new(); public static object OrMissing(this object? a) => a ?? Missing; }")]
    [InlineData("public static class C { public static IDictionary<string, object> Add(this IDictionary<string, object> all, "
        + "int n) { all[\"\"] = n; return all; } }")]
    [InlineData("public class C { public object Find(Type type, int id) => id; public Task<object?> EvaluateAsync(string text, Type result) => null!; }")]
    [InlineData("public class C { public IDictionary<string, object>? Input { get; set; } public Dictionary<string, "
        + "object> WorkflowVariables { get; } = []; }")]
    [InlineData("public class C { [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, object> More { get; set; } = []; }")]
    [InlineData("class C { readonly Dictionary<Type, object> _all = []; List<T> M<T>() => (List<T>)_all[typeof(T)]; T N<T>() => (T)_all[typeof(T)]; }")]
    [InlineData("namespace Shop.Reflection { public class Property { public object Get(int instance) => instance; } }")]
    [InlineData("class C { readonly Dictionary<string, object> MetaData = []; string Host() => (string)MetaData[\"Host\"]; }")]
    public Task Others_are_silent(string source) => RuleTest<UntypedValueAnalyzer>.AsMarkedAsync("STD1000", source + Order);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<UntypedValueAnalyzer>.InTestsAsync("STD1000", "public class C { public object Find(dynamic a) => a; }");

    [Fact]
    public Task Generated_code_is_left_alone() =>
        RuleTest<UntypedValueAnalyzer>.AsGeneratedAsync("STD1000", "// <auto-generated/>\npublic class C { public object Find(dynamic a) => a; }");
}
