using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Symbols;

/// <summary>STD4645: a package that CI makes can be followed to its sources. Clause: <c>artifacts-versioned-and-stored</c>.</summary>
public sealed class RemoteCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PackageRepositoryUrl];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        var output = project.Output;
        if (!output.IsContinuousIntegration || output.Hosts.Count == 0)
        {
            yield break;
        }

        var host = RemoteHost.Of(output.Remote);
        if (host.Length == 0)
        {
            yield return new Finding(
                RuleCatalog.PackageRepositoryUrl,
                project.Path,
                1,
                1,
                $"the package of '{project.Name}' names no repository, because git has no remote on a host",
                "Add the remote: git remote add origin https://…, or let CI check out with git");
        }
        else if (!RemoteHost.IsKnown(host, output.Hosts))
        {
            yield return new Finding(
                RuleCatalog.PackageRepositoryUrl,
                project.Path,
                1,
                1,
                $"no provider of Source Link knows the host {ValueText.Quote(host)} of the remote, so sources of '{project.Name}' have no address",
                $"Say what it is in Directory.Build.props: <SourceLinkGitLabHost Include=\"{ValueText.Shorten(host)}\" />, or SourceLinkGitHubHost, "
                    + $"SourceLinkBitbucketGitHost, SourceLinkAzureReposGitHost, within an ItemGroup");
        }
    }
}
