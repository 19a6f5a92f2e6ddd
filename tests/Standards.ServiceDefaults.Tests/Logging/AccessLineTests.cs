using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Logging;
using Standards.ServiceDefaults.Tests.Support;

namespace Standards.ServiceDefaults.Tests.Logging;

public sealed class AccessLineTests
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static AccessEntry Entry(
        string method = "GET",
        string? route = "/orders/{id}",
        int status = 200,
        long microseconds = 1500,
        long bytes = 12,
        string id = "r-1",
        bool own = true,
        string? user = null)
        => new(method, route, status, microseconds, bytes, id, own, user);

    private static AccessLine Writer(int lineBytes = 16 * 1024, string service = "orders")
        => new(
            new LoggingOptions { LineBytes = lineBytes },
            new ServiceIdentity(service, "1.2.3", "production"),
            new Redactor(),
            new LineClock(new ManualTimeProvider()));

    private static string Text(AccessEntry entry, LogLevel level = LogLevel.Information, AccessLine? writer = null)
    {
        writer ??= Writer();
        var line = new byte[writer.MostBytes];
        return Strict.GetString(line.AsSpan(0, writer.Write(line, level, entry)));
    }

    // One line, and JSON.
    private static JsonElement Json(AccessEntry entry, LogLevel level = LogLevel.Information, AccessLine? writer = null)
    {
        var text = Text(entry, level, writer);
        Assert.Equal(text.Length - 1, text.AsSpan().IndexOfAnyInRange('\0', '\u001f'));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        return JsonDocument.Parse(text).RootElement;
    }

    [Fact]
    public void Line_is_exactly_this()
    {
        const string Expected =
            """
            {"timestamp":"2026-01-02T03:04:05.000Z","level":"Error","logger":"Standards.ServiceDefaults.Logging.AccessLog","eventId":1,"eventName":"RequestAnswered",
            "service":"orders","version":"1.2.3","environment":"production","message":"GET /orders/{id} answered 503 in 1.5 ms","method":"GET","route":"/orders/{id}",
            "status":503,"durationMs":1.5,"bytes":12,"requestId":"r-1","userPseudonym":"0123456789abcdef"}
            """;
        Assert.Equal(Expected.ReplaceLineEndings("") + "\n", Text(Entry(status: 503, user: "0123456789abcdef"), LogLevel.Error));
    }

    [Fact]
    public void No_route_is_null()
    {
        var line = Json(Entry(route: null, status: 404));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("route").ValueKind);
        Assert.Equal("GET  answered 404 in 1.5 ms", line.GetProperty("message").GetString());
        Assert.False(line.TryGetProperty("userPseudonym", out _));
        Assert.False(line.TryGetProperty("truncated", out _));
    }

    [Fact]
    public void In_a_span_has_its_ids()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var line = Json(Entry());
        Assert.Equal(activity.TraceId.ToHexString(), line.GetProperty("traceId").GetString());
        Assert.Equal(activity.SpanId.ToHexString(), line.GetProperty("spanId").GetString());
    }

    [Theory]
    [InlineData("quote \" and \\ backslash")]
    [InlineData("\r\n{\"level\":\"Critical\"}")]
    [InlineData("\u0000\u0001\t\u001b[31m\u007f\u0085")]
    [InlineData("\u2028\u2029\ufeff")]
    [InlineData("{id:regex(^\\d{{3}}$)}/größe/日本")]
    [InlineData("😀")]
    [InlineData("<script>&'+</script>")]
    public void Hostile_text_is_read_as_written(string text)
    {
        var line = Json(Entry(route: text, id: text, user: text));
        Assert.Equal(text, line.GetProperty("route").GetString());
        Assert.Equal(text, line.GetProperty("requestId").GetString());
        Assert.Equal(text, line.GetProperty("userPseudonym").GetString());
        Assert.Equal($"GET {text} answered 200 in 1.5 ms", line.GetProperty("message").GetString());
    }

    // No theory: attributes hold UTF-8, and a half of a pair is none.
    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        (string Text, string Expected)[] cases =
            [
                ("a\ud800b", "a\ufffdb"), ("\udc00", "\ufffd"), ("\udc00\ud800", "\ufffd\ufffd"), ("end\ud83d", "end\ufffd"),
                ("\ud83d\ud83d\ude00", "\ufffd\ud83d\ude00"),
            ];
        foreach (var (text, expected) in cases)
        {
            var line = Json(Entry(route: text, id: text));
            Assert.Equal(expected, line.GetProperty("route").GetString());
            Assert.Equal(expected, line.GetProperty("requestId").GetString());
        }
    }

    [Fact]
    public void Every_character_is_escaped_as_the_writer_of_the_other_lines_does()
    {
        var line = new byte[LineText.BytesOfChar];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var length = LineText.Write([(char)c], line, line.Length, out var cut);
            Assert.False(cut);
            var expected = JsonEncodedText.Encode([char.IsSurrogate((char)c) ? '\ufffd' : (char)c], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            Assert.True(expected.EncodedUtf8Bytes.SequenceEqual(line.AsSpan(0, length)), $"U+{c:X4} is {Encoding.UTF8.GetString(line, 0, length)}");
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("\u0001")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("😀")]
    public void Long_texts_are_cut_and_the_line_says_so(string piece)
    {
        var huge = string.Concat(Enumerable.Repeat(piece, 100_000));
        var writer = Writer(lineBytes: 4096);
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var entry = Entry("OPTIONS", huge, int.MaxValue, long.MaxValue, long.MaxValue, huge, own: false, huge);
        Assert.InRange(Strict.GetByteCount(Text(entry, LogLevel.Error, writer)), 500, 4096);
        var line = Json(entry, LogLevel.Error, writer);
        Assert.True(line.GetProperty("truncated").GetBoolean());
        Assert.InRange(line.GetProperty("route").GetString()!.Length, 100, 1024);
        // Between characters, not within one.
        Assert.DoesNotContain("\ufffd", line.GetProperty("route").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public void Smallest_line_has_room_for_a_route()
        => Assert.True(Json(Entry(route: new string('x', 100)), writer: Writer(lineBytes: 1024)).GetProperty("truncated").GetBoolean());

    [Fact]
    public void Name_of_the_service_is_escaped()
        => Assert.Equal("a\"b\r\né", Json(Entry(), writer: Writer(service: "a\"b\r\né")).GetProperty("service").GetString());

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-5, "0")]
    [InlineData(7, "0.007")]
    [InlineData(50, "0.05")]
    [InlineData(900, "0.9")]
    [InlineData(1000, "1")]
    [InlineData(12_034, "12.034")]
    [InlineData(3_600_000_000, "3600000")]
    public void Duration_is_in_milliseconds_without_zeros_at_its_end(long microseconds, string expected)
    {
        var line = Json(Entry(microseconds: microseconds));
        Assert.Equal(expected, line.GetProperty("durationMs").GetRawText());
        Assert.Equal($"GET /orders/{{id}} answered 200 in {expected} ms", line.GetProperty("message").GetString());
    }

    [Fact]
    public void Id_of_a_caller_is_searched_for_secrets_our_own_is_not()
    {
        Assert.Equal("[redacted]", Json(Entry(id: "4111111111111111", own: false)).GetProperty("requestId").GetString());
        Assert.Equal("4111111111111111", Json(Entry(id: "4111111111111111")).GetProperty("requestId").GetString());
    }

    [Fact]
    public void Time_goes_on_with_the_clock()
    {
        var time = new ManualTimeProvider();
        var clock = new LineClock(time);
        var text = new byte[LineClock.Length];
        string Now()
        {
            clock.Write(text);
            return Encoding.ASCII.GetString(text);
        }

        Assert.Equal("2026-01-02T03:04:05.000Z", Now());
        time.Advance(TimeSpan.FromTicks(9_999_999));
        Assert.Equal("2026-01-02T03:04:05.999Z", Now());
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("2026-01-02T03:04:06.000Z", Now());
        time.Advance(TimeSpan.FromDays(400) + TimeSpan.FromMilliseconds(42));
        Assert.Equal("2027-02-06T03:04:06.042Z", Now());
    }

    [Fact]
    public void Line_allocates_nothing()
    {
        var writer = Writer();
        var line = new byte[writer.MostBytes];
        var entry = Entry(id: "01a200fc-60e2-70a1-bcf4-bf5ce270cd53", user: "0123456789abcdef");
        writer.Write(line, LogLevel.Information, entry);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            writer.Write(line, LogLevel.Information, entry);
        }
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
