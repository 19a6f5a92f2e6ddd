using Standards.Checks.Catalog;
using Standards.Checks.Findings;

namespace Standards.Checks.Gates.Coverage;

/// <summary>STD6114: the solution does not judge the sum of its projects.</summary>
public static class SolutionHook
{
    /// <summary>The finding for a solution (repository-relative path).</summary>
    public static Finding Missing(string solution) => new(
        RuleCatalog.CoverageSolutionHook,
        solution,
        1,
        1,
        "the merged coverage of the solution was not judged: no Directory.Solution.targets beside it imports Standards.Sdk",
        "Write '<Project><Import Project=\"Solution.props\" Sdk=\"Standards.Sdk\" /></Project>' into Directory.Solution.props and '<Project><Import "
            + "Project=\"Solution.targets\" Sdk=\"Standards.Sdk\" /></Project>' into Directory.Solution.targets");
}
