using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Operations.Budgets;

/// <summary>STD7015: a size budget names a project that there is. One that names none holds nothing to anything. Clause <c>perf-budget-file</c>.</summary>
internal static class BudgetProjectRule
{
    public static bool DependsOn(SourceFile file) => ProjectFiles.IsProject(file.Path);

    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var limits = operations["budgets"]["sizes"]["limits"].Items.Select(l => l["projects"]).Where(p => p.Text is not null).ToList();
        var projects = limits.Count == 0 ? [] : operations.Context.Snapshot.Files.Where(DependsOn).Select(f => f.Path).ToList();
        return limits
            .Where(p => !projects.Any(path => SizeLimits.Matches(p.Text!, path)))
            .Select(p => p.Finding(
                RuleCatalog.SizeBudgetProject,
                $"no project has a folder, path or name like {ValueText.Quote(p.Text!)}, so its budget holds for nothing",
                "Write the folder of a project, such as 'src/*', or its name, or remove the entry"));
    }
}
