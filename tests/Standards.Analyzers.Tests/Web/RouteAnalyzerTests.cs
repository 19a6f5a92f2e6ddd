using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class RouteAnalyzerTests
{
    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/getOrders\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapPost|](\"/orders/create\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapPost|](\"/orders/{id}/update-lines\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGroup|](\"/remove_order\").MapDelete(\"\", () => 1); }")]
    [InlineData("[ApiController, Route(\"orders\")] public class C : ControllerBase { [[|HttpPost(\"add\")|]] public int Add() => 1; }")]
    [InlineData("[ApiController, Route(\"[controller]/[action]\")] public class C : ControllerBase { [HttpGet] public int [|GetOrders|]() => 1; }")]
    [InlineData("[ApiController, [|Route(\"orders/create\")|]] public class C : ControllerBase { [HttpPost] public int Add() => 1; }")]
    public Task Verb_in_a_route_is_STD1713(string source) => Names(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/orders/{createdBy}\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/addresses/updates\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders/{id}/cancel\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a, string r) => a.MapPost(r, () => 1); }")]
    [InlineData("[ApiController, Route(\"orders\")] public class C : ControllerBase { [HttpGet] public int GetOrders() => 1; }")]
    [InlineData("[ApiController, Route(\"[controller]\")] public class B : ControllerBase; public class C : B { [HttpGet] public int GetOrders() => 1; }")]
    [InlineData("[Route(\"orders\")] public class C : Controller { [HttpGet(\"create\")] public IActionResult Create() => View(); }")]
    public Task Nouns_are_silent(string source) => Names(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/orders\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.[|MapGroup|](\"/orders\"); g.MapGet(\"\", () => 1); g.MapGet(\"{id}\", () => 1); } }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/api\").N(); "
        + "static void N(this IEndpointRouteBuilder r) => r.[|MapGet|](\"/o\", () => 1); }")]
    [InlineData("[ApiController, [|Route(\"api/[controller]\")|]] public class OrdersController : ControllerBase { [HttpGet] public int List() => 1; }")]
    [InlineData("[ApiController] public class OrdersController : ControllerBase { [[|HttpGet(\"orders\")|]] public int List() => 1; }")]
    [InlineData("[ApiController] public class [|OrdersController|] : ControllerBase { [HttpGet] public int List() => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGroup|](\"/api/orders\").MapGet(\"/{id:int}\", (int id) => id).WithName(\"a\"); }")]
    [InlineData("[ApiController, [|Route(\"api/[controller]\")|]] public class OrdersController : ControllerBase { [HttpGet(\"{id}\")] public int "
        + "Get(int id) => id; }")]
    public Task Route_without_a_version_is_STD1714(string source) => Versions(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/api/v1/orders\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGroup(\"/api/v{version:apiVersion}\").MapGroup(\"orders\").MapGet(\"\", () => 1); }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/api/v2\").N(); static void N(this IEndpointRouteBuilder r) => "
        + "r.MapGet(\"/o\", () => 1); }")]
    [InlineData("public static class C { public static void N(this IEndpointRouteBuilder r) => r.MapGet(\"/o\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { a.MapGet(\"/\", () => 1); a.MapGet(\"/health/live\", () => 1); a.MapPost(\"/login\", () => 1); } }")]
    [InlineData("class C { void M(WebApplication a, string r) => a.MapGet(r, () => 1); }")]
    [InlineData("[ApiController, Route(\"api/v1/[controller]\")] public class OrdersController : ControllerBase { [HttpGet] public int List() => 1; }")]
    [InlineData("[Route(\"orders\")] public class OrdersController : Controller { [HttpGet] public IActionResult List() => View(); }")]
    public Task Versioned_routes_are_silent(string source) => Versions(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapGet|](\"/find-low\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.[|MapGroup|](\"/generate-report\"); g.MapPost(\"\", () => 1); } }")]
    public Task Verb_of_a_search_or_a_job_is_STD1713(string source) => Names(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders/{id:guid}/cancellations\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/cancel\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGet(\"/findings\", () => 1); }")]
    public Task Verb_of_a_search_or_a_job_is_STD1713_look_alikes_are_silent(string source) => Names(source);

    [Fact]
    public async Task Tests_are_left_alone()
    {
        const string Source = "class C { void M(WebApplication a) => a.MapGet(\"/getOrders\", () => 1); }";
        await RuleTest<RouteNameAnalyzer>.InTestsAsync("STD1713", WebUsings.Text + Source);
        await RuleTest<RouteVersionAnalyzer>.InTestsAsync("STD1714", WebUsings.Text + Source);
    }

    private static Task Names(string source) => RuleTest<RouteNameAnalyzer>.AsMarkedAsync("STD1713", WebUsings.Text + source);

    private static Task Versions(string source) => RuleTest<RouteVersionAnalyzer>.AsMarkedAsync("STD1714", WebUsings.Text + source);
}
