using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Custom;

namespace Standards.Checks.Policies.Layers;

/// <summary>Loads the files of detectors that layers name. A file that is reached twice counts once.</summary>
internal sealed class LayerDetectors
{
    private readonly CustomDetectorReader reader = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>The detectors of one layer's files; what is wrong with them becomes findings.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="source">Its file, from whose folder the paths begin.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="files">Receives every file that was looked for.</param>
    public IReadOnlyList<CustomDetector> Read(PolicyLayer layer, LayerSource source, List<Finding> findings, List<PolicyFile> files)
    {
        // What is wrong with the form of the key is reported where the layer is read.
        var section = new PolicySection(layer.Root, "", layer.File, []).Section("secrets");
        var folder = layer.File.Path[..Math.Max(0, layer.File.Path.LastIndexOf('/'))];
        var detectors = new List<CustomDetector>();
        foreach (var (node, path) in SecretPolicyReader.Files(section))
        {
            var file = source.Beside(folder.Length == 0 ? path : $"{folder}/{path}");
            if (!seen.Add(file.FullPath))
            {
                continue;
            }

            files.Add(PolicyFile.Of(file.FullPath));
            if (LayerPath.FindProblem(source.Folder, path, folder, "secrets.yml") is { } problem)
            {
                findings.Add(layer.File.Finding(RuleCatalog.STD5031, node, problem.Message, problem.Fix));
            }
            else
            {
                detectors.AddRange(reader.Read(file.File, file.SourceFile, findings));
            }
        }

        return detectors;
    }
}
