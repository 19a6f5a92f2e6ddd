using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class ProblemDetailsAnalyzerTests
{
    [Theory]
    [InlineData("class C { IResult M() => Results.[|BadRequest|](\"no name\"); }")]
    [InlineData("class C { object M() => TypedResults.[|NotFound|](new { error = \"none\" }); }")]
    [InlineData("class C { IResult M() => Results.[|Json|](new List<string>(), statusCode: 409); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => [|BadRequest|](\"no name\"); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => this.[|StatusCode|](500, \"sorry\"); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => [|Conflict|](new Failure(\"a\")); record Failure(string Text); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => [|BadRequest|](ModelState); }")]
    [InlineData("class C { object M() => [|new ContentResult { StatusCode = 422, Content = \"<b>no</b>\" }|]; }")]
    [InlineData("class C { object M() => [|new ObjectResult(new { error = \"no\" }) { StatusCode = 500 }|]; }")]
    [InlineData("class C { object M() => [|new BadRequestObjectResult(\"no\")|]; }")]
    [InlineData("class C { Task M(HttpContext c) { c.Response.StatusCode = 409; return c.Response.[|WriteAsync|](\"no\"); } }")]
    [InlineData("class C { void M(IApplicationBuilder a) => a.Run(async c => { c.Response.StatusCode = StatusCodes.Status500InternalServerError; "
        + "await c.Response.[|WriteAsJsonAsync|](new { success = false }); }); }")]
    public Task Error_of_another_form_is_STD1700(string source) => Test(source);

    [Theory]
    [InlineData("class C { IResult M() => Results.BadRequest(); }")]
    [InlineData("class C { IResult M() => Results.NotFound(null); }")]
    [InlineData("class C { IResult M() => Results.Problem(\"The order is closed.\", statusCode: 409); }")]
    [InlineData("class C { object M() => TypedResults.BadRequest(new ProblemDetails()); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => BadRequest(new ValidationProblemDetails()); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => BadRequest(new OwnProblem()); class OwnProblem : ProblemDetails; }")]
    [InlineData("class C : ControllerBase { IActionResult M(object body) => NotFound(body); }")]
    [InlineData("class C : ControllerBase { IActionResult M(int status) => StatusCode(status, \"a\"); }")]
    [InlineData("class C : ControllerBase { IActionResult M() => StatusCode(201, \"a\"); }")]
    [InlineData("class C { IResult M() => Results.Json(\"a\"); }")]
    [InlineData("class C { string NotFound(string s) => s; string M() => NotFound(\"a\"); }")]
    [InlineData("class C { object M() => new ContentResult { StatusCode = 200, Content = \"<b>yes</b>\" }; }")]
    [InlineData("class C { object M() => new ObjectResult(new ProblemDetails()) { StatusCode = 500 }; }")]
    [InlineData("class C { Task M(HttpContext c) { c.Response.StatusCode = 202; return c.Response.WriteAsync(\"yes\"); } }")]
    [InlineData("class C { Task M(HttpContext c) { c.Response.StatusCode = 409; return c.Response.WriteAsJsonAsync(new ProblemDetails()); } }")]
    [InlineData("class C { Task M(HttpContext c, string text) { c.Response.StatusCode = 503; c.Response.ContentType = \"text/html\"; "
        + "return c.Response.WriteAsync(text); } }")]
    [InlineData("class C { Task M(HttpContext c, int status) { c.Response.StatusCode = status; return c.Response.WriteAsync(\"no\"); } }")]
    [InlineData("class C { void M(HttpContext c) { c.Response.StatusCode = 404; } Task N(HttpContext c) => c.Response.WriteAsync(\"no\"); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<ProblemDetailsAnalyzer>.InTestsAsync("STD1700", WebUsings.Text + "class C { IResult M() => Results.BadRequest(\"no name\"); }");

    private static Task Test(string source) => RuleTest<ProblemDetailsAnalyzer>.AsMarkedAsync("STD1700", WebUsings.Text + source);
}
