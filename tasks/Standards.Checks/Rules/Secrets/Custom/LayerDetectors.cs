using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Rules.Secrets.Custom;

/// <summary>Loads the files of detectors that layers name. A file that is reached twice counts once.</summary>
internal sealed class LayerDetectors : ILayerFiles
{
    private readonly CustomDetectorReader _reader = new();
    private readonly List<CustomDetector> _detectors = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Read(PolicyLayer layer, LayerSource source, List<Finding> findings, List<PolicyFile> files)
    {
        // What is wrong with the form of the key is reported where the layer is read.
        var section = new PolicySection(layer.Root, "", layer.File, []).Section("secrets");
        var folder = layer.File.Path[..Math.Max(0, layer.File.Path.LastIndexOf('/'))];
        foreach (var (node, path) in SecretPolicyReader.Files(section))
        {
            var file = source.Beside(folder.Length == 0 ? path : $"{folder}/{path}");
            if (!_seen.Add(file.FullPath))
            {
                continue;
            }

            files.Add(PolicyFile.Of(file.FullPath));
            if (LayerPath.FindProblem(source.Folder, path, folder, "secrets.yml") is { } problem)
            {
                findings.Add(layer.File.Finding(RuleCatalog.SecretDetectorForm, node, problem.Message, problem.Fix));
            }
            else
            {
                _detectors.AddRange(_reader.Read(file.File, file.SourceFile, findings));
            }
        }
    }

    /// <inheritdoc/>
    public Policy AddTo(Policy policy) => policy.With(policy.Secrets with { Detectors = [.. _detectors] });
}
