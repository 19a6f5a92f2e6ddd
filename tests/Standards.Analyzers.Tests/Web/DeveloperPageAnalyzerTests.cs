using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class DeveloperPageAnalyzerTests
{
    [Theory]
    [InlineData("class Startup { public void Configure(IApplicationBuilder app) { app.[|UseDeveloperExceptionPage|](); } }")]
    [InlineData("class Startup { public void Configure(IApplicationBuilder app) => app.[|UseDeveloperExceptionPage|]().UseRouting(); }")]
    [InlineData("class C { void M(WebApplication app) { app.UseRouting(); app.[|UseDeveloperExceptionPage|](new DeveloperExceptionPageOptions()); } }")]
    [InlineData("class C { void M(WebApplication app) => DeveloperExceptionPageExtensions.[|UseDeveloperExceptionPage|](app); }")]
    [InlineData("class C { void M(WebApplication app) { if (!app.Environment.IsDevelopment()) { app.[|UseDeveloperExceptionPage|](); } } }")]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.IsDevelopment()) { } else { app.[|UseDeveloperExceptionPage|](); } } }")]
    [InlineData("class C { Action<IApplicationBuilder> M() => app => app.[|UseDeveloperExceptionPage|](); }")]
    [InlineData("class C { void M(WebApplication? app) => app?.[|UseDeveloperExceptionPage|](); }")]
    [InlineData("static class X { static IApplicationBuilder UseShop(this IApplicationBuilder app) { app.[|UseDeveloperExceptionPage|](); return "
        + "app.UseHsts(); } }")]
    [InlineData("class S { void M(IApplicationBuilder a, IWebHostEnvironment e) { if (e.IsProduction()) { a.UseHsts(); } "
        + "a.[|UseDeveloperExceptionPage|](); } }")]
    public Task Page_in_every_environment_is_STD1710(string source) => RuleTest<DeveloperPageAnalyzer>.AsMarkedAsync("STD1710", WebUsings.Text + source);

    [Theory]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.IsDevelopment()) { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.IsDevelopment()) app.UseDeveloperExceptionPage(); else app.UseRouting(); } }")]
    [InlineData("class C { void M(WebApplication app) { if (!app.Environment.IsDevelopment()) { } else { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class C { void M(WebApplication app) { if (!app.Environment.IsDevelopment()) { return; } app.UseDeveloperExceptionPage(); } }")]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.IsEnvironment(\"Development\")) { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class C { void M(WebApplication app) { if (app.Environment.EnvironmentName == \"Development\") { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class Startup { public void ConfigureDevelopment(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); }")]
    [InlineData("class StartupDevelopment { public void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); }")]
    [InlineData("class C { void M(WebApplication app, bool showErrors) { if (showErrors) { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class C { void M(WebApplication app) { if (!app.Environment.IsProduction()) { app.UseDeveloperExceptionPage(); } } }")]
    [InlineData("class C { void M(WebApplication app) {\n#if !RELEASE\napp.UseDeveloperExceptionPage();\n#endif\n} }")]
    [InlineData("static class E { public static void UseDeveloperExceptionPage(this int i) { } } class C { void M(int i) => i.UseDeveloperExceptionPage(); }")]
    [InlineData("class C { void M(WebApplication app) => app.UseExceptionHandler(); }")]
    public Task Others_are_silent(string source) => RuleTest<DeveloperPageAnalyzer>.AsMarkedAsync("STD1710", WebUsings.Text + source);

    [Fact]
    public Task Top_level_statements_are_read() => RuleTest<DeveloperPageAnalyzer>.InProgramAsync("STD1710", WebUsings.Text + """
        var app = WebApplication.CreateBuilder().Build();
        app.[|UseDeveloperExceptionPage|]();
        if (app.Environment.IsDevelopment() && args.Length > 0)
        {
            app.UseDeveloperExceptionPage();
        }
        """);

    [Theory]
    [InlineData("class C { void M(IServiceCollection s) => s.AddSignalR(o => [|o.EnableDetailedErrors = true|]); }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddServerSideBlazor(o => [|o.DetailedErrors = true|]); }")]
    [InlineData("class C { void M(WebApplicationBuilder b) => b.WebHost.[|UseSetting|](WebHostDefaults.DetailedErrorsKey, \"true\"); }")]
    public Task Detailed_errors_in_every_environment_are_STD1710(string source) =>
        RuleTest<DeveloperPageAnalyzer>.AsMarkedAsync("STD1710", WebUsings.Text + source);

    [Theory]
    [InlineData("class C { void M(IServiceCollection s, IHostEnvironment e) => s.AddSignalR(o => o.EnableDetailedErrors = e.IsDevelopment()); }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddSignalR(o => o.EnableDetailedErrors = false); }")]
    [InlineData("class C { void M(IServiceCollection s, bool b) { if (b) { s.AddSignalR(o => o.EnableDetailedErrors = true); } } }")]
    [InlineData("class Own { public bool DetailedErrors { get; set; } } class C { void M(Own o) => o.DetailedErrors = true; }")]
    [InlineData("class C { void M(WebApplicationBuilder b) => b.WebHost.UseSetting(WebHostDefaults.DetailedErrorsKey, \"false\"); }")]
    public Task Detailed_errors_in_every_environment_are_STD1710_look_alikes_are_silent(string source) =>
        RuleTest<DeveloperPageAnalyzer>.AsMarkedAsync("STD1710", WebUsings.Text + source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<DeveloperPageAnalyzer>.InTestsAsync(
        "STD1710",
        WebUsings.Text + "class Startup { public void Configure(IApplicationBuilder app) => app.UseDeveloperExceptionPage(); }");
}
