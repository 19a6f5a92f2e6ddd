using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Problems;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class ProblemsTests
{
    [Theory]
    [InlineData("GET", "/unknown", 404, "not_found")]
    [InlineData("GET", "/orders", 405, "method_not_allowed")]
    [InlineData("GET", "/status/401", 401, "unauthenticated")]
    [InlineData("GET", "/status/403", 403, "forbidden")]
    [InlineData("GET", "/status/406", 406, "not_acceptable")]
    [InlineData("GET", "/status/410", 410, "gone")]
    [InlineData("GET", "/status/418", 418, "request_failed")]
    [InlineData("GET", "/status/429", 429, "rate_limited")]
    [InlineData("GET", "/status/503", 503, "unavailable")]
    [InlineData("GET", "/status/many", 400, "invalid_request")]
    [InlineData("GET", "/throw", 500, "internal_error")]
    public async Task Every_error_is_a_problem(string method, string path, int status, string code)
    {
        await using var service = await StartAsync();

        using var response = await service.SendAsync(new HttpMethod(method), path, null, ("Accept", "text/html"));

        var problem = await TestService.ProblemOf(response, status, code);
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.Equal(path, problem.GetProperty("instance").GetString());
        Assert.Equal(32, problem.GetProperty("traceId").GetString()?.Length);
    }

    [Fact]
    public async Task Wrong_media_type_is_a_problem()
    {
        await using var service = await StartAsync();
        using var content = new StringContent("name=x");

        using var response = await service.Client.PostAsync(new Uri("/orders", UriKind.Relative), content);

        await TestService.ProblemOf(response, 415, "unsupported_media_type");
    }

    [Theory]
    [InlineData("{", "body", "malformed at line 1, byte 2")]
    [InlineData("""{"name": x}""", "name", "malformed at line 1, byte 10")]
    [InlineData("{\n \"lines\": [{\"quantity\": \"many\"}]}", "lines[0].quantity", "at line 2, byte 31 has the wrong type")]
    [InlineData("""{"lines": {}}""", "lines", "has the wrong type")]
    [InlineData("[]", "body", "has the wrong type")]
    public async Task Bad_JSON_names_field_and_position(string body, string field, string message)
    {
        await using var service = await StartAsync();

        using var response = await service.SendAsync(HttpMethod.Post, "/orders", body);

        var problem = await TestService.ProblemOf(response, 400, "invalid_json");
        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal(field, error.GetProperty("field").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem.GetRawText(), StringComparison.Ordinal);
        Assert.False(error.TryGetProperty("code", out _));
    }

    [Theory]
    [InlineData("/status/many", "status", "The value cannot be read.")]
    [InlineData("/query?page=many", "page", "The value cannot be read.")]
    [InlineData("/query", "page", "A value is needed.")]
    [InlineData("/query?page=many&size=many", null, null)]
    public async Task Bad_parameter_is_named_where_it_can_be_told(string path, string? field, string? message)
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync(path);

        var problem = await TestService.ProblemOf(response, 400, "invalid_request");
        Assert.Equal(field is not null, problem.TryGetProperty("errors", out var errors));
        if (field is null)
        {
            return;
        }
        Assert.Equal(field, Assert.Single(errors.EnumerateArray()).GetProperty("field").GetString());
        Assert.Equal(message, errors[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Bad_JSON_with_a_long_name_is_bounded()
    {
        await using var service = await StartAsync();

        using var response = await service.SendAsync(HttpMethod.Post, "/map", $$"""{"{{new string('x', 5000)}}": "text"}""");

        var problem = await TestService.ProblemOf(response, 400, "invalid_json");
        Assert.True(problem.GetProperty("errors")[0].GetProperty("field").GetString()!.Length < 140);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    public async Task No_body_is_a_problem(string body)
    {
        await using var service = await StartAsync();

        using var response = await service.SendAsync(HttpMethod.Post, "/orders", body);

        Assert.Equal(400, (int)response.StatusCode);
        var problem = await TestService.JsonOf(response);
        Assert.DoesNotContain("Order", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_is_logged_once_and_tells_nothing()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/throw");

        Assert.DoesNotContain("hunter2", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var error = Assert.Single(service.Log.Lines, line => line.Exception is not null);
        Assert.Equal(ProblemEndpoints.Secret, error.Exception?.Message);
        Assert.Equal(LogLevel.Error, error.Level);
    }

    [Theory]
    [InlineData("/unknown")]
    [InlineData("/status/many")]
    [InlineData("/invalid")]
    public async Task Mistakes_of_callers_are_no_errors_in_the_log(string path)
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync(path);

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.DoesNotContain(service.Log.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Thrown_input_names_the_fields()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/invalid");

        var problem = await TestService.ProblemOf(response, 400, "invalid_input");
        Assert.Equal("""[{"field":"a","message":"b","code":"c"}]""", problem.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task Validation_of_the_framework_is_a_list_of_fields()
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync("/validation");

        var problem = await TestService.ProblemOf(response, 400, "invalid_input");
        Assert.Equal(
            """[{"field":"lines[0].productId","message":"one"},{"field":"lines[0].productId","message":"two"},{"field":"body","message":"three"}]""",
            problem.GetProperty("errors").GetRawText());
    }

    [Theory]
    [InlineData("/made/invalid", 400, "invalid_input", 1)]
    [InlineData("/made/missing", 404, "order_line_not_found", 0)]
    [InlineData("/made/conflict", 409, "already_paid", 0)]
    [InlineData("/made/gone", 410, "order_removed", 0)]
    [InlineData("/made/rule", 422, "credit_exceeded", 1)]
    [InlineData("/made/other", 451, "not_here", 0)]
    public async Task Made_problems_have_their_code(string path, int status, string code, int errors)
    {
        await using var service = await StartAsync();

        using var response = await service.GetAsync(path);

        var problem = await TestService.ProblemOf(response, status, code);
        Assert.Equal(errors, problem.TryGetProperty("errors", out var list) ? list.GetArrayLength() : 0);
    }

    [Theory]
    [InlineData("/database", 503, "unavailable", "5")]
    [InlineData("/database/wrapped", 503, "unavailable", "5")]
    [InlineData("/database/constraint", 500, "internal_error", null)]
    [InlineData("/circuit", 503, "unavailable", "7")]
    [InlineData("/timeout", 504, "dependency_timeout", null)]
    [InlineData("/mapped", 503, "ledger_closed", "5")]
    public async Task Broken_dependencies_are_told(string path, int status, string code, string? retryAfter)
    {
        await using var service = await StartAsync(options => options.Problems.Map<TimeZoneNotFoundException>(503, "ledger_closed", "The ledger is closed."));

        using var response = await service.GetAsync(path);

        var problem = await TestService.ProblemOf(response, status, code);
        Assert.Equal(retryAfter, TestService.Header(response, "Retry-After"));
        Assert.DoesNotContain("hunter2", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_base_stands_before_the_code()
    {
        await using var service = await TestService.StartAsync(settings: ["Problems:TypeBase=https://errors.example.com/"]);

        using var response = await service.GetAsync("/unknown");

        var problem = await TestService.ProblemOf(response, 404, "not_found");
        Assert.Equal("https://errors.example.com/not_found", problem.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Customization_of_the_application_has_the_last_word()
    {
        await using var service = await TestService.StartAsync(
            add: services => services.AddProblemDetails(
                options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["region"] = "eu"));

        using var response = await service.GetAsync("/unknown");

        var problem = await TestService.ProblemOf(response, 404, "not_found");
        Assert.Equal("eu", problem.GetProperty("region").GetString());
    }

    [Fact]
    public async Task Off_leaves_the_errors_alone()
    {
        await using var service = await TestService.StartAsync(settings: ["Problems:Enabled=false"]);

        using var response = await service.GetAsync("/unknown");

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Cancelled_request_is_no_error()
    {
        var entered = new TaskCompletionSource();
        var left = new TaskCompletionSource();
        await using var service = await TestService.StartAsync(app => app.MapGet("/wait", async (HttpContext context) =>
        {
            context.Response.OnCompleted(() =>
            {
                left.SetResult();
                return Task.CompletedTask;
            });
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        using var cancellation = new CancellationTokenSource();

        var request = service.Client.GetAsync(new Uri("/wait", UriKind.Relative), cancellation.Token);
        await entered.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await left.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.DoesNotContain(service.Log.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Theory]
    [InlineData(399)]
    [InlineData(600)]
    public void Map_refuses_other_statuses(int status) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProblemsOptions().Map<IOException>(status, "code"));

    private static Task<TestService> StartAsync(Action<ServiceDefaultsOptions>? configure = null) =>
        TestService.StartAsync(ProblemEndpoints.Map, configure: configure);
}
