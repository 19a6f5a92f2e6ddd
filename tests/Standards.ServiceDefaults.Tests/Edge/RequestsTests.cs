using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Requests;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class RequestsTests
{
    private const string RequestId = "X-Request-ID";
    private const string CorrelationId = "X-Correlation-ID";

    [Fact]
    public async Task No_ids_are_made()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/id");

        var id = TestService.Header(response, RequestId);
        Assert.True(Guid.TryParse(id, out var guid));
        Assert.Equal(7, guid.Version);
        Assert.Equal(id, TestService.Header(response, CorrelationId));
        Assert.Equal(id, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Ids_of_the_caller_are_kept()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/id", (RequestId, "req_1"), (CorrelationId, "01J/abc=="));

        Assert.Equal("req_1", TestService.Header(response, RequestId));
        Assert.Equal("01J/abc==", TestService.Header(response, CorrelationId));
        Assert.Equal("req_1", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("<script>")]
    [InlineData("a\"b")]
    [InlineData("a,b")]
    [InlineData("id;drop")]
    [InlineData("${jndi}")]
    [InlineData("a%0d%0ab")]
    public async Task Strange_ids_are_replaced_and_never_repeated(string id)
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/id", (RequestId, id), (CorrelationId, id));

        Assert.True(Guid.TryParse(TestService.Header(response, RequestId), out _));
        Assert.True(Guid.TryParse(TestService.Header(response, CorrelationId), out _));
        Assert.DoesNotContain(service.Log.Lines, line => line.Text.Contains(id, StringComparison.Ordinal) || line.Scope.Values.Contains(id));
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task Length_is_bounded(int length, bool kept)
    {
        await using var service = await TestService.StartAsync(Map);
        var id = new string('x', length);

        using var response = await service.GetAsync("/id", (RequestId, id));

        Assert.Equal(kept, TestService.Header(response, RequestId) == id);
    }

    [Fact]
    public async Task Two_ids_are_none()
    {
        await using var service = await TestService.StartAsync(Map);

        var answer = await service.RawAsync("GET /id HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Request-ID: one\r\nX-Request-ID: two\r\n\r\n");

        Assert.Contains("X-Request-ID: ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Request-ID: one", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("X-Request-ID: two", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_keeps_the_ids_and_the_trace()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync(
            "/throw", (RequestId, "req_1"), (CorrelationId, "cor_1"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        var problem = await TestService.ProblemOf(response, 500, "internal_error");
        Assert.Equal("req_1", TestService.Header(response, RequestId));
        Assert.Equal("cor_1", TestService.Header(response, CorrelationId));
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", problem.GetProperty("traceId").GetString());
    }

    [Fact]
    public async Task Log_carries_the_ids()
    {
        await using var service = await TestService.StartAsync(Map);

        using var response = await service.GetAsync("/log", (RequestId, "req_1"), (CorrelationId, "cor_1"));

        var line = Assert.Single(service.Log.Lines, line => line.Text == "inside");
        Assert.Equal("req_1", line.Scope["requestId"]);
        Assert.Equal("cor_1", line.Scope["correlationId"]);
    }

    [Fact]
    public async Task Log_of_the_next_request_of_the_connection_has_its_own_ids_only()
    {
        await using var service = await TestService.StartAsync(Map);

        (await service.GetAsync("/log", (RequestId, "req_1"))).Dispose();
        (await service.GetAsync("/log", (RequestId, "req_2"))).Dispose();

        string[] expected = ["req_1", "req_2"];
        Assert.Equal(expected, service.Log.Lines.Where(line => line.Text == "inside").Select(line => line.Scope["requestId"]));
        Assert.DoesNotContain(
            service.Log.Lines, line => line.Category == "Microsoft.AspNetCore.Hosting.Diagnostics" && line.Scope.ContainsKey("requestId"));
    }

    [Fact]
    public async Task Untrusted_callers_get_own_ids()
    {
        await using var service = await TestService.StartAsync(Map, ["Requests:TrustCallers=false"]);

        using var response = await service.GetAsync("/id", (RequestId, "req_1"));

        Assert.True(Guid.TryParse(TestService.Header(response, RequestId), out _));
    }

    [Fact]
    public async Task Off_sends_no_ids()
    {
        await using var service = await TestService.StartAsync(Map, ["Requests:Enabled=false"]);

        using var response = await service.GetAsync("/id", (RequestId, "req_1"));

        Assert.Null(TestService.Header(response, RequestId));
    }

    [Fact]
    public async Task Ids_are_a_feature_of_the_request()
    {
        await using var service = await TestService.StartAsync(app =>
            app.MapGet("/feature", (HttpContext context) => context.Features.Get<RequestIds>()!.CorrelationId));

        using var response = await service.GetAsync("/feature", (CorrelationId, "cor_1"));

        Assert.Equal("cor_1", await response.Content.ReadAsStringAsync());
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/id", (HttpContext context) => context.TraceIdentifier);
        app.MapGet("/throw", string () => throw new InvalidOperationException("secret"));
        app.MapGet("/log", (ILogger<RequestsTests> logger) => logger.LogInformation("inside"));
    }
}
