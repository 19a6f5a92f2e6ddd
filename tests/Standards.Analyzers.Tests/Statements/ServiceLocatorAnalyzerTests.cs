using Standards.Analyzers.Statements;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Statements;

public sealed class ServiceLocatorAnalyzerTests
{
    private const string Types = "\ninterface IStore { void Save(); } class Store : IStore { public void Save() { } }\n";

    [Theory]
    [InlineData("class C(IServiceProvider p) { void M() => p.[|GetRequiredService|]<IStore>().Save(); }")]
    [InlineData("class C(IServiceProvider p) { private readonly IStore? _s = p.[|GetService|]<IStore>(); }")]
    [InlineData("class C { readonly IStore _s; C(IServiceProvider p) => _s = p.[|GetRequiredService|]<IStore>(); }")]
    [InlineData("class C(IServiceProvider p) { object? M() => p.[|GetService|](typeof(IStore)); }")]
    [InlineData("class C(IServiceProvider p) { object M() => p.[|GetRequiredKeyedService|]<IStore>(\"a\"); }")]
    [InlineData("class C(IServiceProvider p) { object M() => ActivatorUtilities.[|CreateInstance|]<Store>(p); }")]
    [InlineData("static class App { static IServiceProvider P = null!; static void M() => P.[|GetRequiredService|]<IStore>().Save(); }")]
    [InlineData("public class C : Controller { public object M() => HttpContext.RequestServices.[|GetRequiredService|]<IStore>(); }")]
    [InlineData("class S { void M(IApplicationBuilder a) { } } class C { [Inject] public IStore [|Store|] { get; set; } = null!; }")]
    [InlineData("static class S { static void M(WebApplication a) => a.MapGet(\"/a\", (IServiceProvider p) => p.[|GetRequiredService|]<IStore>()); }")]
    [InlineData("class C { public IStore [|Store|] { get; set; } = null!; }")]
    [InlineData("class C { [Autowired] private IStore [|_store|] = null!; object M() => _store; class AutowiredAttribute : Attribute; }")]
    [InlineData("class Context { public IServiceProvider Services = null!; } class C(Context c) { "
        + "object M() => c.Services.[|GetRequiredService|]<IStore>(); }")]
    [InlineData("class C(IServiceProvider p) { public void M(List<IStore> all) => all.Add(p.[|GetRequiredService|]<IStore>()); }")]
    [InlineData("public interface IClock { int Zone { get; } void Set(); } class C { public IClock [|Clock|] { get; set; } = null!; }")]
    [InlineData("class C(IServiceProvider p) { object M() => ActivatorUtilities.[|GetServiceOrCreateInstance|]<Store>(p); }")]
    [InlineData("class C(IServiceProvider p) { object M() { var q = Own(); return q.[|GetRequiredService|]<IStore>(); } IServiceProvider Own() => p; }")]
    [InlineData("class C { readonly IStore _s = [|new Store()|]; void M() => _s.Save(); } class D(IStore s) { IStore S => s; }")]
    [InlineData("class C { readonly IStore _s; C() => _s = [|new Store()|]; void M() => _s.Save(); } class D(IStore s) { IStore S => s; }")]
    [InlineData("class C { IStore S { get; } = [|new Store()|]; } class D { D(IStore s) { } }")]
    public Task Service_that_no_constructor_shows_is_STD1020(string source) => Test(source);

    [Theory]
    [InlineData("static class S { static void M(IServiceCollection s) => s.AddSingleton(p => p.GetRequiredService<IStore>()); }")]
    [InlineData("static class S { static IStore Make(IServiceProvider p) => p.GetRequiredService<IStore>(); }")]
    [InlineData("static class S { static void M(WebApplication a) => a.Services.GetRequiredService<IStore>().Save(); }")]
    [InlineData("static class S { static void M(IApplicationBuilder a) => a.ApplicationServices.GetRequiredService<IStore>(); }")]
    [InlineData("class C(IServiceScopeFactory f) { void M() { using var s = f.CreateScope(); s.ServiceProvider.GetRequiredService<IStore>(); } }")]
    [InlineData("class C(IServiceProvider p) { void M() { using var s = p.CreateScope(); var q = s.ServiceProvider; q.GetRequiredService<IStore>(); } }")]
    [InlineData("class W(RequestDelegate n) { Task InvokeAsync(HttpContext c) { c.RequestServices.GetRequiredService<IStore>(); return n(c); } }")]
    [InlineData("class StoreFactory(IServiceProvider p) { IStore Make() => p.GetRequiredService<IStore>(); }")]
    [InlineData("class C(IServiceProvider p) { object? M(Type t) => p.GetService(t); object N<T>() where T : notnull => p.GetRequiredService<T>(); }")]
    [InlineData("class C(IServiceProvider p) { object? M<T>() => p.GetService<IEnumerable<T>>(); string N() => nameof(p.GetService); }")]
    [InlineData("class C(IServiceProvider p) { object M(string name) => p.GetRequiredKeyedService<IStore>(name); }")]
    [InlineData("class KeyAttribute : Attribute { object M(HttpContext c) => c.RequestServices.GetRequiredService<IStore>(); }")]
    [InlineData("class C : Microsoft.AspNetCore.Components.ComponentBase { [Inject] public IStore Store { get; set; } = null!; }")]
    [InlineData("class C { public IList<int> Items { get; set; } = null!; public IStore? Next { get; set; } public required IStore Store { get; set; } }")]
    [InlineData("class C(IStore store) { void M() => store.Save(); object? GetService<T>() => null; object? N() => GetService<IStore>(); }")]
    [InlineData("class Context { public IServiceProvider Services { get; } = null!; } class Job { "
        + "object M(Context c) => c.Services.GetRequiredService<IStore>(); }")]
    [InlineData("class Context { public IServiceProvider S => null!; } class Job { object M(Context c) { var p = c.S; "
        + "return p.GetRequiredService<IStore>(); } }")]
    [InlineData("class Context { public T Get<T>() => default!; } class Job { "
        + "object M(Context c) => c.Get<IServiceProvider>().GetRequiredService<IStore>(); }")]
    [InlineData("class C(IServiceProvider p) { void M() { var s = new ServiceCollection(); s.AddSingleton(p.GetRequiredService<IStore>()); } }")]
    [InlineData("class C(IServiceProvider p) { object M(int id) => ActivatorUtilities.CreateInstance<Store>(p, id); }")]
    [InlineData("public interface IStep { int Id { get; set; } void Run(); } public class Loop { public IStep Body { get; set; } = null!; }")]
    [InlineData("public interface IPart { int Id { get; set; } } public interface IStep : IPart { void Run(); } "
        + "class Loop { public IStep Body { get; set; } = null!; }")]
    [InlineData("class C { object M() { using var p = CreateServices(); return p.GetRequiredService<IStore>(); } ServiceProvider CreateServices() => null!; }")]
    [InlineData("class C { readonly IStore _s = new Store(); void M() => _s.Save(); }")]
    [InlineData("class C { readonly Store _s = new Store(); void M() => _s.Save(); } class D(IStore s) { IStore S => s; }")]
    [InlineData("class C { IStore _s = new Store(); void M() => _s = new Store(); } class D(IStore s) { IStore S => s; }")]
    [InlineData("class C(IStore? s) { readonly IStore _s = s ?? new Store(); void M() => _s.Save(); }")]
    [InlineData("class C { static readonly IStore S = new Store(); } class D(IStore s) { IStore S => s; }")]
    [InlineData("record Saved(IStore Store); class C { readonly IStore _s = new Store(); void M() => _s.Save(); }")]
    [InlineData("class StoreFactory { readonly IStore _s = new Store(); IStore M() => _s; } class D(IStore s) { IStore S => s; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Program_asks_for_services() => RuleTest<ServiceLocatorAnalyzer>.InProgramAsync("STD1020", Usings + """
        var provider = new ServiceCollection().BuildServiceProvider();
        provider.GetRequiredService<IServiceScopeFactory>();
        Run();
        void Run() => provider.GetRequiredService<IServiceScopeFactory>();
        """);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<ServiceLocatorAnalyzer>.InTestsAsync(
        "STD1020", Usings + "class C(IServiceProvider p) { object M() => p.GetRequiredService<IStore>(); }" + Types);

    private const string Usings = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Components; using Microsoft.AspNetCore.Http; "
        + "using Microsoft.AspNetCore.Mvc; using Microsoft.Extensions.DependencyInjection;\n";

    private static Task Test(string source) => RuleTest<ServiceLocatorAnalyzer>.AsMarkedAsync("STD1020", Usings + source + Types);
}
