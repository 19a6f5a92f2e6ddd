using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>What can be wrong with two builds of one commit: STD4460 to STD4463.</summary>
public static class ReproductionFindings
{
    /// <summary>Nothing was compared.</summary>
    /// <param name="path">Repository-relative path of the project or solution.</param>
    /// <param name="reason">A clause.</param>
    /// <param name="fix">A command or advice.</param>
    public static Finding NotBuilt(string path, string reason, string fix) =>
        new(RuleCatalog.ReproductionBuild, path, 0, 0, $"nothing was compared: {reason}", fix);

    internal static Finding Different(string place, string output, Difference difference)
    {
        var rule = Path.GetExtension(output).ToLowerInvariant() switch
        {
            ".dll" or ".exe" or ".pdb" => RuleCatalog.ReproductionAssemblies,
            ".nupkg" or ".snupkg" => RuleCatalog.ReproductionPackages,
            _ => RuleCatalog.ReproductionFiles,
        };
        return new Finding(rule, place, 0, 0, $"two builds of one commit differ: {output} in {difference.Part}", difference.Fix);
    }

    internal static Finding Single(string place, string output) => new(
        RuleCatalog.ReproductionFiles,
        place,
        0,
        0,
        $"of two builds of one commit only one wrote {output}",
        "Let no file's name or existence depend on clocks, random values, the machine or the folder");

    internal static Finding Unread(string place, string output, string reason) => new(
        RuleCatalog.ReproductionFiles,
        place,
        0,
        0,
        $"two builds of one commit could not be compared: {output} {reason}",
        "Make the file smaller or readable and compare again");
}
