using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

/// <summary>Authentication and authorization run inside the features, without a line in <c>Program.cs</c>.</summary>
public sealed class AuthenticationTests
{
    [Fact]
    public async Task No_credentials_is_a_problem_with_the_headers_of_all()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/me");

        await TestService.ProblemOf(response, 401, "unauthenticated");
        Assert.Equal("199", TestService.Header(response, "X-RateLimit-Remaining"));
        Assert.Equal("nosniff", TestService.Header(response, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task Wrong_role_is_a_problem()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/admin", ("X-User", "anna"));

        await TestService.ProblemOf(response, 403, "forbidden");
    }

    [Fact]
    public async Task Right_user_gets_in()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/me", ("X-User", "anna"));

        Assert.Equal("anna", await response.Content.ReadAsStringAsync());
    }

    // As where the keys of an identity provider cannot be fetched.
    [Fact]
    public async Task Authentication_that_throws_is_a_problem()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/me", ("X-User", "throw"));

        var problem = await TestService.ProblemOf(response, 500, "internal_error");
        Assert.DoesNotContain("hunter2", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Probes_need_no_credentials(string path)
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Limit_is_that_of_the_user_and_counts_what_is_refused()
    {
        await using var service = await StartAsync("Limits:RateLimit:Burst=1");

        using var anna = await service.GetAsync("/me", ("X-User", "anna"));
        using var again = await service.GetAsync("/me", ("X-User", "anna"));
        using var berta = await service.GetAsync("/me", ("X-User", "berta"));
        using var nobody = await service.GetAsync("/me");
        using var nobodyAgain = await service.GetAsync("/me");

        Assert.Equal(HttpStatusCode.OK, anna.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, berta.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, nobodyAgain.StatusCode);
    }

    [Fact]
    public async Task Key_of_another_user_gives_no_answer_away()
    {
        await using var service = await StartAsync();

        using var anna = await service.SendAsync(HttpMethod.Post, "/orders", "{}", ("X-User", "anna"), ("Idempotency-Key", "key-1"));
        using var berta = await service.SendAsync(HttpMethod.Post, "/orders", "{}", ("X-User", "berta"), ("Idempotency-Key", "key-1"));
        using var nobody = await service.SendAsync(HttpMethod.Post, "/orders", "{}", ("Idempotency-Key", "key-1"));

        Assert.Equal("anna", await anna.Content.ReadAsStringAsync());
        Assert.Equal("berta", await berta.Content.ReadAsStringAsync());
        Assert.Null(TestService.Header(berta, "Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static Task<TestService> StartAsync(params string[] settings) => TestService.StartAsync(
        app =>
        {
            app.MapGet("/me", (ClaimsPrincipal user) => user.FindFirstValue("sub"));
            app.MapGet("/admin", () => "admin").RequireAuthorization(policy => policy.RequireRole("admin"));
            app.MapPost("/orders", (ClaimsPrincipal user) => user.FindFirstValue("sub")).RequireIdempotency();
        },
        settings,
        services =>
        {
            services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, HeaderScheme>("test", null);
            services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        });

    private sealed class HeaderScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-User"] is not [{ } user])
            {
                return Task.FromResult(AuthenticateResult.NoResult());
            }
            if (user == "throw")
            {
                throw new InvalidOperationException("Password=hunter2");
            }
            var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", user)], "test"));
            return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, "test")));
        }
    }
}
