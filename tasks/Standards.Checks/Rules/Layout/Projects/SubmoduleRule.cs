using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2047: a solution builds projects of a submodule, of which no file is checked. One finding for a solution and submodule.</summary>
internal static class SubmoduleRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<Solution> solutions, IReadOnlyList<string> submodules)
    {
        foreach (var solution in solutions)
        {
            foreach (var submodule in submodules.Order(StringComparer.Ordinal))
            {
                var projects = solution.Projects
                    .Where(p => p.StartsWith(submodule + "/", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .ToArray();
                if (projects.Length > 0)
                {
                    yield return NotChecked(solution, submodule, projects);
                }
            }
        }
    }

    private static Finding NotChecked(Solution solution, string submodule, string[] projects) => new(
        RuleCatalog.SolutionSubmodules,
        solution.File.Path,
        0,
        0,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{projects.Length} {(projects.Length == 1 ? "project lies" : "projects lie")} in the submodule {ValueText.Quote(submodule)} "
                + $"and {(projects.Length == 1 ? "is" : "are")} not checked, such as {ValueText.Quote(projects[0])}"),
        "Reference the package that the other repository publishes, or move the sources into this repository");
}
