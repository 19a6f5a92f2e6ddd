using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class WritePermissionAnalyzerTests
{
    [Theory]
    [InlineData("a.[|MapPost|](\"/orders\", () => 1).RequireAuthorization()")]
    [InlineData("a.[|MapDelete|](\"/orders/{id}\", (int id) => 1).WithName(\"a\").RequireAuthorization().RequireCors(\"c\")")]
    [InlineData("a.MapGroup(\"/o\").RequireAuthorization().[|MapPut|](\"\", () => 1)")]
    [InlineData("a.[|MapPatch|](\"/orders\", [Authorize] () => 1)")]
    [InlineData("a.[|MapPost|](\"/orders\", [Authorize(AuthenticationSchemes = \"a\")] () => 1)")]
    [InlineData("a.[|MapPut|](\"/prices\", () => 1).RequireAuthorization(\"prices.read\")")]
    [InlineData("var g = a.MapGroup(\"/admin\").RequireAuthorization(); g.[|MapGet|](\"/tenants\", () => 1)")]
    [InlineData("Map(a.MapGroup(\"/o\").RequireAuthorization()); static object Map(RouteGroupBuilder g) => g.[|MapPost|](\"/x\", () => 1)")]
    public Task Write_for_every_user_is_STD1706(string statement) => Test(Mapped(statement));

    [Theory]
    [InlineData("a.MapPost(\"/orders\", () => 1).RequireAuthorization(\"orders.write\")")]
    [InlineData("a.MapPost(\"/orders\", () => 1).RequireAuthorization(p => p.RequireRole(\"a\"))")]
    [InlineData("a.MapPost(\"/orders\", () => 1).RequireAuthorization(new AuthorizeAttribute(\"w\"))")]
    [InlineData("a.MapGroup(\"/o\").RequireAuthorization(\"orders\").MapPost(\"\", () => 1).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/orders\", [Authorize(Roles = \"a\")] () => 1).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/orders\", () => 1)")]
    [InlineData("a.MapGet(\"/orders\", () => 1).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/orders\", () => 1).RequireAuthorization().AllowAnonymous()")]
    [InlineData("a.MapPost(\"/me/address\", () => 1).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/logout\", () => 1).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/orders\", (HttpContext c) => c.User.IsInRole(\"a\")).RequireAuthorization()")]
    [InlineData("a.MapPost(\"/orders\", () => 1).RequireAuthorization().AddEndpointFilter<PermissionFilter>()")]
    [InlineData("a.MapPost(\"/orders\", (System.Security.Claims.ClaimsPrincipal user) => 1).RequireAuthorization()")]
    public Task Others_are_silent(string statement) => Test(Mapped(statement));

    [Theory]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost] public int [|Create|]() => 1; [HttpGet] public int List() => 1; }")]
    [InlineData("public class C : ControllerBase { [HttpPut, Authorize(Policy = \"prices.read\")] public int [|Put|]() => 1; }")]
    [InlineData("public class C : ControllerBase { [Authorize, HttpDelete(\"{id}\")] public int [|Delete|](int id) => 1; }")]
    [InlineData("[Authorize] public abstract class B : ControllerBase; public class C : B { [HttpPut] public int [|Put|]() => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost(\"export\")] public int [|Export|]() => 1; [HttpGet] public object Me() => User; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpDelete(\"search\")] public int [|GetAndDelete|]() => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost] public object [|Play|]() => Log(HttpContext); static object Log(HttpContext "
        + "c) => c; }")]
    public Task Action_for_every_user_is_STD1706(string source) => Test(source);

    [Theory]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost, Authorize(\"w\")] public int Create() => 1; }")]
    [InlineData("[Authorize(Roles = \"a\")] public class C : ControllerBase { [HttpPost] public int Create() => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost, HasPermission] public int Create() => 1; "
        + "class HasPermissionAttribute : Attribute; }")]
    [InlineData("[Authorize] public class C(IAuthorizationService s) : ControllerBase { [HttpPost] public Task P() => s.AuthorizeAsync(User, \"w\"); }")]
    [InlineData("public class C : ControllerBase { [HttpPost] public int Create() => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost, AllowAnonymous] public int Create() => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost] public object Create() => User.Identity!.Name!; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost] public object Create() => Own(1); object Own(int i) => HttpContext.User; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost(\"find\")] public int FindOrders([FromBody] string terms) => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost(\"orders/search\")] public int Post([FromBody] string terms) => 1; }")]
    [InlineData("[Authorize] public class C : ControllerBase { [HttpPost] public object Play() => SessionOf(HttpContext); static object "
        + "SessionOf(HttpContext c) => c; }")]
    public Task Other_actions_are_silent(string source) => Test(source);

    [Fact]
    public Task Default_policy_of_the_project_is_a_permission() => Test(
        Mapped("a.MapPost(\"/o\", () => 1).RequireAuthorization()") + "class D { void M(AuthorizationOptions o) => o.DefaultPolicy = o.GetPolicy(\"a\")!; }");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<WritePermissionAnalyzer>.InTestsAsync(
        "STD1706", Text(Mapped("a.MapPost(\"/o\", () => 1).RequireAuthorization()")));

    private static string Mapped(string statement) => $"static class S {{ static void M(WebApplication a) {{ {statement}; }} }} {Filter}";

    private const string Filter = "class PermissionFilter : IEndpointFilter { public ValueTask<object?> InvokeAsync("
        + "EndpointFilterInvocationContext c, EndpointFilterDelegate n) => n(c); }";

    private static Task Test(string source) => RuleTest<WritePermissionAnalyzer>.AsMarkedAsync("STD1706", Text(source));

    private static string Text(string source) => $"{WebUsings.Text}using Microsoft.AspNetCore.Authorization;\n{source}";
}
