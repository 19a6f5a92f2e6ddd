using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;

namespace Standards.Checks.Rules.Layout;

/// <summary>STD2005: no segment of a project's name (between <c>.</c>, <c>-</c> and <c>_</c>) is a word that fits any code.</summary>
public sealed class ProjectNameCheck : IProjectCheck
{
    private static readonly char[] Separators = ['.', '-', '_'];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.ProjectNameMeaning];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (!project.IsPrimaryFramework)
        {
            yield break;
        }

        var generic = new List<string>();
        foreach (var segment in project.Name.Split(Separators))
        {
            if (context.Policy.Layout.GenericNames.Contains(segment, StringComparer.OrdinalIgnoreCase))
            {
                generic.Add($"'{segment}'");
            }
        }

        if (generic.Count > 0)
        {
            yield return new Finding(
                RuleCatalog.ProjectNameMeaning,
                project.Path,
                1,
                1,
                $"project name '{project.Name}' says nothing in {string.Join(" and ", generic)}",
                "Rename the project after what its code does (for example 'Orders.Pricing'), or move the code to the project that uses it");
        }
    }
}
