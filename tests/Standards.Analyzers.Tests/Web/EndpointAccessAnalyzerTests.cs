using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class EndpointAccessAnalyzerTests
{
    // Something of the project asks for callers.
    private const string Used = "static class Access { static void M(IServiceCollection s) => s.AddAuthorization(); }\n";

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/orders\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapPost|](\"/orders\", () => 1).WithName(\"Create\").RequireHost(\"a\"); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/o\"); g.[|MapGet|](\"\", () => 1); g.MapPut(\"\", () => "
        + "1).RequireAuthorization(); } }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapMethods|](\"/o\", [\"GET\"], () => 1).RequireRateLimiting(\"p\").RequireCors(\"c\"); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGroup(\"/o\").[|MapPost|](\"\", () => new Role()).Produces<Role>(); class Role; }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapHub|]<Chat>(\"/chat\"); } class Chat : Microsoft.AspNetCore.SignalR.Hub { }")]
    [InlineData("class S { void M(IApplicationBuilder a) => a.UseEndpoints(e => e.[|MapDelete|](\"/o\", () => 1)); }")]
    [InlineData("static class C { static void M(WebApplication a) => a.N(); static void N(this IEndpointRouteBuilder r) => r.[|MapGet|](\"/o\", () => 1); }")]
    [InlineData("static class C { static void M(WebApplication a) => N(a.MapGroup(\"x\")); static void N(RouteGroupBuilder r) => r.[|Map|](\"/o\", () "
        + "=> 1); }")]
    [InlineData("[ApiController] public class [|OrdersController|] : ControllerBase { [HttpGet] public int List() => 1; }")]
    [InlineData("public class OrdersController : ControllerBase { [Authorize] public int List() => 1; public int [|Find|]() => 1; }")]
    [InlineData("[Route(\"orders\")] internal sealed class [|OrdersController|] : ControllerBase { [HttpGet] public int List() => 1; }")]
    [InlineData("public class [|HomeController|] : Controller { public IActionResult Index() => View(); }")]
    [InlineData("static class C { static void M(WebApplication a) => a.N().WithTags(\"a\"); static RouteGroupBuilder N(this IEndpointRouteBuilder r) { var g = "
        + "r.MapGroup(\"o\"); g.[|MapGet|](\"\", () => 1); return g; } }")]
    [InlineData("public class [|FilesControllerBase|] : ControllerBase { public int List() => 1; } [Authorize] public class FilesController : "
        + "FilesControllerBase;")]
    public Task Endpoint_without_a_decision_is_STD1704(string source) => Test(source + Used);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1).RequireAuthorization(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1).WithName(\"a\").RequireAuthorization(\"orders.read\"); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1).AllowAnonymous(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders\", [Authorize] () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders\", List); [Authorize] static int List() => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/healthz/live\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { a.MapGet(\"/\", () => 1); a.MapGroup(\"/info\").MapGet(\"\", () => 1); } }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/o\").RequireAuthorization(); g.MapGet(\"\", () => 1).WithName(\"a\"); } }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/o\"); g.RequireAuthorization(); g.MapGroup(\"x\").MapGet(\"\", () => 1); } }")]
    [InlineData("class C { void M(WebApplication a) { var e = a.MapGet(\"/o\", () => 1); e.RequireAuthorization(); } }")]
    [InlineData("static class C { static void M(WebApplication a) => N(a.MapGroup(\"x\").RequireAuthorization()); static void N(RouteGroupBuilder r) "
        + "=> r.MapGet(\"\", () => 1); }")]
    [InlineData("public static class C { public static void N(this IEndpointRouteBuilder r) => r.MapGet(\"/o\", () => 1); }")]
    [InlineData("class C(RouteGroupBuilder group) { void M() => group.MapGet(\"/o\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", () => 1).AddEndpointFilter<ApiKeyFilter>(); } " + Filter)]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/o\", () => 1).WithMetadata(new AuthorizeAttribute()); }")]
    [InlineData("static class C { static void M(WebApplication a) => N(a.MapGet(\"/o\", () => 1)); static void N(this RouteHandlerBuilder b) => "
        + "b.RequireAuthorization(); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapHub<Chat>(\"/chat\"); } [Authorize] class Chat : Microsoft.AspNetCore.SignalR.Hub { }")]
    [InlineData("public class InfoController : Controller { [HttpGet(\"~/now\")] public int Now() => 1; }")]
    [InlineData("public class HomeController : Controller { [Authorize] public int Index() => 1; public IActionResult Error() => View(); }")]
    [InlineData("[Authorize] public class OrdersController : ControllerBase { public int List() => 1; }")]
    [InlineData("[Authorize] public abstract class B : ControllerBase { } public class OrdersController : B { public int List() => 1; }")]
    [InlineData("public class OrdersController : ControllerBase { [Authorize] public int List() => 1; [AllowAnonymous] public int Find() => 1; }")]
    [InlineData("public class OrdersController : ControllerBase { [TypeFilter(typeof(PermissionFilter))] public int List() => 1; class PermissionFilter; }")]
    [InlineData("public class OrdersController : ControllerBase { [NonAction] public int List() => 1; protected int Find() => 1; }")]
    [InlineData("static class C { static void M(WebApplication a) => a.N().RequireAuthorization(); static RouteGroupBuilder N(this IEndpointRouteBuilder r) { "
        + "var g = r.MapGroup(\"o\"); g.MapGet(\"\", () => 1).WithName(\"a\"); g.MapGroup(\"i\").MapPut(\"\", () => 1); return g; } }")]
    [InlineData("static class C { static void M(WebApplication a) => a.N().RequireAuthorization(); static RouteHandlerBuilder N(this IEndpointRouteBuilder r) "
        + "=> r.MapGet(\"/orders\", () => 1).WithName(\"a\"); }")]
    [InlineData("public class DocsController : Controller { [HttpGet(\"api/docs\")] public IActionResult Docs() => View(); }")]
    public Task Others_are_silent(string source) => Test(source + Used);

    [Theory]
    [InlineData("class D { void M(AuthorizationOptions o) => o.FallbackPolicy = o.DefaultPolicy; }")]
    [InlineData("class D { void M(IServiceCollection s) => s.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder()"
        + ".RequireRole(\"a\").Build()); }")]
    [InlineData("class D { void M(IApplicationBuilder a) => a.UseMiddleware<ApiKeyMiddleware>(); class ApiKeyMiddleware; }")]
    public Task Decision_for_all_is_one_for_each(string source) =>
        Test(source + "class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1); } public class OrdersController : ControllerBase { "
            + "public int L() => 1; }" + Used);

    [Theory]
    [InlineData("class D { void M(WebApplication a) => a.MapControllers().RequireAuthorization(); }")]
    [InlineData("class D { object M() => new Microsoft.AspNetCore.Mvc.Authorization.AuthorizeFilter(); }")]
    public Task Decision_for_all_controllers_is_one_for_each(string source) =>
        Test(source + "public class OrdersController : ControllerBase { public int L() => 1; }" + Used);

    [Theory]
    [InlineData("class D { void M(AuthorizationOptions o) => [|o.FallbackPolicy = null|]; }")]
    [InlineData("class D { void M(IServiceCollection s) => s.AddAuthorizationBuilder().[|SetFallbackPolicy|](new AuthorizationPolicyBuilder()"
        + ".RequireAssertion(_ => true).Build()); }")]
    public Task Fallback_policy_that_every_caller_passes_is_STD1704(string source) => Test(source);

    [Theory]
    [InlineData("class D { void M(AuthorizationOptions o) => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(c => "
        + "c.User.IsInRole(\"a\")).Build(); }")]
    [InlineData("class D { void M(AuthorizationOptions o, IHostEnvironment e) { if (e.IsDevelopment()) { o.FallbackPolicy = null; } } }")]
    [InlineData("class D { void M(AuthorizationOptions o) => o.InvokeHandlersAfterFailure = false; }")]
    public Task Other_fallback_policies_are_silent(string source) => Test(source);

    [Fact]
    public Task Middleware_about_something_else_is_no_decision() => Test(
        "class D { void M(IApplicationBuilder a) => a.UseMiddleware<ContentPolicyMiddleware>(); class ContentPolicyMiddleware; } "
            + "class C { void M(WebApplication a) => a.[|MapGet|](\"/orders\", () => 1); }" + Used);

    [Fact]
    public Task Service_that_never_asks_for_callers_is_silent() => Test(
        "class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1); } public class OrdersController : ControllerBase { public int L() => 1; }");

    [Fact]
    public Task Page_for_everybody_alone_does_not_ask_for_callers() => Test(
        "class C { void M(WebApplication a) { a.MapGet(\"/docs\", () => 1).AllowAnonymous(); a.MapGet(\"/orders\", () => 1); } }");

    [Fact]
    public Task Top_level_statements_are_read() => RuleTest<EndpointAccessAnalyzer>.InProgramAsync("STD1704", Text("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.[|MapGet|]("/orders", () => 1);
        app.MapPost("/orders", () => 1).RequireAuthorization();
        app.Run();
        """));

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<EndpointAccessAnalyzer>.InTestsAsync(
        "STD1704", Text("class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1); }" + Used));

    [Fact]
    public async Task Message_names_the_route() => Assert.Equal(
        "Every caller reaches '/orders', and nothing says that this is meant. Write 'RequireAuthorization', or 'AllowAnonymous' where it is.",
        await RuleTest<EndpointAccessAnalyzer>.MessageAsync("STD1704", Text("class C { void M(WebApplication a) => a.MapGet(\"/orders\", () => 1); }" + Used)));

    private const string Filter = "class ApiKeyFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync("
        + "EndpointFilterInvocationContext c, EndpointFilterDelegate n) => n(c); }";

    private static Task Test(string source) => RuleTest<EndpointAccessAnalyzer>.AsMarkedAsync("STD1704", Text(source));

    private static string Text(string source) => $"{WebUsings.Text}using Microsoft.AspNetCore.Authorization;\n{source}";
}
