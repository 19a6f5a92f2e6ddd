using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>Parameters are declared once, and their defaults have their type and are one of their values.</summary>
internal static class AzureParameterAsks
{
    /// <summary>No two parameters have one name.</summary>
    public static void Unique(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in (node as YamlSequence).Items().Select(p => p.Text("name")).OfType<YamlScalar>().Where(n => !seen.Add(n.Value)))
        {
            walk.Add(name, $"two parameters have the name {ValueText.Quote(name.Value)}", "Remove one of the two");
        }
    }

    /// <summary>The default of one parameter.</summary>
    public static void Default(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node.Get("default") is { } value && !SchemaDialect.Azure.IsComputed(value) && FindProblem(node, value, "the default") is var (message, fix))
        {
            walk.Add(value, message, fix);
        }
    }

    /// <summary>Why a parameter does not take a value; null where it does.</summary>
    public static (string Message, string Fix)? FindProblem(YamlNode parameter, YamlNode value, string subject)
    {
        var type = parameter.Text("type")?.Value ?? "string";
        if (!IsOfType(value, type.ToLowerInvariant()))
        {
            return ($"{subject} is {YamlDescription.Of(value)}, not of the type '{ValueText.Shorten(type)}'", Fix(type.ToLowerInvariant()));
        }

        return value is YamlScalar { IsNull: false } text && parameter.Get("values") is YamlSequence values && !IsIn(values, text.Value)
            ? ($"{subject} {ValueText.Quote(text.Value)} is not one of the values", Listed(values))
            : null;
    }

    private static bool IsIn(YamlSequence values, string text) =>
        values.Items.Any(v => !IsWritten(v)) || values.Texts().Any(v => v.Value.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string Listed(YamlSequence values) =>
        $"Write one of {string.Join(", ", values.Texts().Take(20).Select(v => ValueText.Shorten(v.Value)))}";

    private static bool IsWritten(YamlNode value) => value is YamlScalar && !SchemaDialect.Azure.IsComputed(value);

    private static bool IsOfType(YamlNode value, string type) => type switch
    {
        "boolean" => IsEmptyOr(value, AzureAsks.IsFlag),
        "number" => IsEmptyOr(value, IsNumber),
        "string" => value is YamlScalar,
        _ when type.EndsWith("list", StringComparison.Ordinal) => IsList(value),
        _ => true,
    };

    private static bool IsEmptyOr(YamlNode value, Predicate<string> isRight) => value is YamlScalar text && (text.Value.Length == 0 || isRight(text.Value));

    private static bool IsList(YamlNode value) => value is YamlSequence or YamlScalar { IsNull: true } or YamlScalar { Value: "" };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Fix(string type) => type switch
    {
        "boolean" => "Write true or false",
        "number" => "Write a number",
        "string" => "Write a text, or 'type: object'",
        _ => "Write a list",
    };
}
