using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>Follows names through the JSON of a statement. What is not there, or has another form, has no text and no items.</summary>
internal static class StatementNodes
{
    /// <summary>The value below some names; null when one of them is not there.</summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            node = Member(node, name);
        }

        return node;
    }

    /// <summary>The string below some names; empty when it is not there or another value.</summary>
    public static string TextAt(this YamlNode? node, params ReadOnlySpan<string> names) => node.At(names).Text();

    /// <summary>The string itself; empty for another value.</summary>
    public static string Text(this YamlNode? node) => node is YamlScalar { IsPlain: false } text ? text.Value : "";

    /// <summary>The items of a list; none of another value.</summary>
    public static IReadOnlyList<YamlNode> Items(this YamlNode? node) => node is YamlSequence list ? list.Items : [];

    private static YamlNode? Member(YamlNode? node, string name)
    {
        if (node is YamlMapping map)
        {
            foreach (var (key, value) in map.Entries)
            {
                if (key.Value == name)
                {
                    return value;
                }
            }
        }

        return null;
    }
}
