using Standards.Analyzers.Locks;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Locks;

public sealed class SharedLockAnalyzerTests
{
    [Theory]
    [InlineData("class C { public void Add(List<int> items) { lock ([|items|]) { items.Add(1); } } }")]
    [InlineData("class C { internal static void Add(Dictionary<int, int> all) { lock ([|all|]) { all[1] = 1; } } }")]
    [InlineData("class C { public C(List<int> items) { lock ([|items|]) { } } }")]
    [InlineData("class C { public List<int> Items { get; } = []; void Add() { lock ([|Items|]) { Items.Add(1); } } }")]
    [InlineData("class D { public List<int> Items { get; } = []; } class C { void Add(D d) { lock ([|d.Items|]) { } } }")]
    [InlineData("class C { protected object Root { get; } = new(); void M() { lock ([|this.Root|]) { } } }")]
    public Task Object_of_others_is_STD1224(string source) => RuleTest<SharedLockAnalyzer>.AsMarkedAsync("STD1224", source);

    [Theory]
    [InlineData("class C { readonly object _gate = new(); void M() { lock (_gate) { } } }")]
    [InlineData("class C { private void Add(List<int> items) { lock (items) { } } }")]
    [InlineData("class C { public void M(object gate) { lock (gate) { } } public void N(Lock gate) { lock (gate) { } } }")]
    [InlineData("class C { void M(System.Collections.ICollection c) { lock (c.SyncRoot) { } } public object OrdersLock { get; } = new(); void N() { "
        + "lock (OrdersLock) { } } }")]
    [InlineData("class C { private List<int> Items { get; } = []; void M() { lock (Items) { } } }")]
    [InlineData("class C { Action M() { var gate = new object(); return () => { lock (gate) { } }; } }")]
    [InlineData("class C { readonly List<int> _l = []; public static void Swap(C a) { lock (a) { } } class E { public void M(C c) { lock (c) { } } } }")]
    public Task Others_are_silent(string source) => RuleTest<SharedLockAnalyzer>.AsMarkedAsync("STD1224", source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<SharedLockAnalyzer>.InTestsAsync("STD1224", "class C { public void Add(List<int> items) { lock (items) { } } }");

    [Fact]
    public async Task Message_says_who_holds_the_object() => Assert.Equal(
        "'items' is what the caller gave, so code that this type does not know can hold the lock. Lock a field of its own: 'private readonly Lock "
            + "_gate = new();'.",
        await RuleTest<SharedLockAnalyzer>.MessageAsync("STD1224", "class C { public void Add(List<int> items) { lock (items) { } } }"));
}
