using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Foundation.Yaml;

/// <summary>YAML values in messages.</summary>
internal static class YamlDescription
{
    /// <summary>The node as a message names it, after "is".</summary>
    public static string Of(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { IsNull: true } => "empty",
        YamlScalar { IsPlain: false } scalar => $"the quoted text {ValueText.Quote(scalar.Value)}",
        YamlScalar scalar => ValueText.Quote(scalar.Value),
        _ => "a value",
    };
}
