using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Tests.Web;

public sealed class ErrorResponseAnalyzerTests
{
    private const string Grpc = """
        namespace Grpc.Core
        {
            public enum StatusCode { Internal }
            public struct Status { public Status(StatusCode code, string detail) { } }
            public class RpcException : System.Exception { public RpcException(Status status) { } }
        }
        """;

    [Theory]
    [InlineData("class C { IResult M() { try { return Results.Ok(); } catch (Exception e) { return Results.Problem([|e.Message|]); } } }")]
    [InlineData("class C { IResult M(Exception e) => Results.Problem(detail: [|e.ToString()|]); }")]
    [InlineData("class C { object M(IOException e) => TypedResults.BadRequest(new { error = [|e.Message|] }); }")]
    [InlineData("class C { IResult M(Exception e) => Results.Json($\"failed: {[|e.StackTrace|]}\"); }")]
    [InlineData("class C { IResult M(Exception e) => Results.Text($\"failed: [|{e}|]\"); }")]
    [InlineData("class C : ControllerBase { IActionResult M(Exception e) => StatusCode(500, [|e.Message|]); }")]
    [InlineData("class C : Controller { IActionResult M(Exception e) { var text = \"Sorry: \" + [|e.Message|]; return BadRequest(text); } }")]
    [InlineData("class C { Task M(HttpContext c, Exception e) => c.Response.WriteAsync([|e.InnerException!.Message|]); }")]
    [InlineData("class C { IResult M(Exception e) => Results.Problem([|e.InnerException?.Message|]); }")]
    [InlineData("class C { IResult M(Exception? e) => Results.Problem($\"no: {[|e?.StackTrace|]}\"); }")]
    [InlineData("class C { ProblemDetails M(Exception e) => new() { Title = \"Failed\", Detail = [|e.Message|] }; }")]
    [InlineData("class C { void M(ValidationProblemDetails p, Exception? e) => p.Detail = [|e!.Message|]; }")]
    [InlineData("class C { Task M(HttpContext c, Exception e) => c.Response.WriteAsJsonAsync(new ProblemDetails { Detail = [|e.Message|] }); }")]
    [InlineData("class C { object M(Exception e) => new ObjectResult(new Dto([|e.Message|])); record Dto(string Text); }")]
    [InlineData("class C<T> where T : Exception { IResult M(T e) => Results.Problem([|e.StackTrace|]); }")]
    [InlineData("class ShopException : Exception { } class C { IResult M(ShopException e) => Results.Problem([|e.StackTrace|]); }")]
    [InlineData("class C { Exception M(Exception e) => new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.Internal, [|e.Message|])); }")]
    [InlineData("class C { IResult M(Exception e) { if (e is IOException) { return Results.Problem([|e.Message|]); } return Results.Ok(); } }")]
    [InlineData("class ShopException : Exception; class C { object M(Exception e) { if (e is not ShopException) { return "
        + "Results.Problem([|e.Message|]); } return 1; } }")]
    public Task Text_of_an_exception_in_an_answer_is_STD1701(string source) =>
        RuleTest<ErrorResponseAnalyzer>.AsMarkedAsync("STD1701", WebUsings.Text + source, Grpc);

    [Theory]
    [InlineData("class C { IResult M(Exception e) => Results.Problem(\"The order is closed.\"); }")]
    [InlineData("class C { IResult M(Exception e) => Results.Problem(Translate(e.Message)); string Translate(string s) => \"\"; }")]
    [InlineData("class C { void M(Exception e) => Console.WriteLine(e.Message); }")]
    [InlineData("class ShopException : Exception { } class C { IResult M(ShopException e) => Results.BadRequest(e.Message); }")]
    [InlineData("class C { IResult M(System.ComponentModel.DataAnnotations.ValidationException e) => Results.BadRequest(e.Message); }")]
    [InlineData("class C { IResult M(BadHttpRequestException e) => Results.Problem(e.Message, statusCode: e.StatusCode); }")]
    [InlineData("class C { IResult M(IWebHostEnvironment w, Exception e) => Results.Problem(w.IsDevelopment() ? e.ToString() : null); }")]
    [InlineData("class C { object M(IWebHostEnvironment w, Exception e) { if (w.IsDevelopment()) { return Results.Problem(e.Message); } return 1; } }")]
    [InlineData("class C { IResult M(Exception e) { var text = e.Message; text = \"Sorry\"; return Results.Problem(text); } }")]
    [InlineData("class Answer { public string Message => \"\"; } class C { IResult M(Answer a) => Results.Ok(a.Message); }")]
    [InlineData("class C { Exception M(Exception e) => new InvalidOperationException(e.Message); }")]
    [InlineData("class C { IResult M(Exception e) => Results.Problem(e.GetType().Name, statusCode: e.HResult); }")]
    [InlineData("class ShopException : Exception; class C { object M(Exception e) { if (e is ShopException) { return Results.Problem(e.Message); } "
        + "return 1; } }")]
    [InlineData("class A : Exception; class B : Exception; class C { object M() { try { return 1; } catch (Exception e) when (e is A or B) { "
        + "return Results.Problem(e.Message); } } }")]
    [InlineData("class C { IResult M(System.Text.Json.JsonException e) => Results.BadRequest(new { e.Message, e.Path }); }")]
    public Task Others_are_silent(string source) => RuleTest<ErrorResponseAnalyzer>.AsMarkedAsync("STD1701", WebUsings.Text + source);

    [Fact]
    public Task Handlers_of_top_level_programs_are_read() => RuleTest<ErrorResponseAnalyzer>.InProgramAsync("STD1701", WebUsings.Text + """
        var app = WebApplication.Create();
        app.MapGet("/", () =>
        {
            try
            {
                return Results.Ok(File.ReadAllText("a"));
            }
            catch (IOException e)
            {
                return Results.Problem([|e.Message|]);
            }
        });
        """);

    [Theory]
    [InlineData("class C : Controller { void M(Exception e) => ModelState.AddModelError(\"id\", [|e.Message|]); }")]
    [InlineData("class C : Controller { void M(Exception e) => ViewData[\"Error\"] = [|e.Message|]; }")]
    [InlineData("class C : Controller { void M(Exception e) => TempData[\"Error\"] = \"Failed: \" + [|e.Message|]; }")]
    [InlineData("class C : Controller { void M(Exception e) => ViewBag.Error = [|e.ToString()|]; }")]
    [InlineData("class C { void M(ProblemDetails p, Exception e) => p.Extensions[\"exception\"] = [|e.ToString()|]; }")]
    [InlineData("class C { void M(ProblemDetails p, Exception e) => p.Extensions.Add(\"stack\", [|e.StackTrace|]); }")]
    [InlineData("class C { void M(Exception e) => throw new Microsoft.AspNetCore.SignalR.HubException(\"Failed: \" + [|e.Message|]); }")]
    public Task Text_in_the_data_of_an_answer_is_STD1701(string source) => RuleTest<ErrorResponseAnalyzer>.AsMarkedAsync("STD1701", WebUsings.Text + source);

    [Theory]
    [InlineData("class C : Controller { void M(Exception e) => ModelState.AddModelError(\"id\", \"The order is closed.\"); }")]
    [InlineData("class C : Controller { void M(FormatException e) => ModelState.AddModelError(\"id\", e.Message); }")]
    [InlineData("class C : Controller { void M(Exception e) => ViewData[\"Error\"] = \"It failed.\"; }")]
    [InlineData("class C { void M(ProblemDetails p, HttpContext c) => p.Extensions[\"traceId\"] = c.TraceIdentifier; }")]
    [InlineData("class C { void M(Dictionary<string, string> log, Exception e) => log[\"exception\"] = e.ToString(); }")]
    [InlineData("class OrderException : Exception { } class C : Controller { void M(OrderException e) => ModelState.AddModelError(\"id\", e.Message); }")]
    [InlineData("class C { void M(Exception e) => throw new Microsoft.AspNetCore.SignalR.HubException(\"It failed.\", e); }")]
    public Task Text_in_the_data_of_an_answer_is_STD1701_look_alikes_are_silent(string source) =>
        RuleTest<ErrorResponseAnalyzer>.AsMarkedAsync("STD1701", WebUsings.Text + source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<ErrorResponseAnalyzer>.InTestsAsync("STD1701", WebUsings.Text + "class C { IResult M(Exception e) => Results.Problem(e.Message); }");
}
