using System.Text.RegularExpressions;

namespace Standards.Checks.Foundation.Schemas;

/// <summary>One schema of a JSON Schema document (draft 07), with the keywords that our own schemas use.</summary>
internal sealed record SchemaNode
{
    /// <summary>Accepts every value.</summary>
    public static SchemaNode Any { get; } = new();

    /// <summary><c>type</c>: the types one of which the value has; empty for any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary><c>enum</c> or <c>const</c>: the texts that are allowed; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The second of <c>anyOf</c>: texts that fit whatever else is asked of the value.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary><c>properties</c>.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Properties { get; init; } = new Dictionary<string, SchemaNode>();

    /// <summary><c>required</c>: keys that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary><c>additionalProperties</c>: what keys that are not named above may hold; null when there may be none.</summary>
    public SchemaNode? Additional { get; init; } = null;

    /// <summary><c>propertyNames</c>: the form of keys.</summary>
    public SchemaNode? Names { get; init; }

    /// <summary><c>minProperties</c>.</summary>
    public int MinProperties { get; init; }

    /// <summary><c>items</c>.</summary>
    public SchemaNode? Items { get; init; }

    /// <summary><c>minItems</c>.</summary>
    public int MinItems { get; init; }

    /// <summary><c>maxItems</c>.</summary>
    public int MaxItems { get; init; } = int.MaxValue;

    /// <summary><c>uniqueItems</c>.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary><c>minLength</c>, in UTF-16 units.</summary>
    public int MinLength { get; init; }

    /// <summary><c>pattern</c>.</summary>
    public Regex? Pattern { get; init; }

    /// <summary><c>patternErrorMessage</c>, which editors show too: "must be …".</summary>
    public string PatternMessage { get; init; } = "";

    /// <summary><c>format: date</c>, RFC 3339's full-date.</summary>
    public bool IsDate { get; init; }

    /// <summary><c>minimum</c>.</summary>
    public decimal Minimum { get; init; } = decimal.MinValue;

    /// <summary><c>maximum</c>.</summary>
    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>Whether the bounds themselves are outside: <c>exclusiveMinimum</c>.</summary>
    public bool IsMinimumExclusive { get; init; }

    /// <summary>The first of <c>examples</c> as it is written in YAML; empty when there is none.</summary>
    public string Example { get; init; } = "";
}
