using Standards.Analyzers.Tests.Markup;
using Standards.Analyzers.Web;
using Standards.CodeFixes.Web;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class DeveloperPageFixTests
{
    [Fact]
    public Task Page_is_shown_in_development() => FixTest<DeveloperPageAnalyzer, DeveloperPageFix>.ProgramBecomesAsync(
        """
        using Microsoft.AspNetCore.Builder;

        var app = WebApplication.CreateBuilder(args).Build();

        // For us.
        app.UseDeveloperExceptionPage(); // only
        app.Run();
        """,
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Hosting;

        var app = WebApplication.CreateBuilder(args).Build();

        // For us.
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage(); // only
        }
        app.Run();
        """);

    [Theory]
    [InlineData(
        "using Microsoft.AspNetCore.Builder; class C { void M(IApplicationBuilder app) { app.UseDeveloperExceptionPage(); } }")]
    public Task It_is_not_offered_where_nothing_knows_the_environment(string source) =>
        FixTest<DeveloperPageAnalyzer, DeveloperPageFix>.IsNotOfferedAsync(source);
}
