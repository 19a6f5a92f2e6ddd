using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Rules about one concern of manifests.</summary>
internal interface IManifestRules : IRuleReporter
{
    /// <summary>The findings, in any order.</summary>
    IEnumerable<Finding> Check(ManifestSet set);
}
