using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class JsonLineTests
{
    private readonly LogCapture _capture = new();

    private IReadOnlyList<JsonElement> Write(Action<ILogger> log, LoggingOptions? options = null)
    {
        options ??= new LoggingOptions();
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var identity = new ServiceIdentity("orders", "1.2.3", "production");
        var clock = new LineClock(new ManualTimeProvider());
        var formatter = new JsonLineFormatter(options, identity, new Redactor(), new Pseudonym(new byte[32]), clock);
        var access = new AccessLine(options, identity, new Redactor(), clock);
        using (var provider = new JsonLineLoggerProvider(options, _capture.Output, formatter, access, services.GetRequiredService<IMeterFactory>()))
        {
            using var factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(provider));
            log(factory.CreateLogger("Orders.Cart"));
        }

        return _capture.Lines;
    }

    private JsonElement One(Action<ILogger> log, LoggingOptions? options = null) => Assert.Single(Write(log, options));

    [Fact]
    public void Line_has_the_fields_of_the_clause()
    {
        var line = One(logger => logger.Log(LogLevel.Information, new EventId(7, "Created"), "Order {OrderId} of {Amount}", 42, 9.5m));
        Assert.Equal("2026-01-02T03:04:05.000Z", line.GetProperty("timestamp").GetString());
        Assert.Equal("Information", line.GetProperty("level").GetString());
        Assert.Equal("Order 42 of 9.5", line.GetProperty("message").GetString());
        Assert.Equal("Order {OrderId} of {Amount}", line.GetProperty("template").GetString());
        Assert.Equal("Orders.Cart", line.GetProperty("logger").GetString());
        Assert.Equal(7, line.GetProperty("eventId").GetInt32());
        Assert.Equal("Created", line.GetProperty("eventName").GetString());
        Assert.Equal("orders", line.GetProperty("service").GetString());
        Assert.Equal("1.2.3", line.GetProperty("version").GetString());
        Assert.Equal("production", line.GetProperty("environment").GetString());
        Assert.Equal(42, line.GetProperty("orderId").GetInt32());
        Assert.Equal(9.5m, line.GetProperty("amount").GetDecimal());
    }

    [Fact]
    public void Line_in_a_span_has_its_ids()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var line = One(logger => logger.LogInformation("x"));
        Assert.Equal(activity.TraceId.ToHexString(), line.GetProperty("traceId").GetString());
        Assert.Equal(activity.SpanId.ToHexString(), line.GetProperty("spanId").GetString());
    }

    [Fact]
    public void Scopes_are_fields_and_the_first_of_a_name_counts()
    {
        var line = One(logger =>
        {
            using (logger.BeginScope(
                new Dictionary<string, object?> { ["RequestId"] = "r1", ["RequestPath"] = "/orders/42", ["orderId"] = 1, ["ApiKey"] = "hunter2" }))
            {
                logger.LogInformation("Order {OrderId}", 42);
            }
        });
        Assert.Equal("r1", line.GetProperty("requestId").GetString());
        Assert.Equal(42, line.GetProperty("orderId").GetInt32());
        Assert.Equal(Redactor.Mask, line.GetProperty("apiKey").GetString());
        Assert.False(line.TryGetProperty("requestPath", out _));
        Assert.DoesNotContain("hunter2", _capture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_is_in_neither_field_nor_message()
    {
        var line = One(logger => logger.LogInformation("Login of {Name} with {Password} at {Url}", "ann", "hunter2", "https://a:hunter2@b/"));
        Assert.Equal("Login of ann with [redacted] at https://a:[redacted]@b/", line.GetProperty("message").GetString());
        Assert.DoesNotContain("hunter2", _capture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_in_collections_and_numbers_are_gone()
    {
        Write(logger => logger.LogInformation(
            "{Headers} {Texts} {Card} {Deep}",
            new Dictionary<string, string?> { ["Authorization"] = "hunter2", ["Accept"] = "text" }, new[] { "password=hunter2" }, 4111111111111111L,
            new Dictionary<string, object?> { ["a"] = new Dictionary<string, object?> { ["token"] = "hunter2" } }));
        Assert.DoesNotContain("hunter2", _capture.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4111111111111111", _capture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void User_id_is_a_pseudonym()
    {
        var line = One(logger => logger.LogInformation("Hello {UserId}", "alice"));
        Assert.Equal(new Pseudonym(new byte[32]).Of("alice"), line.GetProperty("userId").GetString());
        Assert.DoesNotContain("alice", _capture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Exception_has_type_message_and_stack_without_secrets()
    {
        var line = One(logger => logger.LogError(new InvalidOperationException("password=hunter2", new IOException("inner")), "Failed"));
        Assert.Equal("System.InvalidOperationException", line.GetProperty("exceptionType").GetString());
        Assert.Equal("password=[redacted]", line.GetProperty("exceptionMessage").GetString());
        Assert.Contains("inner", line.GetProperty("stack").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _capture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_breaks_and_controls_stay_in_their_line()
    {
        var line = One(logger => logger.LogInformation("{Input}", "a\r\n{\"level\":\"Critical\"}\u0000\u001b[31m\u2028é😀"));
        Assert.Equal("a\r\n{\"level\":\"Critical\"}\u0000\u001b[31m\u2028é😀", line.GetProperty("input").GetString());
        Assert.Contains("é", _capture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("\u0001")]
    [InlineData("😀")]
    [InlineData("\ud800")]
    public void Long_values_stay_below_the_limit_and_say_so(string piece)
    {
        var huge = string.Concat(Enumerable.Repeat(piece, 300_000));
        var line = One(logger => logger.LogError(new IOException(huge), "{A} {B}", huge, new object[] { huge, huge }), new LoggingOptions { LineBytes = 4096 });
        Assert.True(line.GetProperty("truncated").GetBoolean());
        Assert.InRange(Encoding.UTF8.GetByteCount(_capture.Text), 1000, 4096);
    }

    [Fact]
    public void Many_fields_stay_below_the_limit()
    {
        One(
            logger =>
            {
                using (logger.BeginScope(Enumerable.Range(0, 10_000).Select(i => KeyValuePair.Create<string, object?>($"key{i}", i)).ToList()))
                {
                    logger.LogInformation("x");
                }
            },
            new LoggingOptions { LineBytes = 4096 });
        Assert.InRange(Encoding.UTF8.GetByteCount(_capture.Text), 1000, 4096);
    }

    [Fact]
    public void Reserved_names_do_not_replace_ours()
    {
        var line = One(logger => logger.LogInformation("{Level} {Timestamp}", "Critical", "never"));
        Assert.Equal("Information", line.GetProperty("level").GetString());
        Assert.Equal("Critical", line.GetProperty("state_level").GetString());
    }

    [Fact]
    public void Value_that_throws_is_a_line_about_it()
    {
        var line = One(logger => logger.LogInformation("{Value}", new Throwing()));
        Assert.Equal("System.NotSupportedException", line.GetProperty("exceptionType").GetString());
    }

    [Theory]
    [InlineData(LogLevel.Trace)]
    [InlineData(LogLevel.Debug)]
    [InlineData(LogLevel.Warning)]
    [InlineData(LogLevel.Error)]
    [InlineData(LogLevel.Critical)]
    public void Levels_have_their_names(LogLevel level) =>
        Assert.Equal(level.ToString(), One(logger => logger.Log(level, "x")).GetProperty("level").GetString());

    [Fact]
    public void Kinds_are_written_as_what_they_are()
    {
        var line = One(logger => logger.LogInformation(
            "{A}{B}{C}{D}{E}{F}{G}{H}",
            true,
            1.5,
            null,
            new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)),
            DayOfWeek.Monday,
            (byte)3,
            double.NaN,
            new[] { 1, 2 }));
        Assert.True(line.GetProperty("a").GetBoolean());
        Assert.Equal(1.5, line.GetProperty("b").GetDouble());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("c").ValueKind);
        Assert.Equal("2026-01-01T00:00:00Z", line.GetProperty("d").GetString());
        Assert.Equal("Monday", line.GetProperty("e").GetString());
        Assert.Equal(3, line.GetProperty("f").GetInt32());
        Assert.Equal("NaN", line.GetProperty("g").GetString());
        Assert.Equal([1, 2], line.GetProperty("h").EnumerateArray().Select(item => item.GetInt32()));
    }

    [Fact]
    public void Threads_write_whole_lines()
    {
        var lines = Write(
            logger => Parallel.For(0, 5000, i => logger.LogInformation("Line {Number}", i)), new LoggingOptions { BufferBytes = 16 * 1024 * 1024 });
        Assert.Equal(Enumerable.Range(0, 5000), lines.Select(line => line.GetProperty("number").GetInt32()).Order());
    }

    private sealed class Throwing
    {
        public override string ToString() => throw new NotSupportedException();
    }
}
