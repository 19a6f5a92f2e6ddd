using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class AccessLogTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/orders/{id}", (string id) => Results.Text($"order {id}"));
        app.MapGet("/chunks", async (HttpContext context) =>
        {
            await context.Response.Body.WriteAsync(new byte[100]);
            await context.Response.Body.FlushAsync();
            await context.Response.BodyWriter.WriteAsync(new byte[50]);
        });
        app.MapGet("/health/good", () => Results.Ok());
        app.MapGet("/health/bad", () => Results.StatusCode(503));
        app.MapGet("/fail", IResult () => throw new InvalidOperationException("password=hunter2"));
    }

    [Fact]
    public async Task Answer_has_one_line_with_the_template_and_not_the_path()
    {
        await using var service = await RunningService.StartAsync(Map);
        Assert.Equal("order secret-42", await service.Client.GetStringAsync("/orders/secret-42?q=hunter2"));
        var log = await service.StopAsync();
        var line = log.Single("RequestAnswered");
        Assert.Equal("GET", line.GetProperty("method").GetString());
        Assert.Equal("/orders/{id}", line.GetProperty("route").GetString());
        Assert.Equal(200, line.GetProperty("status").GetInt32());
        Assert.Equal(15, line.GetProperty("bytes").GetInt64());
        Assert.True(line.GetProperty("durationMs").GetDouble() >= 0);
        Assert.False(string.IsNullOrEmpty(line.GetProperty("requestId").GetString()));
        Assert.Equal("Information", line.GetProperty("level").GetString());
        Assert.DoesNotContain("secret-42", log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", log.Text, StringComparison.Ordinal);
        // The framework's own lines about the request are not there.
        Assert.DoesNotContain(log.Lines, other => other.GetProperty("logger").GetString()!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_of_chunked_answers_are_counted()
    {
        await using var service = await RunningService.StartAsync(Map);
        Assert.Equal(150, (await service.Client.GetByteArrayAsync("/chunks")).Length);
        Assert.Equal(150, (await service.StopAsync()).Single("RequestAnswered").GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task Failure_is_an_error_without_secrets()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var answer = await service.Client.GetAsync("/fail");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var log = await service.StopAsync();
        var line = log.Single("RequestAnswered");
        Assert.Equal(500, line.GetProperty("status").GetInt32());
        Assert.Equal("Error", line.GetProperty("level").GetString());
        Assert.Equal("/fail", line.GetProperty("route").GetString());
        Assert.DoesNotContain("hunter2", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_are_quiet_unless_they_fail()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var good = await service.Client.GetAsync("/health/good");
        using var bad = await service.Client.GetAsync("/health/bad");
        Assert.Equal("/health/bad", (await service.StopAsync()).Single("RequestAnswered").GetProperty("route").GetString());
    }

    [Fact]
    public async Task Invented_method_and_no_route_are_no_labels()
    {
        await using var service = await RunningService.StartAsync(Map);
        using var request = new HttpRequestMessage(new HttpMethod("HUNTER2"), "/nowhere/hunter2");
        using var answer = await service.Client.SendAsync(request);
        var log = await service.StopAsync();
        Assert.Equal("_OTHER", log.Single("RequestAnswered").GetProperty("method").GetString());
        Assert.DoesNotContain("hunter2", log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Hostile_path_leaves_nothing_in_the_line()
    {
        await using var service = await RunningService.StartAsync(Map);
        var path = "/orders/%0d%0a%22%7d%ff%fe%ed%a0%80" + new string('x', 6000);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(service.App.Urls.Single()).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Request-ID: {{\"}}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        await reader.ReadToEndAsync();
        var log = await service.StopAsync();
        var line = log.Single("RequestAnswered");
        Assert.InRange(line.GetRawText().Length, 100, 600);
        Assert.DoesNotContain("xxx", log.Text, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f-]{36}$", line.GetProperty("requestId").GetString());
    }

    [Fact]
    public async Task Request_id_is_the_one_of_the_header_in_every_line()
    {
        await using var service = await RunningService.StartAsync(
            app => app.MapGet("/", (ILogger<AccessLogTests> logger) => logger.LogInformation(new EventId(1, "Inside"), "inside")));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Request-ID", "req_1");
        using var answer = await service.Client.SendAsync(request);
        var log = await service.StopAsync();
        Assert.Equal("req_1", log.Single("RequestAnswered").GetProperty("requestId").GetString());
        Assert.Equal("req_1", log.Single("Inside").GetProperty("requestId").GetString());
        Assert.Equal("req_1", log.Single("Inside").GetProperty("correlationId").GetString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exception_that_nobody_handles_is_a_line(bool asynchronous)
    {
        await using var service = await RunningService.StartAsync(
            app => app.Run(async context =>
            {
                if (asynchronous)
                {
                    await Task.Yield();
                }
                throw new InvalidOperationException("hunter2");
            }),
            options => options.Problems.Enabled = false);
        using var answer = await service.Client.GetAsync("/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        var line = (await service.StopAsync()).Single("RequestAnswered");
        Assert.Equal(500, line.GetProperty("status").GetInt32());
        Assert.Equal("Error", line.GetProperty("level").GetString());
    }

    [Fact]
    public async Task User_is_a_pseudonym()
    {
        await using var service = await RunningService.StartAsync(app =>
        {
            app.Use((context, next) =>
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "alice")], "test"));
                return next(context);
            });
            Map(app);
        });
        await service.Client.GetStringAsync("/orders/1");
        var log = await service.StopAsync();
        Assert.Matches("^[0-9a-f]{32}$", log.Single("RequestAnswered").GetProperty("userPseudonym").GetString());
        Assert.DoesNotContain("alice", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_log_off_has_no_line()
    {
        await using var service = await RunningService.StartAsync(Map, settings: ("ServiceDefaults:Logging:AccessLog", "false"));
        await service.Client.GetStringAsync("/orders/1");
        Assert.DoesNotContain((await service.StopAsync()).Lines, line => line.TryGetProperty("status", out _));
    }

    [Fact]
    public async Task Feature_off_writes_nothing_here()
    {
        await using var service = await RunningService.StartAsync(Map, options => options.Logging.Enabled = false);
        await service.Client.GetStringAsync("/orders/1");
        Assert.Equal(string.Empty, (await service.StopAsync()).Text);
    }

    [Fact]
    public async Task Category_in_the_configuration_is_heard()
    {
        await using var service = await RunningService.StartAsync(Map, settings: ("Logging:LogLevel:Microsoft.AspNetCore", "Information"));
        await service.Client.GetStringAsync("/orders/1");
        Assert.Contains((await service.StopAsync()).Lines, line => line.GetProperty("logger").GetString() == "Microsoft.AspNetCore.Hosting.Diagnostics");
    }

    [Theory]
    [InlineData("LineBytes", "10")]
    [InlineData("BufferBytes", "-1")]
    [InlineData("FlushInterval", "00:01:00")]
    [InlineData("QuietPaths:5", "health")]
    [InlineData("PseudonymKey", "hunter2")]
    public void Bad_option_stops_the_start_and_names_the_key(string key, string value)
    {
        var builder = RunningService.Builder(new LogCapture(), ($"ServiceDefaults:Logging:{key}", value));
        var exception = Assert.Throws<OptionsValidationException>(() => builder.AddServiceDefaults());
        Assert.Contains($"ServiceDefaults:Logging:{key.Split(':')[0]} is ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }
}
