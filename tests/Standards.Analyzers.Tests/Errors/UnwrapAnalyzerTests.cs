using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class UnwrapAnalyzerTests
{
    [Theory]
    [InlineData("string M(Dictionary<int, string> map) => map.GetValueOrDefault(1)[|!|];")]
    [InlineData("int M(Order o) => o.Customer[|!|].Length;")]
    [InlineData("int M(Order o) { var c = o.Customer; Save(c[|!|]); return c.Length; }")]
    [InlineData("string M() { return Environment.GetEnvironmentVariable(\"a\")[|!|]; }")]
    [InlineData("string M() { return null[|!|]; }")]
    [InlineData("void M() => Save(null[|!|]);")]
    [InlineData("int M(Order o) { if (o.Total > 5) { return o.Customer[|!|].Length; } return 0; }")]
    [InlineData("int M(Order? o) => o[|!|].Total;")]
    [InlineData("string? Name; string M() => Name[|!|];")]
    [InlineData("object M(Type type, string name) => type.GetMethod(name)[|!|];")]
    [InlineData("string M() { Save(\"a\"); return null[|!|]; }")]
    [InlineData("Type M(string n) => Type.GetType(n)[|!|];")]
    public Task Value_that_may_be_null_is_STD1310(string member) => RuleTest<UnwrapAnalyzer>.AsMarkedAsync("STD1310", Class(member));

    [Theory]
    [InlineData("string Name { get; set; } = null!;")]
    [InlineData("string _name = default!;")]
    [InlineData("T M<T>() => default!;")]
    [InlineData("bool TryM(out string s) { s = null!; return false; }")]
    [InlineData("void M(Order o) { Debug.Assert(o.Customer != null); Save(o.Customer!); }")]
    [InlineData("void M(Order o) { if (o.HasCustomer) { Save(o.Customer!); } }")]
    [InlineData("void M(Order o) { EnsureOpen(); Save(_open!); } string? _open; void EnsureOpen() => _open ??= \"\";")]
    [InlineData("void M(Dictionary<string, string?> map) { if (map.ContainsKey(\"a\")) { Save(map[\"a\"]!); } }")]
    [InlineData("void M(Dictionary<int, string?> map) { if (map.TryGetValue(1, out var found)) { Save(found!); } }")]
    [InlineData("IEnumerable<int> M(List<Order> o) => o.Where(x => x.Customer != null).Select(y => y.Customer!.Length);")]
    [InlineData("IEnumerable<string> M(List<string?> o) => o.Where(x => x != null)!;")]
    [InlineData("IQueryable<int> M(IQueryable<Order> o) => o.Select(x => x.Customer!.Length);")]
    [InlineData("IQueryable<int> M(IQueryable<Order> o) => from x in o select x.Customer!.Length;")]
    [InlineData("object M() => typeof(C).GetMethod(nameof(Save))!.Name;")]
    [InlineData("void M(Order o) { Save(o.Customer!); /* The database has a constraint. */ }")]
    [InlineData("void M(Order o) {\n// The database has a constraint.\nSave(o.Customer!); }")]
    [InlineData("void M(Order o) { Func<string> f = () => o.Customer is null ? \"\" : Twice(() => o.Customer!); } string Twice(Func<string> f) => f();")]
    [InlineData("string M() { ThrowHelper.NotFound(); return null!; }")]
    [InlineData("object M(Type t) => Activator.CreateInstance(t)!;")]
    [InlineData("Type M(string n) => Type.GetType(n, throwOnError: true)!;")]
    [InlineData("string M(object o) => o.ToString()!;")]
    [InlineData("void M(Order o) { var hasCustomer = !string.IsNullOrEmpty(o.Customer); var c = hasCustomer ? Twice(() => o.Customer!) : \"\"; } "
        + "string Twice(Func<string> f) => f();")]
    [InlineData("string M(int i) { switch (i) { case 1: return \"a\"; default: ThrowHelper.NotFound(); return null!; } }")]
    [InlineData("object M(Type t) => t.GetConstructor([])!;")]
    public Task Others_are_silent(string member) => RuleTest<UnwrapAnalyzer>.AsMarkedAsync("STD1310", Class(member));

    [Theory]
    [InlineData("int M(List<int> l) => l.[|First|]();")]
    [InlineData("int M(IEnumerable<int> l) => l.Where(x => x > 1).[|Last|]();")]
    [InlineData("Order M(List<Order> l, int id) => l.[|Single|](o => o.Total == id);")]
    [InlineData("Order M(IQueryable<Order> l, int id) => l.[|First|](o => o.Total == id);")]
    [InlineData("int M(List<int> l) { var first = l.OrderBy(x => x).[|First|](); return l.Count > 0 ? first : 0; }")]
    public Task Element_that_may_be_missing_is_STD1310(string member) => RuleTest<UnwrapAnalyzer>.AsMarkedAsync("STD1310", Class(member));

    [Theory]
    [InlineData("int M(List<int> l) => l.Count == 0 ? 0 : l.First();")]
    [InlineData("int M(List<int> l) { if (!l.Any()) { return 0; } return l.OrderBy(x => x).First(); }")]
    [InlineData("int M(List<int> l) { if (l is []) { return 0; } return l.Last(); }")]
    [InlineData("int M(List<int> l) => l.FirstOrDefault();")]
    [InlineData("int M() => new[] { 1 }.First();")]
    [InlineData("string M(string s) => s.Split(' ').First();")]
    [InlineData("IEnumerable<int> M(List<int> l) => l.GroupBy(x => x % 2).Select(g => g.First());")]
    [InlineData("IQueryable<int> M(IQueryable<List<int>> l) => l.Select(x => x.First());")]
    [InlineData("Type M(List<Type> l) => l.First(t => t.Name == \"Order\");")]
    [InlineData("int M(Queue<int> q) => q.Peek();")]
    [InlineData("string? M(string? s) => s?.Split('.')?.Last();")]
    [InlineData("int M(List<int> l) { var hasAny = l.Any(); return hasAny ? l.First() : 0; }")]
    [InlineData("int M(Bag l) { if (l.Empty()) { return 0; } return l.OrderBy(x => x).First(); } class Bag : List<int> { public bool Empty() => Count == 0; }")]
    public Task Other_elements_are_silent(string member) => RuleTest<UnwrapAnalyzer>.AsMarkedAsync("STD1310", Class(member));

    [Fact]
    public Task Test_may_assert() => RuleTest<UnwrapAnalyzer>.InTestsAsync("STD1310", Class("int M(Order o) => o.Customer!.Length;"));

    [Fact]
    public Task Program_is_judged() =>
        RuleTest<UnwrapAnalyzer>.InProgramAsync("STD1310", "Console.WriteLine(Environment.GetEnvironmentVariable(\"a\")[|!|].Length);");

    private static string Class(string member) => $$"""
        using System.Diagnostics;
        class Order { public string? Customer { get; set; } public bool HasCustomer => Customer != null; public int Total => 1; }
        static class ThrowHelper { public static void NotFound() => throw new KeyNotFoundException(); }
        class C { static void Save(string s) { } {{member}} }
        """;
}
