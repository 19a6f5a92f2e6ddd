using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class OpenRedirectAnalyzerTests
{
    private const string Using =
        "using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Mvc.RazorPages;\n";

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Login(string returnUrl) => Redirect([|returnUrl|]); }")]
    [InlineData("public class C : Controller { public IActionResult Login(string? returnUrl) => RedirectPermanent([|returnUrl ?? \"/\"|]); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/go\", (string to) => Results.Redirect([|to|])); }")]
    [InlineData("class C { void M(HttpContext c) => c.Response.Redirect([|c.Request.Query[\"to\"]|]!); }")]
    [InlineData("class C { void M(HttpContext c) { var to = c.Request.Query[\"to\"].ToString(); c.Response.Redirect([|to|]); } }")]
    [InlineData("public class P : PageModel { public IActionResult OnPost(string returnUrl) { var to = returnUrl; return Redirect([|to|]); } }")]
    [InlineData("public class C : Controller { [HttpPost] public IActionResult Login(string user, string next) { if (user == \"a\") { return View(); "
        + "} return Redirect([|next|]); } }")]
    [InlineData("public class P : PageModel { public async Task<IActionResult> OnPostAsync(string next) { await Task.Yield(); return Redirect([|next|]); } }")]
    public Task Redirect_to_what_the_request_says_is_STD1815(string source) => Test(source);

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Login(string returnUrl) => LocalRedirect(returnUrl); }")]
    [InlineData("public class C : ControllerBase { public IActionResult L(string to) => Url.IsLocalUrl(to) ? Redirect(to) : Redirect(\"/\"); }")]
    [InlineData("public class C : ControllerBase { public IActionResult L(string to) { if (!IsAllowed(to)) { return BadRequest(); } return Redirect(to); } "
        + "static bool IsAllowed(string s) => s == \"a\"; }")]
    [InlineData("public class C : ControllerBase { public IActionResult L(int id) => Redirect($\"/orders/{id}\"); }")]
    [InlineData("public class C : ControllerBase { public IActionResult L(string id) => RedirectToAction(id); }")]
    [InlineData("class C { void M(HttpResponse r, string to) => r.Redirect(to); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/go\", (Func<string> f) => Results.Redirect(f())); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<OpenRedirectAnalyzer>.InTestsAsync(
        "STD1815", Using + "public class C : ControllerBase { public IActionResult Login(string returnUrl) => Redirect(returnUrl); }");

    private static Task Test(string source) => RuleTest<OpenRedirectAnalyzer>.AsMarkedAsync("STD1815", Using + source);
}
