using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class CookieAnalyzerTests
{
    private const string Using = "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.Extensions.DependencyInjection;\n";

    [Theory]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.[|Append|](\"session\", \"1\"); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.[|Append|](\"session\", \"1\", new CookieOptions { Secure = true, HttpOnly = true }); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.[|Append|](\"session\", \"1\", new CookieOptions { HttpOnly = true, SameSite = "
        + "SameSiteMode.Lax }); }")]
    [InlineData("class C { void M(HttpResponse r) { var o = new CookieOptions(); o.Secure = true; r.Cookies.[|Append|](\"session\", \"1\", o); } }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.[|Append|](\"a\", \"1\", new() { Secure = true, HttpOnly = false, SameSite = "
        + "SameSiteMode.Lax }); }")]
    [InlineData("class C { void M(HttpResponse r, DateTime at) => r.Cookies.[|Append|](\"cart\", \"1\", new CookieOptions { Expires = at.AddDays(7) }); }")]
    [InlineData("class C { void M(HttpContext c, string id) { if (id.Length > 0) { c.Response.Cookies.[|Append|](\"basket\", id); } } }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.[|Append|](\"a\", \"1\", new() { Expires = DateTimeOffset.UtcNow.AddDays(1) }); }")]
    public Task Open_cookie_is_STD1814(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"a\", \"1\", new() { Secure = true, HttpOnly = true, SameSite = "
        + "SameSiteMode.Strict }); }")]
    [InlineData("class C { void M(HttpResponse r) { var o = new CookieOptions { Secure = true }; o.HttpOnly = true; o.SameSite = SameSiteMode.Lax; "
        + "r.Cookies.Append(\"a\", \"1\", o); } }")]
    [InlineData("class C { void M(HttpRequest q, HttpResponse r) => r.Cookies.Append(\"a\", \"1\", new() { Secure = q.IsHttps, HttpOnly = true, "
        + "SameSite = SameSiteMode.Lax }); }")]
    [InlineData("class C { void M(HttpResponse r, CookieOptions o) => r.Cookies.Append(\"session\", \"1\", o); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"XSRF-TOKEN\", \"1\"); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"theme\", \"dark\"); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Delete(\"session\"); }")]
    [InlineData("class C { void M(HttpResponse r, IApplicationBuilder a) { a.UseCookiePolicy(); r.Cookies.Append(\"session\", \"1\"); } }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"a\", \".\", new CookieOptions { Expires = new DateTime(2000, 1, 1) }); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"a\", \"\", new() { Expires = DateTimeOffset.UtcNow.AddDays(-1) }); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Cookies.Append(\"a\", \"\", new() { Expires = DateTimeOffset.UnixEpoch }); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(IServiceCollection s) => s.AddSession(o => [|o.Cookie.HttpOnly = false|]); }")]
    [InlineData("class C { void M(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions o) => [|o.Cookie.SecurePolicy = "
        + "CookieSecurePolicy.None|]; }")]
    [InlineData("class C { void M(HttpResponse r) => [|r.Headers.SetCookie = \"tour=1; Path=/\"|]; }")]
    [InlineData("class C { void M(HttpResponse r, string id) => [|r.Headers[\"Set-Cookie\"] = $\"cart={id}; Path=/; Secure\"|]; }")]
    [InlineData("class C { void M(HttpResponse r, string id) => r.Headers.[|Append|](\"Set-Cookie\", \"cart=\" + id + \"; HttpOnly\"); }")]
    public Task Cookie_that_is_opened_elsewhere_is_STD1814(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(IServiceCollection s) => s.AddSession(o => { o.Cookie.HttpOnly = true; o.Cookie.SecurePolicy = "
        + "CookieSecurePolicy.SameAsRequest; }); }")]
    [InlineData("class C { void M(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions o, bool b) => o.Cookie.HttpOnly = b; }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddAntiforgery(o => o.Cookie.HttpOnly = false); }")]
    [InlineData("class C { bool IsDevelopment; void M(CookieBuilder b) { if (IsDevelopment) { b.SecurePolicy = CookieSecurePolicy.None; } } }")]
    [InlineData("class C { void M(HttpResponse r, string id) => r.Headers.SetCookie = $\"cart={id}; Secure; HttpOnly; SameSite=Lax\"; }")]
    [InlineData("class C { void M(HttpResponse r, object cookie) => r.Headers.SetCookie = cookie.ToString(); }")]
    [InlineData("class C { void M(HttpResponse r) => r.Headers.Append(\"Vary\", \"Cookie=1\"); }")]
    [InlineData("class C { void M(IApplicationBuilder a, CookieBuilder b) { a.UseCookiePolicy(); b.HttpOnly = false; } }")]
    public Task Cookie_that_is_opened_elsewhere_is_STD1814_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<CookieAnalyzer>.InTestsAsync("STD1814", Using + "class C { void M(HttpResponse r) => r.Cookies.Append(\"session\", \"1\"); }");

    [Fact]
    public async Task Message_says_what_is_missing() => Assert.StartsWith(
        "The cookie has no HttpOnly, SameSite, so",
        await RuleTest<CookieAnalyzer>.MessageAsync(
            "STD1814", Using + "class C { void M(HttpResponse r) => r.Cookies.Append(\"session\", \"1\", new CookieOptions { Secure = true }); }"));

    private static Task Test(string source) => RuleTest<CookieAnalyzer>.AsMarkedAsync("STD1814", Using + source);
}
