using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.Budgets;

/// <summary>STD7002: a baseline lies in the repository, because commands write it.</summary>
internal static class BaselinePathRule
{
    private static readonly string[] Sections = ["benchmarks", "load"];

    public static IEnumerable<Finding> Check(PlacedNode root) =>
        from section in Sections
        let value = root[section]["baseline"]
        where value.Text is { } path && (PathGlob.TryParse(path) is not { IsLiteral: true } || !path.EndsWith(".json", StringComparison.Ordinal))
        select value.Finding(
            BudgetFile.Definition.Shape,
            $"'{value.Path}' is {ValueText.Quote(value.Text!)}, and must be the path of a .json file in the repository",
            $"Write 'baseline: ops/{section}.baseline.json'");
}
