using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Standards.Checks.Foundation.Yaml;

/// <summary>
/// What the anchors of a document stand for. Nodes are shared and not copied; how large and how deep the document would be without
/// aliases is counted, so that whoever walks through it ends (a few lines of aliases of aliases are a billion nodes).
/// </summary>
/// <param name="maxNodes">A larger document is refused.</param>
/// <param name="maxDepth">A deeper document is refused.</param>
internal sealed class YamlAnchors(int maxNodes = YamlAnchors.CommonNodes, int maxDepth = YamlAnchors.CommonDepth)
{
    private const int CommonNodes = 100_000;
    private const int CommonDepth = 48;

    private readonly Dictionary<string, YamlNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, (int Nodes, int Depth)> _sizes = new(ReferenceEqualityComparer.Instance);
    private int _merged;

    /// <summary>Whether a key says that the entries of its value belong to the map around it.</summary>
    public static bool IsMerge(YamlScalar key) => key is { IsPlain: true, Value: "<<" };

    /// <summary>Whether a key may stand twice in a map: what is merged, and conditions of Azure Pipelines.</summary>
    public static bool MayRepeat(YamlScalar key) => IsMerge(key) || key.Value.StartsWith("${{", StringComparison.Ordinal);

    /// <summary>Remembers a finished node.</summary>
    public void Keep(NodeEvent written, YamlNode node)
    {
        var (count, depth) = (1, 1);
        foreach (var child in Children(node))
        {
            var size = _sizes[child];
            (count, depth) = (count + size.Nodes, Math.Max(depth, size.Depth + 1));
            if (count > maxNodes || depth > maxDepth)
            {
                throw TooLarge(written);
            }
        }

        _sizes[node] = (count, depth);
        if (!written.Anchor.IsEmpty)
        {
            _nodes[written.Anchor.Value] = node;
        }
    }

    /// <summary>The node that an alias stands for.</summary>
    public YamlNode Resolve(AnchorAlias alias) => _nodes.TryGetValue(alias.Value.Value, out var node)
        ? node
        : throw new YamlException(alias.Start, alias.End, $"no anchor '&{alias.Value.Value}' stands above it");

    /// <summary>
    /// The entries of a map and those that it takes over with <c>&lt;&lt;</c>; its own count. Entries are looked at anew for each map that takes them, so
    /// they are counted over the whole document, and it is refused before they fill the memory.
    /// </summary>
    public List<KeyValuePair<YamlScalar, YamlNode>> Merge(NodeEvent written, List<KeyValuePair<YamlScalar, YamlNode>> entries)
    {
        if (!entries.Exists(e => IsMerge(e.Key)))
        {
            return entries;
        }

        var merged = entries.FindAll(e => !IsMerge(e.Key));
        var keys = merged.Select(e => e.Key.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var map in entries.Where(e => IsMerge(e.Key)).SelectMany(e => e.Value is YamlSequence list ? list.Items : [e.Value]).OfType<YamlMapping>())
        {
            _merged += map.Entries.Count;
            if (_merged > maxNodes)
            {
                throw TooLarge(written);
            }

            merged.AddRange(map.Entries.Where(e => keys.Add(e.Key.Value)));
        }

        return merged;
    }

    private static YamlException TooLarge(NodeEvent written) => new(written.Start, written.End, "with its aliases the document is too large");

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.Select(e => e.Value),
        YamlSequence list => list.Items,
        _ => [],
    };
}
