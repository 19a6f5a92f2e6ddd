using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>A value at a place of a file.</summary>
/// <param name="Text">As written, without quotes; empty for lists and maps.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
internal sealed record FoundValue(string Text, ValueKind Kind, int Line, int Column)
{
    /// <summary>Whether the format knows texts only, so that any value may be meant as one.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>The value of a YAML or JSON node.</summary>
    public static FoundValue Of(YamlNode node) => node switch
    {
        YamlMapping => new("", ValueKind.Map, node.Line, node.Column),
        YamlSequence => new("", ValueKind.List, node.Line, node.Column),
        YamlScalar { IsNull: true } => new("", ValueKind.Nothing, node.Line, node.Column),
        YamlScalar { IsPlain: true } scalar => new(scalar.Value, KindOf(scalar.Value), node.Line, node.Column),
        _ => new(((YamlScalar)node).Value, ValueKind.Text, node.Line, node.Column),
    };

    /// <summary>The value of a text in XML.</summary>
    public static FoundValue OfXml(string text, Position place) => new(text, KindOf(text), place.Line, place.Column) { IsUntyped = true };

    /// <summary>What an unquoted text is, which in XML is every text.</summary>
    public static ValueKind KindOf(string text) => IsBoolean(text) ? ValueKind.Boolean : Number(text) is null ? ValueKind.Text : ValueKind.Number;

    public static bool IsBoolean(string text) => text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE";

    public static double? Number(string text) =>
        double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : null;

    /// <summary>The value as a message names it, after "is".</summary>
    public string Described => Kind switch
    {
        ValueKind.List => "a list",
        ValueKind.Map => "a map",
        ValueKind.Nothing => "empty",
        ValueKind.Text => ValueText.Quote(Text),
        _ => ValueText.Shorten(Text),
    };
}
