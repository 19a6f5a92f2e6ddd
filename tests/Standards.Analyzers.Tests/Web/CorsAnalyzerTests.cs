using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class CorsAnalyzerTests
{
    [Theory]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.[|AllowAnyOrigin|](); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.AllowAnyHeader().[|AllowAnyOrigin|]().AllowAnyMethod(); }")]
    [InlineData("static class C { static void M(IServiceCollection s) => s.AddCors(o => o.AddDefaultPolicy(p => p.[|AllowAnyOrigin|]())); }")]
    [InlineData("static class C { static void M(IServiceCollection s) => s.AddCors(o => o.AddPolicy(\"all\", p => { p.[|WithOrigins|](\"*\"); })); }")]
    [InlineData("static class C { static void M(IApplicationBuilder a) => a.UseCors(p => p.[|SetIsOriginAllowed|](_ => true).AllowCredentials()); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.[|SetIsOriginAllowed|](origin => { return true; }); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder? p) => p?.[|AllowAnyOrigin|](); }")]
    [InlineData("static class C { const string All = \"*\"; static object M() => [|new CorsPolicyBuilder(All)|]; }")]
    [InlineData("static class C { static void M(CorsPolicy p) => p.Origins.[|Add|](\"*\"); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) { B q = p; q.[|AllowAnyOrigin|](); } }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p, bool strict) { if (!strict) { p.[|AllowAnyOrigin|](); } } }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p, IWebHostEnvironment e) { if (!e.IsDevelopment()) { p.[|AllowAnyOrigin|](); } } }")]
    public Task Policy_that_every_site_passes_is_STD1707(string source) => RuleTest<CorsAnalyzer>.AsMarkedAsync("STD1707", Source(source));

    [Theory]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.WithOrigins(\"https://shop.example\"); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p, string[] origins) => p.WithOrigins(origins).AllowCredentials(); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.AllowAnyHeader().AllowAnyMethod(); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.WithHeaders(\"*\").WithMethods(\"*\"); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p, HashSet<string> o) => p.SetIsOriginAllowed(origin => o.Contains(origin)); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p) => p.SetIsOriginAllowed(o => { if (o == \"a\") { return true; } return false; }); }")]
    [InlineData("class C { void M(CorsPolicyBuilder p) => p.WithOrigins(\"https://*.shop.example\").SetIsOriginAllowedToAllowWildcardSubdomains(); }")]
    [InlineData("static class C { static void M(CorsPolicyBuilder p, IWebHostEnvironment e) { if (e.IsDevelopment()) { p.AllowAnyOrigin(); } } }")]
    [InlineData("static class C { static object M(CorsPolicyBuilder p, bool isDevelopment) => isDevelopment ? p.AllowAnyOrigin() : p.WithOrigins(\"a\"); }")]
    [InlineData("class C { void M(CorsPolicyBuilder p, string[] o) { if (o.Contains(\"*\")) { p.AllowAnyOrigin(); } else { p.WithOrigins(o); } } }")]
    [InlineData("class Mine { public Mine AllowAnyOrigin() => this; } static class C { static void M(Mine p) => p.AllowAnyOrigin(); }")]
    [InlineData("static class C { static void M(CorsPolicy p) { p.Headers.Add(\"*\"); p.Origins.Add(\"https://a\"); } }")]
    [InlineData("static class C { static string M(CorsPolicyBuilder p) => nameof(p.AllowAnyOrigin); }")]
    public Task Others_are_silent(string source) => RuleTest<CorsAnalyzer>.AsMarkedAsync("STD1707", Source(source));

    [Fact]
    public Task Top_level_statements_are_read() => RuleTest<CorsAnalyzer>.InProgramAsync("STD1707", Source("""
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.[|AllowAnyOrigin|]()));
        var app = builder.Build();
        if (app.Environment.IsDevelopment())
        {
            app.UseCors(policy => policy.AllowAnyOrigin());
        }
        """));

    [Theory]
    [InlineData("class C { void M(HttpContext c) => [|c.Response.Headers[\"Access-Control-Allow-Origin\"] = \"*\"|]; }")]
    [InlineData("class C { void M(HttpContext c) => [|c.Response.Headers.AccessControlAllowOrigin = \"*\"|]; }")]
    [InlineData("class C { void M(HttpContext c) => c.Response.Headers.[|Append|](\"Access-Control-Allow-Origin\", \"*\"); }")]
    [InlineData("class C { void M(HttpContext c) => [|c.Response.Headers.AccessControlAllowOrigin = c.Request.Headers.Origin|]; }")]
    [InlineData("class C { void M(HttpContext c) { var origin = c.Request.Headers[\"Origin\"].ToString(); "
        + "[|c.Response.Headers[\"Access-Control-Allow-Origin\"] = origin|]; } }")]
    public Task Header_for_every_site_is_STD1707(string source) => RuleTest<CorsAnalyzer>.AsMarkedAsync("STD1707", Source(source));

    [Theory]
    [InlineData("class C { void M(HttpContext c) => c.Response.Headers.AccessControlAllowOrigin = \"https://shop.com\"; }")]
    [InlineData("class C { void M(HttpContext c) => c.Response.Headers.Append(\"Access-Control-Max-Age\", \"*\"); }")]
    [InlineData("class C { void M(HttpContext c, string[] known) { var origin = c.Request.Headers.Origin.ToString(); if (known.Contains(origin)) { "
        + "c.Response.Headers.AccessControlAllowOrigin = origin; } } }")]
    [InlineData("class C { bool IsDevelopment; void M(HttpContext c) { if (IsDevelopment) { c.Response.Headers.AccessControlAllowOrigin = \"*\"; } } }")]
    [InlineData("class C { void M(Dictionary<string, string> d) => d[\"Access-Control-Allow-Origin\"] = \"*\"; }")]
    public Task Header_for_every_site_is_STD1707_look_alikes_are_silent(string source) => RuleTest<CorsAnalyzer>.AsMarkedAsync("STD1707", Source(source));

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<CorsAnalyzer>.InTestsAsync("STD1707", Source("static class C { static void M(CorsPolicyBuilder p) => p.AllowAnyOrigin(); }"));

    [Fact]
    public async Task Message_says_when_cookies_go_too() => Assert.Equal(
        "Pages of every site may read the answers, with the cookies of their visitors. List the origins of your own pages with 'WithOrigins'.",
        await RuleTest<CorsAnalyzer>.MessageAsync(
            "STD1707",
            Source("static class C { static void M(CorsPolicyBuilder p) => p.SetIsOriginAllowed(_ => true).AllowCredentials(); }")));

    private static string Source(string source) => $"{WebUsings.Text}using Microsoft.AspNetCore.Cors.Infrastructure; using B = {Builder};\n{source}";

    private const string Builder = "Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder";
}
