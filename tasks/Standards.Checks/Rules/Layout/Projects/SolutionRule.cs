using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2044 and STD2045: every project is in a solution, and of several at the root one has all.</summary>
internal static class SolutionRule
{
    private const int MaxNamed = 5;

    public static IEnumerable<Finding> Check(ProjectGraph graph, IReadOnlyList<Solution> solutions)
    {
        if (solutions.Count == 0)
        {
            yield break;
        }

        var best = solutions.OrderBy(s => s.File.Path.Count(c => c == '/')).ThenByDescending(s => s.Projects.Count).First();
        var projects = graph.Projects.Where(p => p.Role != ProjectRole.Other).ToArray();
        foreach (var project in projects.Where(p => !solutions.Any(s => s.Projects.Contains(p.File.Path))))
        {
            yield return new Finding(
                RuleCatalog.SolutionMembership,
                project.File.Path,
                project.Xml.Line,
                project.Xml.Column,
                $"'{project.Name}' is in no solution",
                $"Run 'dotnet sln {CommandText.Word(best.File.Path)} add {CommandText.Word(project.File.Path)}'");
        }

        var roots = solutions.Where(s => s.File.Directory.Length == 0).ToArray();
        var known = projects.Where(p => roots.Any(s => s.Projects.Contains(p.File.Path))).ToArray();
        if (roots.DistinctBy(s => Path.GetFileNameWithoutExtension(s.File.Name), StringComparer.OrdinalIgnoreCase).Count() > 1
            && !roots.Any(s => known.All(p => s.Projects.Contains(p.File.Path))))
        {
            var missing = known.Where(p => !best.Projects.Contains(p.File.Path)).ToArray();
            var added = missing.Length <= MaxNamed ? string.Join(' ', missing.Select(p => CommandText.Word(p.File.Path))) : "...";
            yield return new Finding(
                RuleCatalog.SolutionAtRoot,
                best.File.Path,
                0,
                0,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"no solution at the root has every project; '{best.File.Path}' lacks {missing.Length} {(missing.Length == 1 ? "project" : "projects")} "
                        + $"that other solutions have"),
                $"Run 'dotnet sln {CommandText.Word(best.File.Path)} add {added}' and make the other solutions filters of it (.slnf)");
        }
    }
}
