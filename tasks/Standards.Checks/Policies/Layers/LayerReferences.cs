using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Policies.Layers;

/// <summary>Reads <c>extends</c>.</summary>
internal static class LayerReferences
{
    /// <summary>The entries, each once; what is wrong with the others becomes findings.</summary>
    public static IReadOnlyList<(YamlScalar Node, LayerReference Reference)> Read(PolicyLayer layer, List<Finding> findings)
    {
        var section = new PolicySection(layer.Root, "", layer.File, findings);
        var seen = new HashSet<LayerReference>();
        var references = new List<(YamlScalar, LayerReference)>();
        foreach (var (node, reference) in section.Each(
            "extends", "a list of files below the root of the repository and of packages 'nuget:Id/1.2.3'", "eng/standards/acme.yml", LayerReference.TryParse))
        {
            // The same package is named twice whatever hashes the entries have.
            if (seen.Add(reference with { ContentHash = "" }))
            {
                references.Add((node, reference));
            }
            else
            {
                section.Report(RuleCatalog.PolicyValueTypes, node, $"'extends' names {ValueText.Quote(node.Value)} twice", "Remove one of the two entries");
            }
        }

        return references;
    }
}
