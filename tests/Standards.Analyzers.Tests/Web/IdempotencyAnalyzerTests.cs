using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class IdempotencyAnalyzerTests
{
    internal const string Used = """

        static class Keys
        {
            public static TBuilder RequireIdempotency<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder;
            static void M(WebApplication a) => a.MapPost("/payments", () => 1).RequireIdempotency();
        }
        """;

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.[|MapPost|](\"/orders\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/orders\"); g.[|MapPost|](\"\", () => 1).WithName(\"a\"); } }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/o\").N(); static void N(this IEndpointRouteBuilder r) => "
        + "r.[|MapPost|](\"\", () => 1); }")]
    [InlineData("class S { void M(IApplicationBuilder a) => a.UseEndpoints(e => e.[|MapPost|](\"/o\", () => 1)); }")]
    [InlineData("[Route(\"api/orders\")] public class C : ControllerBase { [HttpPost] public int [|Create|](int id) => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.MapGroup(\"/api/v1\").MapGroup(\"/payments\").[|MapPost|](\"/\", (HttpRequest r) => "
        + "Results.Created(\"/p\", 1)); }")]
    [InlineData("[ApiController, Route(\"api/v1/payments\")] public class C : ControllerBase { [HttpPost] public Task<int> "
        + "[|CreatePayment|]([FromBody] string p) => null!; }")]
    public Task Create_without_a_key_is_STD1712(string source) => Test(source + Used);

    [Theory]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1).RequireIdempotency().WithName(\"a\"); }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/orders\").RequireIdempotency(); g.MapPost(\"\", () => 1); } }")]
    [InlineData("static class C { static void M(WebApplication a) => a.MapGroup(\"/o\").RequireIdempotency().N(); "
        + "static void N(this IEndpointRouteBuilder r) => r.MapPost(\"\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders/search\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/account/login\", () => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPut(\"/orders\", () => 1); }")]
    [InlineData("public static class C { public static void N(this IEndpointRouteBuilder r) => r.MapPost(\"/o\", () => 1); }")]
    [InlineData("[Route(\"api/orders\")] public class C : ControllerBase { [HttpPost] public int Create([FromHeader(Name = \"Idempotency-Key\")] "
        + "Guid key) => 1; [HttpPut] public int Put() => 1; [HttpPost(\"search\")] public int Find() => 1; }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", ([FromHeader(Name = \"Idempotency-Key\")] Guid key) => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", (Guid idempotencyKey) => 1); }")]
    [InlineData("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1).AddEndpointFilter<Once>(); } class Once : IEndpointFilter { public "
        + "ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext c, EndpointFilterDelegate n) => Known(c, \"Idempotency-Key\") ? default : n(c); "
        + "bool Known(object c, string key) => false; }")]
    [InlineData("class C { void M(WebApplication a) { a.UseMiddleware<IdempotencyMiddleware>(); a.MapPost(\"/orders\", () => 1); } "
        + "class IdempotencyMiddleware; }")]
    public Task Others_are_silent(string source) => Test(source + Used);

    [Fact]
    public Task Header_of_another_endpoint_asks_for_keys() => Test(
        "public class C : ControllerBase { [HttpPost] public int Pay([FromHeader(Name = \"Idempotency-Key\")] Guid key) => 1; "
            + "[HttpPost] public int [|Create|](int id) => 1; }");

    [Fact]
    public Task Project_without_keys_is_silent() => Test("class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1); }");

    [Theory]
    [InlineData("class C { void M(WebApplication a) { a.MapPost(\"/holds\", (HttpContext c) => c.Request.Headers[\"Idempotency-Key\"].ToString()); "
        + "a.[|MapMethods|](\"/transfers\", new[] { \"POST\" }, () => 1); } }")]
    [InlineData("class C { void M(WebApplication a) { var g = a.MapGroup(\"/returns\"); g.AddEndpointFilter(async (c, next) => "
        + "c.HttpContext.Request.Headers.ContainsKey(\"Idempotency-Key\") ? await next(c) : null); g.MapPost(\"\", () => 1); "
        + "a.[|MapPost|](\"/orders\", () => 1); } }")]
    public Task Key_that_code_reads_counts(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(WebApplication a) { a.MapPost(\"/holds\", () => { /* not idempotent */ return 1; }); a.MapPost(\"/orders\", () => 1); } }")]
    public Task Comment_about_keys_is_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<IdempotencyAnalyzer>.InTestsAsync(
        "STD1712", WebUsings.Text + "class C { void M(WebApplication a) => a.MapPost(\"/orders\", () => 1); }" + Used);

    private static Task Test(string source) => RuleTest<IdempotencyAnalyzer>.AsMarkedAsync("STD1712", WebUsings.Text + source);
}
