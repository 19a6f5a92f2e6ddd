using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>Short ways through nodes, of which each may be missing or of another kind.</summary>
internal static class PipelineYaml
{
    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Get(this YamlNode? node, string key)
    {
        if (node is YamlMapping map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Key.Value == key)
                {
                    return entry.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The text of a key, or null.</summary>
    public static YamlScalar? Text(this YamlNode? node, string key) => node.Get(key) as YamlScalar;

    /// <summary>The key itself, for its place.</summary>
    public static YamlScalar? Key(this YamlNode? node, string key) => (node as YamlMapping)?.Entries.FirstOrDefault(e => e.Key.Value == key).Key;

    /// <summary>The items of a list, or the one thing that stands where a list may stand.</summary>
    public static IEnumerable<YamlNode> Items(this YamlNode? node) => node switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlSequence list => list.Items,
        _ => [node],
    };

    /// <summary>The entries of a map.</summary>
    public static IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries(this YamlNode? node) => (node as YamlMapping)?.Entries ?? [];

    /// <summary>The texts of a list.</summary>
    public static IEnumerable<YamlScalar> Texts(this YamlNode? node) => node.Items().OfType<YamlScalar>();

    /// <summary>Whether a text says yes.</summary>
    public static bool IsTrue(this YamlScalar? text) => text is not null && text.Value.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether it lets a job go on when it fails: <c>true</c>, the exit code 1, or an expression that may say so. What a matrix or the caller decides is left
    /// to them.
    /// </summary>
    public static bool LetsFail(this YamlScalar? text) =>
        text.IsTrue()
        || text?.Value == "1"
        || (text?.Value.StartsWith("${{", StringComparison.Ordinal) == true
            && !Array.Exists(Decided, d => text.Value.Contains(d, StringComparison.Ordinal))
            && !text.Value.Replace(" ", "", StringComparison.Ordinal).Equals("${{false}}", StringComparison.Ordinal));

    private static readonly string[] Decided = ["matrix.", "inputs.", "parameters."];

    /// <summary>Every text below a node, itself included.</summary>
    public static IEnumerable<YamlScalar> AllTexts(this YamlNode? node) => node switch
    {
        YamlScalar text => [text],
        YamlSequence list => list.Items.SelectMany(AllTexts),
        YamlMapping map => map.Entries.SelectMany(e => e.Value.AllTexts()),
        _ => [],
    };
}
