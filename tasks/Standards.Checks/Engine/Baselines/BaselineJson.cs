using System.Text.Json;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Engine.Baselines;

/// <summary>Reads the parts of which a baseline consists: known keys, each once, and values of one form.</summary>
internal static class BaselineJson
{
    /// <summary>What to do about a file of another form.</summary>
    public const string Rewrite = "Write the file with 'dotnet build -t:StandardsBaseline' and change nothing in it but to remove entries";

    /// <summary>The next key of an object, with the reader at its value; <see cref="BaselineFields.None"/> at the end of the object.</summary>
    /// <param name="reader">Stands at the start of the object or at a value in it.</param>
    /// <param name="seen">The keys that the object had so far.</param>
    /// <param name="known">The keys that it may have, as UTF-8.</param>
    /// <param name="offset">Byte at which the key begins.</param>
    /// <exception cref="BaselineFormatException">The key is not known, or stands there twice.</exception>
    public static BaselineFields ReadField(
        ref Utf8JsonReader reader, ref BaselineFields seen, (byte[] Name, BaselineFields Field)[] known, out long offset)
    {
        var isField = reader.Read() && reader.TokenType == JsonTokenType.PropertyName;
        offset = reader.TokenStartIndex;
        if (!isField)
        {
            return BaselineFields.None;
        }

        var field = FieldAt(ref reader, known);
        if ((seen & field) != 0)
        {
            throw new BaselineFormatException(offset, $"the key '{ValueText.Shorten(reader.GetString()!)}' stands twice", Rewrite);
        }

        seen |= field;
        reader.Read();
        return field;
    }

    /// <summary>A text.</summary>
    public static string Text(ref Utf8JsonReader reader, string what)
    {
        Expect(ref reader, JsonTokenType.String, what);
        return reader.GetString()!;
    }

    /// <summary>A text, which is the one given when it equals that.</summary>
    public static string Shared(ref Utf8JsonReader reader, string last, string what)
    {
        Expect(ref reader, JsonTokenType.String, what);
        return reader.ValueTextEquals(last) ? last : reader.GetString()!;
    }

    /// <summary>A number of findings.</summary>
    public static long Number(ref Utf8JsonReader reader, string what) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value is > 0 and < 1_000_000_000
            ? value
            : throw new BaselineFormatException(reader.TokenStartIndex, $"{what} is not a whole number from 1 on", Rewrite);

    /// <summary>Refuses a value of another form.</summary>
    public static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string what)
    {
        if (reader.TokenType != type)
        {
            var form = type switch
            {
                JsonTokenType.StartObject => "an object",
                JsonTokenType.StartArray => "a list",
                _ => "a text",
            };
            throw new BaselineFormatException(reader.TokenStartIndex, $"{what} is not {form}", Rewrite);
        }
    }

    private static BaselineFields FieldAt(ref Utf8JsonReader reader, (byte[] Name, BaselineFields Field)[] known)
    {
        foreach (var (name, field) in known)
        {
            if (reader.ValueTextEquals(name))
            {
                return field;
            }
        }

        throw new BaselineFormatException(
            reader.TokenStartIndex, $"'{ValueText.Shorten(reader.GetString()!)}' is no key of {Baseline.FileName}", Rewrite);
    }
}
