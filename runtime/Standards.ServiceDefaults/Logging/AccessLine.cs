using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes the line of an answer by hand: what is the same in all of them is copied, numbers and ids are written behind it. The fields, their order and their
/// limits are those of
/// <see cref="JsonLineFormatter"/>, which takes several times as long for it (docs/adr/0022). Scopes say nothing that is not here.
/// </summary>
internal sealed class AccessLine
{
    private const int MostOfRoute = 1024;
    private const int LeastOfRoute = 32;
    private const int MostOfId = 128;
    private const int MostOfUser = 64;
    // All names, marks and numbers behind the constant part, twice the method, the ids of the trace and the end of the line.
    private const int Fixed = 512;

    private readonly Redactor _redactor;
    private readonly LineClock _clock;
    private readonly byte[] _information;
    private readonly byte[] _error;
    private readonly int _mostOfRoute;

    public AccessLine(LoggingOptions options, ServiceIdentity identity, Redactor redactor, LineClock clock)
    {
        _redactor = redactor;
        _clock = clock;
        _information = Constant(LogLevel.Information, identity);
        _error = Constant(LogLevel.Error, identity);
        // The route stands in the line twice: in the message and by itself.
        var others = _information.Length + Fixed + (MostOfId + MostOfUser) * LineText.BytesOfChar;
        _mostOfRoute = Math.Clamp((options.LineBytes - others) / 2, LeastOfRoute, MostOfRoute);
        MostBytes = others + 2 * _mostOfRoute;
    }

    /// <summary>Bytes that a line takes at most.</summary>
    public int MostBytes { get; }

    /// <summary>Writes the line with its end.</summary>
    /// <param name="line">At least <see cref="MostBytes"/> bytes.</param>
    /// <param name="level">Error, or else Information.</param>
    /// <param name="entry">What happened.</param>
    /// <returns>The bytes written.</returns>
    public int Write(Span<byte> line, LogLevel level, in AccessEntry entry)
    {
        var constant = level == LogLevel.Error ? _error : _information;
        constant.CopyTo(line);
        _clock.Write(line["{\"timestamp\":\"".Length..]);
        var at = constant.Length;

        AddTrace(line, ref at);
        Add(line, ref at, "\"message\":\""u8);
        AddAscii(line, ref at, entry.Method);
        line[at++] = (byte)' ';
        var cut = false;
        var route = at;
        if (entry.Route is not null)
        {
            at += LineText.Write(entry.Route, line[at..], _mostOfRoute, out cut);
        }
        var routeEnd = at;
        Add(line, ref at, " answered "u8);
        AddNumber(line, ref at, entry.Status);
        Add(line, ref at, " in "u8);
        var duration = at;
        AddMilliseconds(line, ref at, entry.Microseconds);
        var durationEnd = at;

        Add(line, ref at, " ms\",\"method\":\""u8);
        AddAscii(line, ref at, entry.Method);
        // Encoded once: it stands behind the method in the message.
        Add(line, ref at, entry.Route is null ? "\",\"route\":null"u8 : "\",\"route\":\""u8);
        Add(line, ref at, line[route..routeEnd]);
        if (entry.Route is not null)
        {
            line[at++] = (byte)'"';
        }
        Add(line, ref at, ",\"status\":"u8);
        AddNumber(line, ref at, entry.Status);
        Add(line, ref at, ",\"durationMs\":"u8);
        Add(line, ref at, line[duration..durationEnd]);
        Add(line, ref at, ",\"bytes\":"u8);
        AddNumber(line, ref at, entry.Bytes);
        Add(line, ref at, ",\"requestId\":\""u8);
        AddId(line, ref at, entry);
        AddUser(line, ref at, entry.User);
        if (cut)
        {
            Add(line, ref at, ",\"truncated\":true"u8);
        }
        Add(line, ref at, "}\n"u8);
        return at;
    }

    private static void AddTrace(Span<byte> line, ref int at)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } activity)
        {
            return;
        }

        Add(line, ref at, "\"traceId\":\""u8);
        AddAscii(line, ref at, activity.TraceId.ToHexString());
        Add(line, ref at, "\",\"spanId\":\""u8);
        AddAscii(line, ref at, activity.SpanId.ToHexString());
        Add(line, ref at, "\","u8);
    }

    // Route, method and user are no caller's text; its request id may be, and then it is searched for secrets. One of our own would be a card number now and
    // then, by chance.
    private void AddId(Span<byte> line, ref int at, in AccessEntry entry)
    {
        var id = entry.RequestId;
        if (id.Length > MostOfId)
        {
            id = id[..MostOfId];
        }
        if (!entry.IsOwnId)
        {
            id = _redactor.Scrub(id);
        }
        at += LineText.Write(id, line[at..], MostOfId * LineText.BytesOfChar, out _);
        line[at++] = (byte)'"';
    }

    private static void AddUser(Span<byte> line, ref int at, string? user)
    {
        if (user is null)
        {
            return;
        }

        Add(line, ref at, ",\"userPseudonym\":\""u8);
        at += LineText.Write(user, line[at..], MostOfUser * LineText.BytesOfChar, out _);
        line[at++] = (byte)'"';
    }

    private static void Add(Span<byte> line, ref int at, ReadOnlySpan<byte> text)
    {
        text.CopyTo(line[at..]);
        at += text.Length;
    }

    private static void AddAscii(Span<byte> line, ref int at, string text)
    {
        Ascii.FromUtf16(text, line[at..], out var length);
        at += length;
    }

    private static void AddNumber(Span<byte> line, ref int at, long number)
    {
        Utf8Formatter.TryFormat(number, line[at..], out var length);
        at += length;
    }

    // 12, 12.5, 12.034: no zeros at the end, as JSON writers leave them out.
    private static void AddMilliseconds(Span<byte> line, ref int at, long microseconds)
    {
        var (whole, rest) = Math.DivRem(Math.Max(0, microseconds), 1000);
        AddNumber(line, ref at, whole);
        if (rest == 0)
        {
            return;
        }

        line[at++] = (byte)'.';
        for (var unit = 100; rest > 0; unit /= 10)
        {
            line[at++] = (byte)('0' + rest / unit);
            rest %= unit;
        }
    }

    // Up to where the fields of one answer begin; the time is written over the zeros.
    private static byte[] Constant(LogLevel level, ServiceIdentity identity)
        => Encoding.UTF8.GetBytes(
            $$"""
            {"timestamp":"{{new string('0', LineClock.Length)}}","level":"{{level}}","logger":"{{AccessEntry.Category}}","eventId":{{AccessEntry.Answered.Id}},"eventName":"{{AccessEntry.Answered.Name}}",
            """
            + $"\"service\":\"{Encoded(identity.Name)}\",\"version\":\"{Encoded(identity.Version)}\",\"environment\":\"{Encoded(identity.Environment)}\",");

    private static JsonEncodedText Encoded(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
