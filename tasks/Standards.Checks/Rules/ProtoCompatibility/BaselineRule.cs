using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Models.Contracts;

namespace Standards.Checks.Rules.ProtoCompatibility;

/// <summary>STD8600: there is an earlier state to compare with, where contracts were released. Clause <c>proto-backward-compatible</c>.</summary>
internal static class BaselineRule
{
    /// <summary>The finding, where a base is named and not there, or where the clone may lack the last release.</summary>
    /// <param name="path">The first contract.</param>
    /// <param name="earlier">What is known of the earlier state.</param>
    /// <param name="context">Says where the repository is.</param>
    public static IEnumerable<Finding> Check(string path, ContractBase earlier, CheckContext context)
    {
        if (earlier.Problem.Length > 0)
        {
            yield return new Finding(
                RuleCatalog.ProtoBaseline,
                path,
                0,
                0,
                $"{earlier.Problem}, so the proto contracts were compared with nothing",
                "Fetch it with its history ('git fetch origin main'; in a CI template 'fetch-depth: 0'), or correct the property");
        }
        else if (IsShallow(context.Snapshot.Root))
        {
            yield return new Finding(
                RuleCatalog.ProtoBaseline,
                path,
                0,
                0,
                "This clone is shallow and has no tag of an earlier release, so the proto contracts were compared with nothing",
                "Fetch the history and the tags: 'fetch-depth: 0' of actions/checkout on GitHub, the variable 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' of the "
                    + "checkout step on Azure, 'git fetch --unshallow --tags' by hand");
        }
    }

    /// <summary>The finding about an earlier contract that cannot be read.</summary>
    public static Finding Unreadable(string path, string now, string baseName) => new(
        RuleCatalog.ProtoBaseline,
        now,
        0,
        0,
        $"{path} of {baseName} is no proto file that can be read, so it was compared with nothing",
        "Review this change of the contract by hand; it is compared from the next release on");

    private static bool IsShallow(string root) =>
        GitDirectory.Find(PhysicalPath.Of(root), out _) is { } directory
        && new FileInfo(Path.Combine(directory.CommonPath, "shallow")) is { Exists: true, Length: > 0 };
}
