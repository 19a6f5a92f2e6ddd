using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Tests.Web;
using Standards.Analyzers.Web;
using Standards.CodeFixes.Web;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class IdempotencyFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            void M(WebApplication a)
            {
                a.MapPost("/orders", () => 1); // create
            }
        }
        """,
        """
        class C
        {
            void M(WebApplication a)
            {
                a.MapPost("/orders", () => 1).RequireIdempotency(); // create
            }
        }
        """)]
    [InlineData(
        """
        class C
        {
            void M(WebApplication a)
            {
                var g = a.MapGroup("/o");
                g.MapPost("", () => 1)
                    .WithName("a"); // create
                a.MapPost("/items", () => 2);
            }
        }
        """,
        """
        class C
        {
            void M(WebApplication a)
            {
                var g = a.MapGroup("/o");
                g.MapPost("", () => 1)
                    .WithName("a")
                    .RequireIdempotency(); // create
                a.MapPost("/items", () => 2).RequireIdempotency();
            }
        }
        """)]
    [InlineData(
        """
        class S { void M(IApplicationBuilder a) => a.UseEndpoints(e => e.MapPost("/o", () => 1)); }
        """,
        """
        class S { void M(IApplicationBuilder a) => a.UseEndpoints(e => e.MapPost("/o", () => 1).RequireIdempotency()); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<IdempotencyAnalyzer, IdempotencyFix>.BecomesAsync(
            WebUsings.Text + before + IdempotencyAnalyzerTests.Used, WebUsings.Text + after + IdempotencyAnalyzerTests.Used);

    [Theory]
    [InlineData(
        """
        [Route("api/orders")] public class C : ControllerBase { [HttpPost] public int Create(int id) => 1; }
        """)]
    [InlineData(
        """
        class C { object M(WebApplication a) { var e = a.MapPost("/orders", () => 1); return 1; } }
        """)]
    [InlineData(
        """
        class C { object[] M(WebApplication a) => [a.MapPost("/orders", () => 1)]; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<IdempotencyAnalyzer, IdempotencyFix>.IsNotOfferedAsync(WebUsings.Text + source + IdempotencyAnalyzerTests.Used);
}
