using System.Globalization;
using Standards.Checks.Rules.ProtoCompatibility.Shapes;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>Defaults of fields as values, so that <c>0x10</c> is 16, and none is the zero of the type.</summary>
internal static class FieldDefaults
{
    /// <summary>Whether an absent field has the value that it had.</summary>
    public static bool AreSame(FieldShape before, FieldShape after, ProtoState earlier, ProtoState current) =>
        !CanHave(before) || !CanHave(after) || (before.Default.Length == 0 && after.Default.Length == 0) || Value(before, earlier) == Value(after, current);

    private static bool CanHave(FieldShape field) =>
        field.Cardinality is not (Cardinality.Repeated or Cardinality.Map) && field.Kind is not (FieldKind.Message or FieldKind.Group or FieldKind.Unknown);

    private static string Value(FieldShape field, ProtoState state) => field.Kind switch
    {
        FieldKind.String or FieldKind.Bytes => field.Default,
        FieldKind.Bool => field.Default == "true" ? "1" : "0",
        FieldKind.Enum => EnumValue(field, state),
        _ => Number(field.Default),
    };

    // The first value, where none is written.
    private static string EnumValue(FieldShape field, ProtoState state)
    {
        if (!state.Enums.TryGetValue(field.TypeName, out var type))
        {
            return field.Default;
        }

        var value = field.Default.Length == 0 ? type.Values.FirstOrDefault() : type.Find(field.Default);
        return value is null ? field.Default : value.Number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Number(string text)
    {
        var negative = text.StartsWith('-');
        var digits = text.TrimStart('-', '+', ' ');
        if (digits.Length == 0)
        {
            return "0";
        }

        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return ulong.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? Signed(negative, hex) : text;
        }

        if (digits.Length > 1 && digits[0] == '0' && digits.All(c => c is >= '0' and <= '7') && digits.Length <= 22)
        {
            return Signed(negative, digits.Aggregate(0UL, (value, c) => (value * 8) + (ulong)(c - '0')));
        }

        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? Signed(negative, whole) : Real(text, negative, digits);
    }

    private static string Real(string text, bool negative, string digits) =>
        double.TryParse(digits.TrimEnd('f', 'F'), NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? (negative ? -real : real).ToString("R", CultureInfo.InvariantCulture)
            : text;

    private static string Signed(bool negative, ulong value) =>
        string.Create(CultureInfo.InvariantCulture, $"{(negative && value > 0 ? "-" : "")}{value}");
}
