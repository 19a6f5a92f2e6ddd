using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Standards.ServiceDefaults.Logging;

/// <summary>Writes values: numbers as numbers, texts without secrets, collections to a depth and a length, and never past the end of the line.</summary>
internal sealed class LogValues(Redactor redactor, Pseudonym pseudonym)
{
    private const int MostItems = 32;
    private const int MostDepth = 3;
    // The longest text that is searched for secrets; what is behind it is never written either.
    private const int MostChars = 128 * 1024;
    private const int FixedBytes = 48;

    public void WriteField(LogLine line, LogKey key, object? value)
    {
        if (line.Left < key.Name.Length + FixedBytes)
        {
            line.Truncated = true;
            return;
        }

        line.Left -= key.Name.Length + 4;
        line.Json.WritePropertyName(key.Encoded);
        WriteValue(line, key, value, depth: 0);
    }

    public void WriteText(LogLine line, JsonEncodedText name, string text, int most)
    {
        if (line.Left < FixedBytes)
        {
            line.Truncated = true;
            return;
        }

        line.Left -= name.EncodedUtf8Bytes.Length + 6;
        line.Json.WritePropertyName(name);
        WriteString(line, Scrub(line, text), most);
    }

    /// <summary>The text of a value for a message.</summary>
    public string TextOf(LogKey key, object? value)
    {
        if (key.Secret)
        {
            return Redactor.Mask;
        }

        var text = value switch
        {
            null => "(null)",
            // Keys say which of their values are secret: the field has them, redacted.
            IEnumerable<KeyValuePair<string, object?>> or IEnumerable<KeyValuePair<string, string?>> => "{...}",
            ICollection items => string.Join(", ", items.Cast<object?>().Take(MostItems)),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
        return key.User && value is not null ? pseudonym.Of(text) : text;
    }

    private void WriteValue(LogLine line, LogKey? key, object? value, int depth)
    {
        var json = line.Json;
        if (value is null)
        {
            json.WriteNullValue();
        }
        else if (key is { Secret: true } or { User: true })
        {
            json.WriteStringValue(TextOf(key, value));
            line.Left -= 32;
        }
        else if (!TryWriteScalar(json, value, line))
        {
            if (value is IEnumerable<KeyValuePair<string, object?>> objects && depth < MostDepth)
            {
                WriteObject(line, objects, depth);
            }
            else if (value is IEnumerable<KeyValuePair<string, string?>> texts && depth < MostDepth)
            {
                WriteObject(line, texts.Select(text => KeyValuePair.Create<string, object?>(text.Key, text.Value)), depth);
            }
            else if (value is ICollection items && depth < MostDepth)
            {
                WriteArray(line, items, depth);
            }
            else
            {
                WriteString(line, Scrub(line, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty), line.Left);
            }
        }
    }

    private bool TryWriteScalar(Utf8JsonWriter json, object value, LogLine line)
    {
        line.Left -= 24;
        switch (value)
        {
            case string text:
                WriteString(line, Scrub(line, text), line.Left);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                WriteLong(json, number);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case float number when float.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case short or byte or sbyte or ushort or uint:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case ulong number when number <= long.MaxValue:
                WriteLong(json, (long)number);
                break;
            case DateTimeOffset time:
                json.WriteStringValue(time.UtcDateTime);
                break;
            case DateTime time:
                json.WriteStringValue(time.ToUniversalTime());
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            default:
                line.Left += 24;
                return false;
        }

        return true;
    }

    // A card number in a number is one as well.
    private void WriteLong(Utf8JsonWriter json, long number)
    {
        if (number < 2_000_000_000_000)
        {
            json.WriteNumberValue(number);
            return;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        if (ReferenceEquals(redactor.Scrub(text), text))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(Redactor.Mask);
        }
    }

    private void WriteObject(LogLine line, IEnumerable<KeyValuePair<string, object?>> fields, int depth)
    {
        line.Json.WriteStartObject();
        foreach (var (name, value) in fields.Take(MostItems))
        {
            var key = LogKey.Of(name, redactor);
            if (line.Left < key.Name.Length + FixedBytes)
            {
                line.Truncated = true;
                break;
            }

            line.Left -= key.Name.Length + 4;
            line.Json.WritePropertyName(key.Encoded);
            WriteValue(line, key, value, depth + 1);
        }

        line.Json.WriteEndObject();
    }

    private void WriteArray(LogLine line, ICollection items, int depth)
    {
        line.Json.WriteStartArray();
        var count = 0;
        foreach (var item in items)
        {
            if (count++ == MostItems || line.Left < FixedBytes)
            {
                line.Truncated = true;
                break;
            }

            WriteValue(line, null, item, depth + 1);
        }

        line.Json.WriteEndArray();
    }

    private string Scrub(LogLine line, string text)
    {
        if (text.Length > MostChars)
        {
            text = text[..MostChars];
            line.Truncated = true;
        }

        return redactor.Scrub(text);
    }

    private static void WriteString(LogLine line, string text, int most)
    {
        most = Math.Min(Math.Max(most, 0), line.Left);
        var span = text.AsSpan();
        // Six bytes are the most that a character takes (\u001b): a text that fits so needs no counting.
        if (span.Length * 6L > most)
        {
            span = span[..Fitting(span, most, out var bytes)];
            line.Left -= bytes;
            line.Truncated |= span.Length < text.Length;
        }
        else
        {
            line.Left -= span.Length;
        }

        line.Json.WriteStringValue(span);
    }

    private static int Fitting(ReadOnlySpan<char> text, int most, out int bytes)
    {
        bytes = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var cost = text[i] switch
            {
                '"' or '\\' or '\n' or '\r' or '\t' => 2,
                >= ' ' and <= '~' => 1,
                _ => 6,
            };
            if (bytes + cost > most)
            {
                return i;
            }
            bytes += cost;
        }

        return text.Length;
    }
}
