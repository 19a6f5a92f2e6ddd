using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Standards.ServiceDefaults.Requests;

namespace Standards.ServiceDefaults.Logging;

/// <summary>
/// Writes a log entry as one flat JSON object: UTF-8, UTC with <c>Z</c>, secrets replaced, no longer than allowed
/// (clauses observability-logs.log-context-fields, structured-logging and no-sensitive-data-in-logs).
/// </summary>
internal sealed class JsonLineFormatter(LoggingOptions options, ServiceIdentity identity, Redactor redactor, Pseudonym pseudonym, LineClock clock)
{
    // Names come from templates in code; a dictionary as scope can bring any, so that only so many are remembered.
    private const int MostKeys = 2048;
    // What remains when the fields of the caller have filled a line: the brace and the note that something is missing.
    private const int Reserve = 64;
    private const string OriginalFormat = "{OriginalFormat}";

    private readonly ConcurrentDictionary<string, LogKey> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _templates = new(StringComparer.Ordinal);
    private readonly JsonEncodedText _service = Encode(identity.Name);
    private readonly JsonEncodedText _version = Encode(identity.Version);
    private readonly JsonEncodedText _environment = Encode(identity.Environment);
    private readonly LogValues _values = new(redactor, pseudonym);

#pragma warning disable STD1108 // The values of ILogger.Log with the line: a record of them would be one more object for each line.
    public void Write<TState>(
        LogLine line,
        LogLevel level,
        string category,
        EventId id,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> render,
        IExternalScopeProvider? scopes)
#pragma warning restore STD1108
    {
        Begin(line, level, category, id);
        var fields = state as IReadOnlyList<KeyValuePair<string, object?>>;

        var template = fields is { Count: > 0 } && fields[^1].Key == OriginalFormat ? fields[^1].Value as string : null;
        _values.WriteText(line, LogFields.Message, MessageOf(fields, template, state, exception, render), line.Left / 2);
        if (template is not null)
        {
            _values.WriteText(line, LogFields.Template, TemplateOf(template), line.Left / 4);
        }
        if (exception is not null)
        {
            WriteException(line, exception);
        }
        WriteFields(line, fields, inScope: false);
        // The host's scope is around ours and names an id of the server that no caller ever sees: the one of the header comes first.
        scopes?.ForEachScope(static (scope, to) => to.Formatter.WriteFields(to.Line, scope as RequestScope, inScope: true), (Formatter: this, Line: line));
        scopes?.ForEachScope(
            static (scope, to) => to.Formatter.WriteFields(to.Line, scope as IEnumerable<KeyValuePair<string, object?>>, inScope: true),
            (Formatter: this, Line: line));
        End(line);
    }

    /// <summary>A line about an entry that could not be written, because a value of it threw.</summary>
    public void WriteFailure(LogLine line, LogLevel level, string category, EventId id, Exception failure)
    {
        line.Clear();
        Begin(line, level, category, id);
        _values.WriteText(line, LogFields.Message, "The entry could not be written: one of its values threw.", line.Left / 2);
        _values.WriteText(line, LogFields.ExceptionType, failure.GetType().FullName ?? failure.GetType().Name, line.Left / 2);
        End(line);
    }

    private void Begin(LogLine line, LogLevel level, string category, EventId id)
    {
        line.Left = options.LineBytes - Reserve;
        var json = line.Json;
        json.WriteStartObject();
        WriteTime(json);
        json.WriteString(LogFields.Level, NameOf(level));
        json.WriteString(LogFields.Logger, category);
        if (id.Id != 0)
        {
            json.WriteNumber(LogFields.EventId, id.Id);
        }
        if (id.Name is not null)
        {
            json.WriteString(LogFields.EventName, id.Name);
        }
        json.WriteString(LogFields.Service, _service);
        json.WriteString(LogFields.Version, _version);
        json.WriteString(LogFields.Environment, _environment);
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
        {
            json.WriteString(LogFields.TraceId, activity.TraceId.ToHexString());
            json.WriteString(LogFields.SpanId, activity.SpanId.ToHexString());
            line.Names.Add("traceId");
            line.Names.Add("spanId");
        }

        line.Left = Math.Max(0, line.Left - (int)(json.BytesCommitted + json.BytesPending));
    }

    private static void End(LogLine line)
    {
        if (line.Truncated)
        {
            line.Json.WriteBoolean(LogFields.Truncated, true);
        }
        line.Json.WriteEndObject();
        line.End();
    }

    private string MessageOf<TState>(
        IReadOnlyList<KeyValuePair<string, object?>>? fields, string? template, TState state, Exception? exception, Func<TState, Exception?, string> render)
    {
        if (fields is not null)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                var key = KeyOf(fields[i].Key);
                if (key.Secret || key.User || fields[i].Value is ICollection)
                {
                    return MessageTemplate.Render(template ?? string.Empty, fields, (name, value) => _values.TextOf(KeyOf(name), value));
                }
            }
        }

        return render(state, exception);
    }

    private void WriteException(LogLine line, Exception exception)
    {
        _values.WriteText(line, LogFields.ExceptionType, exception.GetType().FullName ?? exception.GetType().Name, line.Left / 8);
        _values.WriteText(line, LogFields.ExceptionMessage, exception.Message, line.Left / 4);
        _values.WriteText(line, LogFields.Stack, exception.ToString(), line.Left * 3 / 4);
    }

    private void WriteFields(LogLine line, IEnumerable<KeyValuePair<string, object?>>? fields, bool inScope)
    {
        if (fields is IReadOnlyList<KeyValuePair<string, object?>> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                WriteField(line, list[i], inScope);
            }
        }
        else if (fields is not null)
        {
            foreach (var field in fields)
            {
                WriteField(line, field, inScope);
            }
        }
    }

    private void WriteField(LogLine line, KeyValuePair<string, object?> field, bool inScope)
    {
        if (field.Key is null or OriginalFormat || inScope && LogFields.SkippedInScopes.Contains(field.Key))
        {
            return;
        }

        var key = KeyOf(field.Key);
        if (line.Names.Contains(key.Name))
        {
            return;
        }

        line.Names.Add(key.Name);
        _values.WriteField(line, key, field.Value);
    }

    // Templates are constants, as a rule; one that was put together may hold anything. Each is searched once.
    private string TemplateOf(string template)
    {
        if (_templates.TryGetValue(template, out var known))
        {
            return known;
        }

        var clean = redactor.Scrub(template);
        if (_templates.Count < MostKeys && template.Length <= 1024)
        {
            _templates.TryAdd(template, clean);
        }
        return clean;
    }

    private LogKey KeyOf(string key)
    {
        if (_keys.TryGetValue(key, out var known))
        {
            return known;
        }

        var made = LogKey.Of(key, redactor);
        if (_keys.Count < MostKeys)
        {
            _keys.TryAdd(key, made);
        }
        return made;
    }

    private void WriteTime(Utf8JsonWriter json)
    {
        Span<byte> text = stackalloc byte[LineClock.Length];
        clock.Write(text);
        json.WriteString(LogFields.Timestamp, text);
    }

    private static ReadOnlySpan<byte> NameOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "Trace"u8,
        LogLevel.Debug => "Debug"u8,
        LogLevel.Information => "Information"u8,
        LogLevel.Warning => "Warning"u8,
        LogLevel.Error => "Error"u8,
        _ => "Critical"u8,
    };

    private static JsonEncodedText Encode(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
}
