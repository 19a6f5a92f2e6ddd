using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Budgets;

namespace Standards.Checks.Gates.Budgets;

/// <summary>STD7001: a compiled assembly is not larger than its budget. Every target framework has its own assembly.</summary>
public sealed class AssemblySizeCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.SizeAssemblyBudget];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        var budgets = context.Policy.Budgets;
        if (project.IsTestProject || Budget(project, budgets) is not { } budget || Measure(project.AssemblyPath) is not { } size || size <= budget)
        {
            yield break;
        }

        var framework = project.TargetFrameworks.Count > 1 && project.TargetFramework.Length > 0 ? $" ({project.TargetFramework})" : "";
        var message = $"assembly of '{project.Name}'{framework} is {ByteSize.Format(size)}, over its budget of {ByteSize.Format(budget)}{Excess(size, budget)}";
        var key = budgets.Projects.ContainsKey(project.Name) ? $"budgets.projects.{project.Name}" : "budgets.assembly";
        var fix = $"Look for embedded resources, generated code and linked files that were added, or raise {key} in standards.yml";
        yield return new Finding(RuleCatalog.SizeAssemblyBudget, project.Path, 1, 1, message, fix);
    }

    private static long? Budget(ProjectFacts project, BudgetPolicy budgets) =>
        budgets.Projects.TryGetValue(project.Name, out var own) ? own : budgets.Assembly;

    // An assembly that is not there was not built, which is no matter of its size.
    private static long? Measure(string path)
    {
        if (path.Length == 0)
        {
            return null;
        }

        try
        {
            var file = new FileInfo(path);
            return file.Exists ? file.Length : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Excess(long size, long budget)
    {
        if (budget <= 0)
        {
            return "";
        }

        var percent = (size - budget) * 100m / budget;
        return percent < 0.1m ? " by less than 0.1 %" : string.Create(CultureInfo.InvariantCulture, $" by {percent:#,0.#} %");
    }
}
