using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>Puts values of several layers back into the form of one policy file.</summary>
internal static class LayerTree
{
    /// <summary>A map in which of two values with the same path the later one stands.</summary>
    public static YamlMapping Of(IEnumerable<PolicyValue> values)
    {
        var root = new Map();
        foreach (var value in values)
        {
            var map = root;
            foreach (var name in value.Section.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                map = map.Section(name);
            }

            map.Set(value.Key, value.Node);
        }

        return root.Finish();
    }

    private sealed class Map
    {
        private readonly Dictionary<string, Map> _sections = new(StringComparer.Ordinal);
        private readonly Dictionary<string, KeyValuePair<YamlScalar, YamlNode>> _values = new(StringComparer.OrdinalIgnoreCase);

        public Map Section(string name) => _sections.TryGetValue(name, out var map) ? map : _sections[name] = new Map();

        public void Set(YamlScalar key, YamlNode value) => _values[key.Value] = new(key, value);

        public YamlMapping Finish()
        {
            var maps = _sections.Select(s => KeyValuePair.Create(new YamlScalar(s.Key, true, 0, 0), (YamlNode)s.Value.Finish()));
            return new YamlMapping([.. _values.Values, .. maps], 0, 0);
        }
    }
}
