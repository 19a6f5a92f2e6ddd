using System.Runtime.CompilerServices;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>Tells nodes apart by where they are and not by what they hold.</summary>
internal sealed class NodeComparer : IEqualityComparer<(YamlNode Node, string Kind)>
{
    /// <summary>The one instance.</summary>
    public static NodeComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals((YamlNode Node, string Kind) x, (YamlNode Node, string Kind) y) => ReferenceEquals(x.Node, y.Node) && x.Kind == y.Kind;

    /// <inheritdoc/>
    public int GetHashCode((YamlNode Node, string Kind) obj) => RuntimeHelpers.GetHashCode(obj.Node);
}
