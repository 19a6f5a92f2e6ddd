using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Standards.ServiceDefaults.Idempotency;
using Standards.ServiceDefaults.Problems;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Edge;

public sealed class IdempotencyTests
{
    private const string Body = """{"name":"a"}""";

    [Fact]
    public async Task Same_request_again_gets_the_same_answer()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var first = await PostAsync(service, "key-1", Body);
        using var second = await PostAsync(service, "key-1", Body);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Null(TestService.Header(first, "Idempotency-Replayed"));
        Assert.Equal("true", TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal("/orders/1", second.Headers.Location?.ToString());
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(1, orders.Count);
        // Each answer has its own request id.
        Assert.NotEqual(TestService.Header(first, "X-Request-ID"), TestService.Header(second, "X-Request-ID"));
    }

    [Fact]
    public async Task Other_key_is_another_write()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var first = await PostAsync(service, "key-1", Body);
        using var second = await PostAsync(service, "key-2", Body);

        Assert.Equal(2, orders.Count);
    }

    [Theory]
    [InlineData("/orders", """{"name":"b"}""")]
    [InlineData("/orders?dry=true", Body)]
    [InlineData("/optional", Body)]
    public async Task Same_key_for_another_request_is_422(string path, string body)
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var first = await PostAsync(service, "key-1", Body);
        using var second = await PostAsync(service, "key-1", body, path);

        await TestService.ProblemOf(second, 422, "idempotency_key_reused");
        Assert.Equal(1, orders.Count);
    }

    [Fact]
    public async Task Same_key_while_the_first_runs_is_409()
    {
        var orders = new Orders { Gate = new TaskCompletionSource() };
        await using var service = await TestService.StartAsync(orders.Map);

        var first = PostAsync(service, "key-1", Body);
        await orders.Entered.Task;
        using (var second = await PostAsync(service, "key-1", Body))
        {
            await TestService.ProblemOf(second, 409, "idempotency_in_flight");
            Assert.Equal("1", TestService.Header(second, "Retry-After"));
        }

        orders.Gate.SetResult();
        using var answer = await first;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var third = await PostAsync(service, "key-1", Body);
        Assert.Equal("true", TestService.Header(third, "Idempotency-Replayed"));
        Assert.Equal(1, orders.Count);
    }

    [Theory]
    [InlineData("/refuse", 409)]
    [InlineData("/throw", 500)]
    public async Task Failure_frees_the_key(string path, int status)
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            using var response = await PostAsync(service, "key-1", Body, path);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Null(TestService.Header(response, "Idempotency-Replayed"));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(attempt, orders.Calls);
        }
    }

    [Fact]
    public async Task Answer_without_body_is_replayed()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var first = await PostAsync(service, "key-1", Body, "/empty");
        using var second = await PostAsync(service, "key-1", Body, "/empty");

        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        Assert.Equal("true", TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal(1, orders.Calls);
    }

    [Fact]
    public async Task After_the_retention_the_key_is_new()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        (await PostAsync(service, "key-1", Body)).Dispose();
        service.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        (await PostAsync(service, "key-1", Body)).Dispose();
        Assert.Equal(1, orders.Count);

        service.Clock.Advance(TimeSpan.FromTicks(1));
        (await PostAsync(service, "key-1", Body)).Dispose();
        Assert.Equal(2, orders.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a b")]
    public async Task Missing_or_strange_key_is_400(string? key)
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var response = await PostAsync(service, key, Body);

        var problem = await TestService.ProblemOf(response, 400, "invalid_input");
        Assert.Equal("Idempotency-Key", problem.GetProperty("errors")[0].GetProperty("field").GetString());
        Assert.Equal(0, orders.Calls);
    }

    [Theory]
    [InlineData(128, HttpStatusCode.Created)]
    [InlineData(129, HttpStatusCode.BadRequest)]
    public async Task Key_is_bounded(int length, HttpStatusCode expected)
    {
        await using var service = await TestService.StartAsync(new Orders().Map);

        using var response = await PostAsync(service, new string('k', length), Body);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Optional_key_may_be_missing()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);

        using var one = await PostAsync(service, null, Body, "/optional");
        using var two = await PostAsync(service, null, Body, "/optional");

        Assert.Equal(2, orders.Calls);
        Assert.Equal(HttpStatusCode.Created, two.StatusCode);
    }

    [Fact]
    public async Task Large_body_and_chunks_are_hashed()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map);
        var large = $$"""{"name":"{{new string('x', 200_000)}}"}""";

        using var first = await PostAsync(service, "key-1", large);
        using var second = await PostAsync(service, "key-1", large);
        using var third = await PostAsync(service, "key-1", large.Replace("x\"", "y\"", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("true", TestService.Header(second, "Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.StatusCode);
    }

    [Fact]
    public async Task Body_above_the_limit_is_413()
    {
        await using var service = await TestService.StartAsync(new Orders().Map, ["Limits:MaxBodyBytes=100"]);

        using var response = await PostAsync(service, "key-1", $$"""{"name":"{{new string('x', 200)}}"}""");

        await TestService.ProblemOf(response, 413, "payload_too_large");
    }

    [Fact]
    public async Task Answer_above_the_limit_fails_and_is_not_kept()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map, ["Idempotency:MaxAnswerBytes=1024"]);

        using var first = await PostAsync(service, "key-1", Body, "/long");
        using var second = await PostAsync(service, "key-1", Body, "/long");

        await TestService.ProblemOf(first, 500, "internal_error");
        Assert.Equal(2, orders.Calls);
    }

    [Fact]
    public async Task Off_ignores_the_key()
    {
        var orders = new Orders();
        await using var service = await TestService.StartAsync(orders.Map, ["Idempotency:Enabled=false"]);

        (await PostAsync(service, "key-1", Body)).Dispose();
        (await PostAsync(service, "key-1", Body)).Dispose();

        Assert.Equal(2, orders.Count);
    }

    private static Task<HttpResponseMessage> PostAsync(TestService service, string? key, string body, string path = "/orders") =>
        service.SendAsync(HttpMethod.Post, path, body, key is null ? [] : [("Idempotency-Key", key)]);

    private sealed class Orders
    {
        public int Count { get; private set; }

        public int Calls { get; private set; }

        public TaskCompletionSource? Gate { get; init; }

        public TaskCompletionSource Entered { get; } = new();

        public void Map(WebApplication app)
        {
            app.MapPost("/orders", CreateAsync).RequireIdempotency();
            app.MapPost("/optional", CreateAsync).AcceptIdempotency();
            app.MapPost("/empty", () =>
            {
                Calls++;
                return Results.NoContent();
            }).RequireIdempotency();
            app.MapPost("/long", async (HttpContext context) =>
            {
                Calls++;
                await context.Response.WriteAsync(new string('x', 2000), Encoding.UTF8);
            }).RequireIdempotency();
            app.MapPost("/refuse", () =>
            {
                Calls++;
                return ServiceProblem.Conflict("refused", "Refused.");
            }).RequireIdempotency();
            app.MapPost("/throw", string () =>
            {
                Calls++;
                throw new InvalidOperationException("broken");
            }).RequireIdempotency();
        }

        private async Task<IResult> CreateAsync(Order order)
        {
            Calls++;
            Entered.TrySetResult();
            if (Gate is not null)
            {
                await Gate.Task;
            }
            Count++;
            return TypedResults.Created($"/orders/{Count}", order);
        }
    }

    private sealed record Order(string Name);
}
