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

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Leave(string host) => Redirect([|$\"https://{host}/welcome\"|]); }")]
    [InlineData("public class C : ControllerBase { public IActionResult Leave(string to) => Redirect([|to + \"?from=mail\"|]); }")]
    [InlineData("public class C : ControllerBase { public IActionResult Leave(string to) => new RedirectResult([|to|], permanent: false); }")]
    [InlineData("public class P : PageModel { [BindProperty] public string ReturnUrl { get; set; } = \"\"; public IActionResult OnPost() => "
        + "Redirect([|ReturnUrl|]); }")]
    [InlineData("public class Input { public string ReturnUrl { get; set; } = \"\"; } public class C : ControllerBase { public IActionResult Login(Input "
        + "model) => Redirect([|model.ReturnUrl|]); }")]
    [InlineData("class C { void M(HttpContext c) { if (c.Request.Query.TryGetValue(\"to\", out var to)) { c.Response.Redirect([|to.ToString()|]); } } }")]
    [InlineData("class C { void M(WebApplication a) { a.MapGet(\"/out\", (HttpRequest r) => Results.Redirect([|r.Query[\"to\"].ToString()|])); "
        + "a.MapGet(\"/back\", (string path) => Results.LocalRedirect(path)); } }")]
    public Task Redirect_to_what_is_bound_to_the_request_is_STD1815(string source) => Test(source);

    [Theory]
    [InlineData("public class C : ControllerBase { public IActionResult Order(string id) => Redirect($\"/orders/{id}\"); }")]
    [InlineData("public class C : ControllerBase { public IActionResult Order(string id) => Redirect(\"/orders/\" + id); }")]
    [InlineData("public class C : ControllerBase { public IActionResult Order(string id) => Redirect($\"https://shop.com/orders/{id}\"); }")]
    [InlineData("public class C : ControllerBase { public IActionResult To(string id) => new RedirectResult(\"/orders\"); }")]
    [InlineData("public class Input { public string ReturnUrl { get; set; } = \"\"; } public class C : ControllerBase { public IActionResult Login(Input "
        + "model) { if (Url.IsLocalUrl(model.ReturnUrl)) { return Redirect(model.ReturnUrl); } return Ok(); } }")]
    [InlineData("public class Input { public string ReturnUrl { get; set; } = \"\"; } public class C : ControllerBase { public IActionResult Login(Input "
        + "model) => GetAuthorizationContext(model.ReturnUrl) is null ? Ok() : Redirect(model.ReturnUrl); static object? "
        + "GetAuthorizationContext(string s) => null; }")]
    [InlineData("public class P : PageModel { public string Next { get; } = \"/a\"; public IActionResult OnPost() => Redirect(Next); }")]
    [InlineData("class C { void M(HttpContext c) { var to = c.Request.Query[\"to\"].ToString(); if (to.StartsWith(\"/orders\")) { "
        + "c.Response.Redirect(to); } } }")]
    [InlineData("class C { void M(HttpContext c) => c.Response.Redirect(c.Request.Headers.Referer.ToString()); }")]
    public Task Redirect_to_what_is_bound_to_the_request_is_STD1815_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<OpenRedirectAnalyzer>.InTestsAsync(
        "STD1815", Using + "public class C : ControllerBase { public IActionResult Login(string returnUrl) => Redirect(returnUrl); }");

    private static Task Test(string source) => RuleTest<OpenRedirectAnalyzer>.AsMarkedAsync("STD1815", Using + source);
}
