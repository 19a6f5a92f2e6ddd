using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class SessionAnalyzerTests
{
    [Theory]
    [InlineData("static class C { static void M(IServiceCollection s, WebApplication a) { s.[|AddSession|](); a.[|UseSession|](); "
        + "a.MapGet(\"/v1/orders\", () => 1); } }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapPost(\"/v1/carts\", (HttpContext http) => "
        + "[|http.Session|].SetString(\"cart\", \"1\")); }")]
    [InlineData("[ApiController] class C : ControllerBase { [HttpGet] public string M() => [|HttpContext.Session|].GetString(\"cart\") ?? \"\"; }")]
    [InlineData("static class C { static void M(IServiceCollection s, WebApplication a) { s.[|AddSession|](o => o.Cookie.HttpOnly = true); "
        + "a.MapControllers(); } }")]
    public Task Session_of_an_api_is_STD1718(string source) => RuleTest<SessionAnalyzer>.AsMarkedAsync("STD1718", WebUsings.Text + source);

    [Theory]
    [InlineData("static class C { static void M(IServiceCollection s, WebApplication a) { s.AddSession(); s.AddRazorPages(); a.MapGet(\"/v1\", () => 1); } }")]
    [InlineData("static class C { static void M(IServiceCollection s, WebApplication a) { s.AddSession(); s.AddControllersWithViews(); "
        + "a.MapControllers(); } }")]
    [InlineData("class P : Controller { public string M() => HttpContext.Session.Id; } static class C { static void M(WebApplication a) => "
        + "a.MapControllers(); }")]
    [InlineData("static class C { static void M(IServiceCollection s) => s.AddSession(); }")]
    [InlineData("interface ISession { void Save(); } class C { ISession Session { get; } = null!; void M(WebApplication a) { a.MapGet(\"/\", () => "
        + "1); Session.Save(); } }")]
    public Task Others_are_silent(string source) => RuleTest<SessionAnalyzer>.AsMarkedAsync("STD1718", WebUsings.Text + source);
}
