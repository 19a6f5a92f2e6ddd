using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Versions;

/// <summary>STD4601: a version that is counted from history needs the history. Clause <c>semver-required</c>.</summary>
public static class ShallowClone
{
    /// <param name="need">What needs the history, as the beginning of a sentence.</param>
    public static Finding Finding(string need) => new(
        RuleCatalog.VersioningHistoryDepth,
        "",
        0,
        0,
        $"{need}, and this clone is a shallow one that lacks commits",
        "Fetch all of it: 'fetch-depth: 0' of actions/checkout on GitHub, the variable 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' of the checkout step on "
            + "Azure, 'git fetch --unshallow --tags' by hand");
}
