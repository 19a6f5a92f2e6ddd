using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Web;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class ProfilingDefaultAnalyzerTests
{
    [Theory]
    [InlineData("class ProfilingOptions { public bool Enabled { get; init; } = [|true|]; }")]
    [InlineData("class DiagnosticsOptions { public bool EnableProfiling { get; set; } = [|true|]; }")]
    [InlineData("class Settings { public bool? ProfilerEnabled { get; set; } = [|true|]; }")]
    [InlineData("record ProfilingSettings(string Path, bool Enabled = [|true|]);")]
    [InlineData("class ProfilerOptions { public ProfilerOptions() { Enabled = [|true|]; } public bool Enabled { get; set; } }")]
    [InlineData("class C { bool M(IConfiguration c) => c.GetValue(\"Profiling:Enabled\", [|true|]); }")]
    [InlineData("class C { bool M(IConfiguration c) => c.GetValue<bool>(key: \"Diagnostics:EnablePprof\", defaultValue: [|true|]); }")]
    [InlineData("class C { bool M(IConfiguration c) => c.GetValue<bool?>(\"Profiling:Enabled\") ?? [|true|]; }")]
    [InlineData("class O { public bool? EnableProfiling { get; set; } } class C { bool M(O o) => o.EnableProfiling ?? [|true|]; }")]
    [InlineData("class C { private bool _profilingEnabled = [|true|]; public bool On => _profilingEnabled; }")]
    [InlineData("class C { void M(WebApplication app) => app.[|UseMiniProfiler|](); }")]
    public Task Profiling_that_is_on_by_default_is_STD1816(string source) => Find(source);

    [Theory]
    [InlineData("class ProfilingOptions { public bool Enabled { get; init; } }")]
    [InlineData("class ProfilingOptions { public bool Enabled { get; init; } = false; }")]
    [InlineData("class ProfileOptions { public bool Enabled { get; init; } = true; }")]
    [InlineData("class UserProfileSettings { public bool AllowPublic { get; set; } = true; }")]
    [InlineData("class ProfilingOptions { public bool RequireAuthorization { get; init; } = true; }")]
    [InlineData("class TracingOptions { public bool Enabled { get; init; } = true; }")]
    [InlineData("class C { bool M(IConfiguration c) => c.GetValue(\"Profiling:Enabled\", false); }")]
    [InlineData("class C { bool M(IConfiguration c) => c.GetValue(\"Tracing:Enabled\", true); }")]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.IsDevelopment()) { app.UseMiniProfiler(); } } }")]
    [InlineData("class C { void M(bool profilingEnabled = true) { } }")]
    [InlineData("class C { object M() => new ProfilingOptions { Enabled = true }; } class ProfilingOptions { public bool Enabled { get; init; } }")]
    public Task Others_are_silent(string source) => Find(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/debug/pprof/heap\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.[|MapGroup|](\"/profiler\"); g.MapGet(\"cpu\", () => 1); } }")]
    public Task Endpoint_of_a_profiler_is_STD1816(string source) => Find(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a, bool on) { if (on) { a.MapGet(\"/debug/pprof/heap\", () => 1); } } }")]
    [InlineData("class C { void M(WebApplication a, bool on) { if (!on) { return; } a.MapGet(\"/debug/pprof/heap\", () => 1); } }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/profiles/{id}\", (int id) => id); }")]
    public Task Endpoint_of_a_profiler_is_STD1816_look_alikes_are_silent(string source) => Find(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<ProfilingDefaultAnalyzer>.InTestsAsync(
        "STD1816", "class ProfilingOptions { public bool Enabled { get; init; } = true; }");

    private static Task Find(string source) => RuleTest<ProfilingDefaultAnalyzer>.AsMarkedAsync(
        "STD1816",
        WebUsings.Text + "using Microsoft.Extensions.Configuration; "
            + "static class Mini { public static IApplicationBuilder UseMiniProfiler(this IApplicationBuilder a) => a; }"
            + source);
}
