using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.Schema;

/// <summary>What differs between hosts when a file is compared with shapes.</summary>
internal sealed class SchemaDialect
{
    private static readonly string[] CoreBooleans = ["true", "True", "TRUE", "false", "False", "FALSE"];

    private static readonly string[] OldBooleans = [.. CoreBooleans, "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF"];

    /// <summary>GitHub: expressions are read with the values; keys do not tell small and capital letters apart.</summary>
    public static SchemaDialect GitHub { get; } = new()
    {
        Keys = StringComparer.OrdinalIgnoreCase,
        Booleans = CoreBooleans.ToHashSet(StringComparer.Ordinal),
        ReadsExpressions = true,
        IsExpressionKey = key => key.Contains("${{", StringComparison.Ordinal),
    };

    /// <summary>GitLab: YAML 1.1 with merged maps; inputs and <c>!reference</c> are filled in before the file is read.</summary>
    public static SchemaDialect GitLab { get; } = new()
    {
        Keys = StringComparer.Ordinal,
        Booleans = OldBooleans.ToHashSet(StringComparer.Ordinal),
        Merges = true,
        IgnoresEmpty = true,
        IsExpression = text => text.Value.Contains("$[[", StringComparison.Ordinal) || IsReference(text),
        IsExpressionKey = key => key.Contains("$[[", StringComparison.Ordinal),
    };

    /// <summary>Azure: expressions, macros and conditional insertions are filled in before the file is read.</summary>
    public static SchemaDialect Azure { get; } = new()
    {
        Keys = StringComparer.Ordinal,
        Booleans = OldBooleans.Concat(["y", "Y", "n", "N"]).ToHashSet(StringComparer.Ordinal),
        Inserts = true,
        IgnoresEmpty = true,
        IsExpression = text => IsAzureExpression(text.Value),
        IsExpressionKey = key => key.Contains("${{", StringComparison.Ordinal),
    };

    /// <summary>How keys are compared.</summary>
    public required StringComparer Keys { get; init; }

    /// <summary>The words that are yes or no.</summary>
    public required IReadOnlySet<string> Booleans { get; init; }

    /// <summary>Whether expressions are checked where they stand.</summary>
    public bool ReadsExpressions { get; private init; }

    /// <summary>Whether <c>&lt;&lt;</c> takes the entries of another map.</summary>
    public bool Merges { get; private init; }

    /// <summary>Whether what stands below an expression is put in its place.</summary>
    public bool Inserts { get; private init; }

    /// <summary>Whether a key without a value counts as one that is not there.</summary>
    public bool IgnoresEmpty { get; private init; }

    private Func<YamlScalar, bool> IsExpression { get; init; } = _ => false;

    private Func<string, bool> IsExpressionKey { get; init; } = _ => false;

    /// <summary>Whether the value is known only to the host.</summary>
    public bool IsComputed(YamlNode node) => node is YamlScalar text && IsExpression(text);

    /// <summary>Whether the key is known only to the host.</summary>
    public bool IsComputedKey(YamlScalar key) => IsExpressionKey(key.Value);

    /// <summary>Whether an item of a list is not one, but stands for those below it.</summary>
    public bool IsInsertion(YamlMapping item) => Inserts && item.Entries.Count > 0 && item.Entries.All(e => IsComputedKey(e.Key));

    /// <summary>Whether a text of a GitLab pipeline is a <c>!reference</c>.</summary>
    public static bool IsReference(YamlScalar text) => !text.IsPlain && text.Value.StartsWith("!reference [", StringComparison.Ordinal);

    private static bool IsAzureExpression(string text) =>
        text.Contains("${{", StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal) || text.Contains("$[", StringComparison.Ordinal);
}
