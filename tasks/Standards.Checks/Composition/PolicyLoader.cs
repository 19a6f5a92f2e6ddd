using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;

namespace Standards.Checks.Composition;

/// <summary>Loads the policy of a repository: <c>standards.yml</c> with its layers, the waivers, the baseline.</summary>
public static class PolicyLoader
{
    private static PolicyReader Reader { get; } = new(PolicyPartCatalog.Parts);

    /// <summary>The policy of a file alone, without the layers that it extends; <paramref name="file"/> is null when there is none.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(SourceFile? file) => Reader.Read(file);

    /// <summary>The policy that a text says; <paramref name="path"/> is the path that findings name.</summary>
    public static (Policy Policy, IReadOnlyList<Finding> Findings) Read(string text, string path) => Reader.Read(text, path);

    /// <summary>Never fails: what is wrong with a file is a finding of the result.</summary>
    public static PolicySet Load(PolicyLoadOptions options)
    {
        var exemptionFiles = new List<PolicyFile>();
        var (policy, findings, policyFiles) = Reader.Load(options.Root, options.PackageFolder);
        var (waivers, waiverFindings) = WaiverReader.Read(
            Find(options.Root, WaiverReader.FileName, exemptionFiles), options.Today, options.ContinuousIntegration);
        (waivers, var approverFindings) = WaiverApprovals.Check(waivers, policy.Exemptions, WaiverReader.FileName);
        var recorded = Find(options.Root, Baseline.FileName, exemptionFiles);
        var (baseline, baselineFindings) = BaselineReader.Read(recorded);
        var (held, approvalFindings) = new ApprovalRules(policy, options.Today, options.ContinuousIntegration).Judge(baseline);
        return new PolicySet
        {
            Policy = policy,
            Waivers = waivers,
            Baseline = recorded is null && policy.Profile == Profile.Adopt && !options.ContinuousIntegration ? Baseline.Awaited : held,
            Findings = [.. findings, .. waiverFindings, .. approverFindings, .. baselineFindings, .. approvalFindings],
            PolicyFiles = policyFiles,
            ExemptionFiles = exemptionFiles,
        };
    }

    private static SourceFile? Find(string root, string path, List<PolicyFile> files)
    {
        var file = PolicyFile.Of(Path.Combine(root, path));
        files.Add(file);

        // A folder of that name is no list of exemptions and must not pass for the lack of one.
        return file.Size < 0 && !Directory.Exists(Path.Combine(root, path)) ? null : new SourceFile(root, path, file.Size, file.Stamp);
    }
}
