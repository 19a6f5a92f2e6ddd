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
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<ProblemDetailsAnalyzer>.InTestsAsync("STD1700", WebUsings.Text + "class C { IResult M() => Results.BadRequest(\"no name\"); }");

    private static Task Test(string source) => RuleTest<ProblemDetailsAnalyzer>.AsMarkedAsync("STD1700", WebUsings.Text + source);
}
