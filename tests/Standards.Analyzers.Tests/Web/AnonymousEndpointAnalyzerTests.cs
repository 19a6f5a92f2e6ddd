using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class AnonymousEndpointAnalyzerTests
{
    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1).[|AllowAnonymous|](); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders/{id}\", () => 1).WithName(\"a\").[|AllowAnonymous|]().WithTags(\"b\"); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/api/v1\"); g.MapGet(\"orders\", () => 1).[|AllowAnonymous|](); } }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGroup(\"/orders\").[|AllowAnonymous|]().MapGet(\"\", () => 1); }")]
    [InlineData("[Route(\"api/[controller]\")] public class OrdersController : ControllerBase { [[|AllowAnonymous|]] public int List() => 1; }")]
    [InlineData("[[|AllowAnonymous|]] public class OrdersController : ControllerBase { [HttpGet(\"x\")] public int List() => 1; }")]
    [InlineData("public class OrdersController : Controller { [Authorize] public int A() => 1; [[|AllowAnonymous|], HttpGet] public int B() => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/docs/{id}\", () => 1).[|AllowAnonymous|](); }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/orders\").MapLines().[|AllowAnonymous|](); "
        + "static RouteHandlerBuilder MapLines(this RouteGroupBuilder g) => g.MapGet(\"\", () => 1); }")]
    public Task Anonymous_endpoint_that_is_not_listed_is_STD1705(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/health/ready\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/info\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGroup(\"/api/v1/public\").MapGet(\"rates\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/account/login\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/webhooks/stripe\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a, string route) => a.MapPost(route, () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/probe\").AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1).RequireAuthorization(); }")]
    [InlineData("[AllowAnonymous] public class AccountController : ControllerBase { public int Login() => 1; [HttpPost(\"register\")] public int "
        + "Add() => 1; }")]
    [InlineData("[AllowAnonymous] public class OrdersController : ControllerBase { [Authorize] public int List() => 1; }")]
    [InlineData("class E { E AllowAnonymous() => this; void M() => AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/content/{app}/docs\", () => 1).AllowAnonymous(); }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/identity\").MapGenerateTokenEndpoint().AllowAnonymous(); "
        + "static RouteHandlerBuilder MapGenerateTokenEndpoint(this RouteGroupBuilder g) => g.MapPost(\"\", () => 1); }")]
    [InlineData("[AllowAnonymous] public class AccountController : ControllerBase { public int LoggedOut() => 1; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/healthz\").RequireAuthorization(); }", "MapHealthChecks")]
    [InlineData("class C { void M(IEndpointRouteBuilder a) => a.MapGet(\"/info\", () => 1).RequireAuthorization(\"p\"); }", "MapGet")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/ops\").RequireAuthorization(); g.MapHealthChecks(\"/livez\"); } }",
        "MapHealthChecks")]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/health/ready\"); " + Fallback + " }", "MapHealthChecks")]
    [InlineData("[Authorize, Route(\"health\")] public class C : ControllerBase { [HttpGet(\"live\")] public int L() => 1; }", "Authorize")]
    [InlineData("[Route(\"status\")] public class C : ControllerBase { [HttpGet(\"ready\"), Authorize(Roles = \"a\")] public int L() => 1; }",
        "Authorize(Roles = \"a\")")]
    public Task Probe_that_asks_for_credentials_is_STD1705(string source, string place) => Test(source.Replace(place, $"[|{place}|]"));

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/healthz\"); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/healthz\").AllowAnonymous(); " + Fallback + " }")]
    [InlineData("class C { void M(WebApplication a) { var p = a.MapHealthChecks(\"/healthz\"); p.AllowAnonymous(); } " + Fallback + " }")]
    [InlineData("class C { void M(WebApplication a) => a.MapHealthChecks(\"/healthz/details\").RequireAuthorization(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/customers/{id}/info\", () => 1).RequireAuthorization(); }")]
    [InlineData("class C { void M(RouteGroupBuilder g) => g.MapGet(\"/info\", () => 1).RequireAuthorization(); }")]
    [InlineData("class C { void M(WebApplication a) => N(a.MapGroup(\"/cars\")); void N(IEndpointRouteBuilder g) => g.MapGet(\"/info\", () => 1)"
        + ".RequireAuthorization(); }")]
    [InlineData("[Authorize, Route(\"health\")] public class C : ControllerBase { [HttpGet(\"live\"), AllowAnonymous] public int L() => 1; }")]
    [InlineData("[Authorize, Route(\"patients/{id}/health\")] public class C : ControllerBase { [HttpGet] public int L() => 1; }")]
    public Task Other_probes_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/reports\", [[|AllowAnonymous|]] () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/reports\", Read); [[|AllowAnonymous|]] static int Read() => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/users/{id}\", (int id) => id).[|WithMetadata|](new AllowAnonymousAttribute()); }")]
    [InlineData("[[|AllowAnonymous|]] class StockHub : Microsoft.AspNetCore.SignalR.Hub { } class C { void M(WebApplication a) => "
        + "a.MapHub<StockHub>(\"/hubs/stock\"); }")]
    public Task Attribute_of_what_is_mapped_is_STD1705(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/info\", [AllowAnonymous] () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/login\", [AllowAnonymous] () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/users/{id}\", (int id) => id).WithMetadata(new object()); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/reports\", [Authorize] () => 1); }")]
    public Task Attribute_of_what_is_mapped_is_STD1705_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<AnonymousEndpointAnalyzer>.InTestsAsync(
        "STD1705", Text("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1).AllowAnonymous(); }"));

    [Fact]
    public async Task Message_names_the_whole_route() => Assert.Equal(
        "'/api/Orders/open' answers callers without credentials. Require authorization, or list the route in 'standards_anonymous_routes' of .editorconfig.",
        await RuleTest<AnonymousEndpointAnalyzer>.MessageAsync(
            "STD1705",
            Text("[Route(\"api/[controller]\")] public class OrdersController : ControllerBase { [AllowAnonymous, HttpGet(\"open\")] public int L() => 1; }")));

    [Theory]
    [InlineData("/orders", "/orders", true)]
    [InlineData("/a, /orders/*", "/orders/{id}", true)]
    [InlineData("/orders/**", "/orders/1/lines", true)]
    [InlineData("/orders/**", "/orders", true)]
    [InlineData("/orders", "/orders/1", false)]
    [InlineData("/orders/*", "/orders", false)]
    [InlineData("", "/orders", false)]
    public void Routes_are_listed_by_pattern(string listed, string route, bool expected) =>
        Assert.Equal(expected, new AnonymousRoutes(new ListedOptions(listed)).Contains(route));

    private const string Fallback =
        "void N(AuthorizationOptions o) => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();";

    private static Task Test(string source) => RuleTest<AnonymousEndpointAnalyzer>.AsMarkedAsync("STD1705", Text(source));

    private static string Text(string source) => $"{WebUsings.Text}using Microsoft.AspNetCore.Authorization;\n{source}";

    private sealed class ListedOptions(string listed) : Microsoft.CodeAnalysis.Diagnostics.AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = listed;
            return key == AnonymousRoutes.Option;
        }
    }
}
