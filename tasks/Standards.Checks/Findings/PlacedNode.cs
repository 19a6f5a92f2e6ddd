using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Schemas;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Findings;

/// <summary>
/// A value of a YAML file with its place, or its absence: what findings are made at. Reading on from an absent value gives absent values, and a value of
/// another type than the one asked for is null: what the form should be is the schema's concern.
/// </summary>
/// <param name="File">Path of the file.</param>
/// <param name="Way">The way to the value; null for the root.</param>
/// <param name="Node">The value; null when absent.</param>
/// <param name="KeyNode">Its key; null for the root and items of lists.</param>
internal readonly record struct PlacedNode(string File, NodePath? Way, YamlNode? Node, YamlScalar? KeyNode = null)
{
    /// <summary>The root of a file; absent where it has none.</summary>
    public PlacedNode(string file, YamlNode? root)
        : this(file, null, root)
    {
    }

    /// <summary>
    /// The value's place as messages write it, such as <c>services.orders.owner</c>; empty for the root. It is put together when it is asked for.
    /// </summary>
    public string Path => Way?.ToString() ?? "";

    /// <summary>Whether something stands there.</summary>
    public bool Exists => Node is not (null or YamlScalar { IsNull: true });

    /// <summary>The key; empty for the root and items of lists.</summary>
    public string Key => KeyNode?.Value ?? "";

    /// <summary>The text of a scalar of any type, trimmed; null when absent or empty.</summary>
    public string? Text => Node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The number.</summary>
    public decimal? Number => YamlTypes.Number(Node);

    /// <summary>The boolean.</summary>
    public bool? Boolean => YamlTypes.Boolean(Node);

    /// <summary>The day, of the form yyyy-MM-dd.</summary>
    public DateOnly? Date => Text is { } text ? ReviewDates.Parse(text) : null;

    /// <summary>The length of time, such as <c>30 days</c>, <c>15m</c> or <c>500 ms</c>.</summary>
    public TimeSpan? Duration => Text is { } text ? DurationText.Parse(text) : null;

    /// <summary>The items of a list; none when it is no list.</summary>
    public IReadOnlyList<PlacedNode> Items
    {
        get
        {
            var (file, way) = (File, Way);
            return Node is YamlSequence list
                ? [.. list.Items.Select((item, i) => new PlacedNode(file, NodePath.Of(way, i), item))]
                : [];
        }
    }

    /// <summary>The values of a map in the order of the file; none when it is no map.</summary>
    public IReadOnlyList<PlacedNode> Entries
    {
        get
        {
            if (Node is not YamlMapping { Entries: var entries })
            {
                return [];
            }

            var placed = new PlacedNode[entries.Count];
            for (var i = 0; i < placed.Length; i++)
            {
                var (key, value) = (entries[i].Key, entries[i].Value);
                placed[i] = new PlacedNode(File, NodePath.Of(Way, key.Value), value, key);
            }

            return placed;
        }
    }

    /// <summary>The value of a key; absent when this is no map or has no such key.</summary>
    public PlacedNode this[string key]
    {
        get
        {
            // Asked for millions of times in large documents, so without a closure and an iterator.
            var entries = Node is YamlMapping map ? map.Entries : [];
            for (var i = 0; i < entries.Count; i++)
            {
                if (entries[i].Key.Value == key)
                {
                    return new PlacedNode(File, NodePath.Of(Way, key), entries[i].Value, entries[i].Key);
                }
            }

            return new PlacedNode(File, NodePath.Of(Way, key), null);
        }
    }

    /// <summary>A finding at the value's line and column; for an absent one at no line of the file.</summary>
    public Finding Finding(RuleDescriptor rule, string message, string fix) => new(rule, File, Node?.Line ?? 0, Node?.Column ?? 0, message, fix);

    /// <summary>A finding at the key.</summary>
    public Finding FindingAtKey(RuleDescriptor rule, string message, string fix) =>
        new(rule, File, (KeyNode ?? Node)?.Line ?? 0, (KeyNode ?? Node)?.Column ?? 0, message, fix);
}
