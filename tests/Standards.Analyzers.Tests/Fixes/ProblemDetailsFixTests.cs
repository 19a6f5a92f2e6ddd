using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Web;
using Standards.Analyzers.Web;
using Standards.CodeFixes.Web;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ProblemDetailsFixTests
{
    [Theory]
    [InlineData(
        """
        class C { IResult M(string name) => name.Length > 1 ? Results.BadRequest(/* a */ "no name") : Results.NotFound(name); }
        """,
        """
        class C { IResult M(string name) => name.Length > 1 ? Results.Problem(/* a */ "no name", statusCode: StatusCodes.Status400BadRequest) : Results.Problem(name, statusCode: StatusCodes.Status404NotFound); }
        """)]
    [InlineData(
        """
        class C : ControllerBase { public IActionResult M() => Conflict("twice"); public IActionResult N() { return StatusCode(503, "later"); // down
        } }
        """,
        """
        class C : ControllerBase { public IActionResult M() => Problem("twice", statusCode: StatusCodes.Status409Conflict); public IActionResult N() { return Problem("later", statusCode: 503); // down
        } }
        """)]
    [InlineData(
        """
        class C : ControllerBase { public ActionResult<int> M() => BadRequest(ModelState); }
        """,
        """
        class C : ControllerBase { public ActionResult<int> M() => ValidationProblem(ModelState); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ProblemDetailsAnalyzer, ProblemDetailsFix>.BecomesAsync(WebUsings.Text + before, WebUsings.Text + after);

    [Theory]
    [InlineData(
        """
        class C { IResult M() => Results.BadRequest(new { A = 1 }); }
        """)]
    [InlineData(
        """
        class C : ControllerBase { public BadRequestObjectResult M() => BadRequest("a"); }
        """)]
    [InlineData(
        """
        class C : ControllerBase { public IActionResult M() => new BadRequestObjectResult("a"); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ProblemDetailsAnalyzer, ProblemDetailsFix>.IsNotOfferedAsync(WebUsings.Text + source);
}
