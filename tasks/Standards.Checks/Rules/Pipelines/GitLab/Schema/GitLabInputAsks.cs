using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>The default of an input has its type, and is one of its options.</summary>
internal static class GitLabInputAsks
{
    /// <summary>Looks at the default of an input.</summary>
    public static void Default(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node.Get("default") is not { } value || IsLeft(value))
        {
            return;
        }

        var type = node.Text("type")?.Value ?? "string";
        if (!IsOfType(value, type))
        {
            walk.Add(value, $"the default is {YamlDescription.Of(value)}, not of the type '{ValueText.Shorten(type)}'", Fix(type));
        }
        else if (value is YamlScalar text && node.Get("options") is YamlSequence options && IsOutside(options, text.Value))
        {
            walk.Add(value, $"the default {ValueText.Quote(text.Value)} is not one of the options", "Add it to the options, or write one of them");
        }
    }

    // An empty default is none; what is computed is not known here.
    private static bool IsLeft(YamlNode value) => value is YamlScalar { IsNull: true } || SchemaDialect.GitLab.IsComputed(value);

    private static bool IsOutside(YamlSequence options, string text) =>
        options.Items.All(o => o is YamlScalar) && options.Texts().All(o => o.Value != text);

    private static bool IsOfType(YamlNode value, string type) => type switch
    {
        "array" => value is YamlSequence,
        "boolean" => value is YamlScalar { IsPlain: true } text && SchemaDialect.GitLab.Booleans.Contains(text.Value),
        "number" => value is YamlScalar { IsPlain: true } text && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "string" => value is YamlScalar text && (!text.IsPlain || !SchemaDialect.GitLab.Booleans.Contains(text.Value)),
        _ => true,
    };

    private static string Fix(string type) => type switch
    {
        "array" => "Write a list",
        "boolean" => "Write true or false without quotes",
        "number" => "Write a number without quotes",
        _ => "Write a text, in quotes if it looks like another type",
    };
}
