using System.Globalization;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.ProtoCompatibility.Shapes;

/// <summary>A field of a message, or an extension of one, with everything that decides how it is written and called.</summary>
/// <param name="Number">The number that stands on the wire.</param>
/// <param name="Name">The name; of an extension the full one.</param>
/// <param name="Owner">Full name of the message that has it, or that is extended.</param>
/// <param name="Place">Where it is declared.</param>
internal sealed record FieldShape(int Number, string Name, string Owner, Location Place)
{
    /// <summary>How its value is written; of a map, the values.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Full name of its message or enum, without a leading dot; the keyword of a scalar type. Of a map, the type of the values.</summary>
    public required string TypeName { get; init; }

    /// <summary>How the keys of a map are written.</summary>
    public FieldKind Key { get; init; }

    /// <summary>How often it may be there.</summary>
    public Cardinality Cardinality { get; init; }

    /// <summary>The oneof that it is in; empty for none.</summary>
    public string Oneof { get; init; } = "";

    /// <summary>Its default as written; empty for the one of its type.</summary>
    public string Default { get; init; } = "";

    /// <summary>Its name in JSON.</summary>
    public string JsonName { get; init; } = "";

    /// <summary>Whether it belongs to a message of another place.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Whether its text is refused when it is no UTF-8.</summary>
    public bool ChecksUtf8 { get; init; }

    /// <summary>How a message names it.</summary>
    public string Title => string.Create(
        CultureInfo.InvariantCulture, $"{(IsExtension ? "Extension" : "Field")} {Number} {ProtoName.Quote(Name)} of {ProtoName.Quote(Owner)}");

    /// <summary>The same field inside a oneof.</summary>
    public FieldShape Inside(string oneof) => this with
    {
        Oneof = oneof,
        Cardinality = Cardinality == Cardinality.Implicit ? Cardinality.Explicit : Cardinality,
    };

    /// <summary>The same field as an extension of a message.</summary>
    public FieldShape Extending(string owner, string fullName) => this with
    {
        Owner = owner,
        Name = fullName,
        IsExtension = true,
        Cardinality = Cardinality == Cardinality.Implicit ? Cardinality.Explicit : Cardinality,
    };
}
