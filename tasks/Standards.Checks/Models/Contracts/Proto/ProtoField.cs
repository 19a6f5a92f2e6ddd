using System.Globalization;

namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>A field of a message.</summary>
/// <param name="Statement">The statement that declares it.</param>
/// <param name="Label"><c>optional</c>, <c>required</c>, <c>repeated</c> or empty.</param>
/// <param name="Type">As written; <c>map</c> for a map.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its number; -1 where it is none.</param>
/// <param name="Oneof">Name of the oneof in which it stands; empty for none.</param>
internal sealed record ProtoField(ProtoStatement Statement, string Label, ProtoToken Type, ProtoToken Name, int Number, string Oneof)
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "option", "reserved", "extensions", "message", "enum", "extend", "oneof", "export", "local", "group",
    };

    /// <summary>Whether there may be several values.</summary>
    public bool IsRepeated => Label == "repeated" || Type.Is("map");

    /// <summary>The field that a statement of a message or a oneof declares; null where it declares none.</summary>
    public static ProtoField? TryRead(ProtoStatement statement, string oneof)
    {
        var equals = 0;
        for (; equals < statement.Words.Count && !statement[equals].Is('=') && !statement[equals].Is('['); equals++)
        {
        }

        if (statement.Body is not null || equals < 2 || !statement[equals].Is('=') || Others.Contains(statement[0].Text))
        {
            return null;
        }

        var label = equals > 2 && statement[0].Text is "optional" or "required" or "repeated" ? statement[0].Text : "";
        return new ProtoField(
            statement, label, statement[label.Length > 0 ? 1 : 0], statement[equals - 1], NumberOf(statement[equals + 1].Text), oneof);
    }

    private static int NumberOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(digits.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
                    ? value
                    : -1;
}
