using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations.Deprecations;

/// <summary>STD9663: what callers compile against goes with a major version, and they know which. Clause <c>deprecation-period-6-months</c>.</summary>
internal static class RemovalVersionRule
{
    public static IEnumerable<Finding> Check(PlacedNode entry)
    {
        var version = entry["remove_in"];
        if (entry["kind"].Text is "symbol" or "package" && !version.Exists)
        {
            yield return entry.FindingAtKey(
                RuleCatalog.DeprecationMajorVersion,
                $"the {entry["kind"].Text} {ValueText.Quote(entry.Key)} has no 'remove_in'",
                "Add 'remove_in: 2.0.0', with the next major version of its package");
        }
        else if (version.Text?.Split('.') is [var major, var minor, var patch]
            && uint.TryParse(major, out var number)
            && uint.TryParse(minor, out var second)
            && uint.TryParse(patch, out var third)
            && (number == 0 || second + third > 0))
        {
            yield return version.Finding(
                RuleCatalog.DeprecationMajorVersion, $"'{version.Path}' is {version.Text}, which is no major version", $"Write 'remove_in: {number + 1}.0.0'");
        }
    }
}
