using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>Parses one layer.</summary>
internal static class LayerParser
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The layer of a file; null after STD0003 or STD0004.</summary>
    public static PolicyLayer? Read(LayerFile layer, SourceFile file, List<Finding> findings)
    {
        try
        {
            return Parse(layer, file.ReadText(MaxBytes), findings);
        }
        catch (UnreadableFileException e)
        {
            findings.Add(layer.Finding(
                RuleCatalog.PolicyFileReadable,
                0,
                0,
                $"{layer.Path} {e.Reason}",
                $"Make it a UTF-8 text file of at most 1 MB that the build may read; until then {Instead(layer)}"));
            return null;
        }
    }

    /// <summary>The layer of a text; null after STD0004.</summary>
    public static PolicyLayer? Parse(LayerFile layer, string text, List<Finding> findings)
    {
        var (root, problem) = YamlReader.Read(text);
        if (problem is not null)
        {
            findings.Add(layer.Finding(
                RuleCatalog.PolicyFileSyntax,
                problem.Line,
                problem.Column,
                $"{layer.Path} is not well-formed YAML: {problem.Message}",
                $"Correct the line; until then {Instead(layer)}"));
            return null;
        }

        if (root is not (null or YamlMapping or YamlScalar { IsNull: true }))
        {
            findings.Add(layer.Finding(
                RuleCatalog.PolicyValueTypes, root, $"{layer.Path} is {YamlDescription.Of(root)}, not a map of keys and values", "Begin with 'version: 1'"));
        }

        return new PolicyLayer(layer, root as YamlMapping);
    }

    private static string Instead(LayerFile layer) =>
        layer.IsRepository ? "the SDK's defaults are in force" : "nothing of this layer is in force";
}
