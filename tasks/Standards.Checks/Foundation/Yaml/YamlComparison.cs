namespace Standards.Checks.Foundation.Yaml;

/// <summary>Compares nodes by what they say, wherever and however they are written.</summary>
internal static class YamlComparison
{
    /// <summary>Whether two nodes have the same keys, items and texts in the same order.</summary>
    public static bool AreEqual(YamlNode? a, YamlNode? b) => (a, b) switch
    {
        (null, null) => true,
        (YamlScalar x, YamlScalar y) => x.Value == y.Value && x.IsNull == y.IsNull,
        (YamlSequence x, YamlSequence y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(p => AreEqual(p.First, p.Second)),
        (YamlMapping x, YamlMapping y) => x.Entries.Count == y.Entries.Count
            && x.Entries.Zip(y.Entries).All(p => AreEqual(p.First.Key, p.Second.Key) && AreEqual(p.First.Value, p.Second.Value)),
        _ => false,
    };
}
