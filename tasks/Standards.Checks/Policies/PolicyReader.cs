using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Policies;

/// <summary>
/// Reads <c>standards.yml</c>. Whatever is wrong with it becomes a finding (STD0003 to STD0006, STD0009) at its line and column,
/// and the default stands in its place: a broken policy never switches a rule off.
/// </summary>
public static class PolicyReader
{
    /// <summary>Name of the file at the repository root, and of the file that a package carries.</summary>
    public const string FileName = "standards.yml";

    /// <summary>The policy of a file alone, without the layers that it extends; <paramref name="file"/> is null when there is none.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(SourceFile? file)
    {
        var findings = new List<Finding>();
        return Read(file is null ? null : LayerParser.Read(LayerFile.Of(file.Path), file, findings), findings);
    }

    /// <summary>The policy that a text says; <paramref name="path"/> is the path that findings name.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(string text, string path)
    {
        var findings = new List<Finding>();
        return Read(LayerParser.Parse(LayerFile.Of(path), text, findings), findings);
    }

    /// <summary>The policy of layers, general first, that were found and parsed.</summary>
    internal static (Policy Policy, IReadOnlyList<Finding> Findings) Read(IReadOnlyList<PolicyLayer> layers, List<Finding> findings)
    {
        var policy = layers.Count == 0 ? Policy.Default : LayerPolicy.Of(layers, findings);
        return (policy, [.. findings.OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)]);
    }

    private static (Policy Policy, IReadOnlyList<Finding> Findings) Read(PolicyLayer? layer, List<Finding> findings)
    {
        if (layer is not null)
        {
            _ = LayerReferences.Read(layer, findings);
        }

        return Read(layer is null ? [] : [layer], findings);
    }
}
