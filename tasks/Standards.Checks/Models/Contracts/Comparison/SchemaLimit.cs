using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Models.Contracts.Comparison;

/// <summary>A limit of values, in whichever form it is written.</summary>
/// <param name="Keyword">The keyword where it stands.</param>
/// <param name="Value">The limit.</param>
/// <param name="IsExclusive">Whether the limit itself is outside.</param>
internal sealed record SchemaLimit(string Keyword, decimal Value, bool IsExclusive)
{
    /// <summary>A limit of a schema; null for none. A length or count of at least 0 is none.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="keyword"><c>maximum</c>, <c>minLength</c> and so on.</param>
    public static SchemaLimit? Of(OpenApiSchema schema, string keyword)
    {
        if (keyword is not ("maximum" or "minimum"))
        {
            return schema[keyword].Number is { } count && (count > 0 || IsUpper(keyword)) ? new(keyword, count, false) : null;
        }

        var exclusive = keyword == "maximum" ? "exclusiveMaximum" : "exclusiveMinimum";
        var own = schema[keyword].Number is { } value ? new SchemaLimit(keyword, value, schema[exclusive].Boolean == true) : null;
        var other = schema[exclusive].Number is { } bound ? new SchemaLimit(exclusive, bound, true) : null;
        return Stricter(own, other, IsUpper(keyword));
    }

    private static SchemaLimit? Stricter(SchemaLimit? own, SchemaLimit? other, bool isUpper) => (own, other) switch
    {
        (null, _) => other,
        (_, null) => own,
        _ => own.IsWithin(other, isUpper) ? own : other,
    };

    /// <summary>Whether a keyword gives the greatest value.</summary>
    public static bool IsUpper(string keyword) => keyword.StartsWith("max", StringComparison.Ordinal);

    /// <summary>Whether everything that it lets through another one lets through, and not the other way round.</summary>
    public bool IsWithin(SchemaLimit other, bool isUpper) =>
        Value == other.Value ? IsExclusive && !other.IsExclusive : isUpper ? Value < other.Value : Value > other.Value;
}
