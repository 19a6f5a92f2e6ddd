using System.Globalization;
using System.Reflection.Metadata;
using System.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>Writes values of constants, default values and attributes as C# does.</summary>
internal static class ApiConstants
{
    private const int MaxLength = 2000;

    /// <summary>The value of a constant.</summary>
    public static string Write(MetadataReader reader, ConstantHandle handle)
    {
        var constant = reader.GetConstant(handle);
        var blob = reader.GetBlobReader(constant.Value);
        return Write(blob.ReadConstant(constant.TypeCode));
    }

    /// <summary>A value; types by their names.</summary>
    public static string Write(object? value) => value switch
    {
        null => "null",
        string text => Quote(text, '"'),
        char character => Quote(character.ToString(), '\''),
        bool flag => flag ? "true" : "false",
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "…",
    };

    private static string Quote(string value, char quote)
    {
        var text = new StringBuilder().Append(quote);
        foreach (var c in value.Length > MaxLength ? value[..MaxLength] : value)
        {
            _ = c == quote || c == '\\' ? text.Append('\\').Append(c)
                : char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF'
                    ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
                : text.Append(c);
        }

        return text.Append(value.Length > MaxLength ? "…" : "").Append(quote).ToString();
    }
}
