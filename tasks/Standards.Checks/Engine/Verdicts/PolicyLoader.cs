using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;

namespace Standards.Checks.Engine.Verdicts;

/// <summary>Loads the policy of a repository: <c>standards.yml</c> with its layers, the waivers, the baseline.</summary>
public static class PolicyLoader
{
    /// <summary>Never fails: what is wrong with a file is a finding of the result.</summary>
    public static PolicySet Load(PolicyLoadOptions options)
    {
        var exemptionFiles = new List<PolicyFile>();
        var loader = new LayerLoader(options.Root, options.PackageFolder);
        loader.Load();
        var (policy, findings) = PolicyReader.Read(loader.Layers, loader.Findings);
        var (waivers, waiverFindings) = WaiverReader.Read(Find(options.Root, WaiverReader.FileName, exemptionFiles), options.Today, options.ContinuousIntegration);
        var (baseline, baselineFindings) = BaselineReader.Read(Find(options.Root, Baseline.FileName, exemptionFiles));
        return new PolicySet
        {
            Policy = policy,
            Waivers = waivers,
            Baseline = baseline,
            Findings = [.. findings, .. waiverFindings, .. baselineFindings],
            PolicyFiles = loader.Files,
            ExemptionFiles = exemptionFiles,
        };
    }

    private static SourceFile? Find(string root, string path, List<PolicyFile> files)
    {
        var file = PolicyFile.Of(Path.Combine(root, path));
        files.Add(file);
        return file.Size < 0 ? null : new SourceFile(root, path, file.Size, file.Stamp);
    }
}
