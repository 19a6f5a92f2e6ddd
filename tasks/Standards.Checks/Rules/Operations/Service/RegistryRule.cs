using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Operations.Service;

/// <summary>
/// STD9016: each project that is deployed has an entry. By name alone, so that no project is evaluated. A single entry is taken to be
/// about a single deployed project, whatever they are called. Clause <c>service-ownership-registry</c>.
/// </summary>
internal static class RegistryRule
{
    public static IEnumerable<Finding> Check(OperationsSet operations)
    {
        var names = operations.Services.Select(s => s.Key).ToArray();
        if (names.Length == 0)
        {
            yield break;
        }

        var projects = new ProjectSet([.. operations.Context.Snapshot.Files.Where(f => ProjectFiles.IsProject(f.Path))], operations.Policy.Layout)
            .Executables.Where(p => ProjectWords.IsDeployed(ProjectSet.NameOf(p))).ToArray();
        if (projects.Length == 1 && names.Length == 1)
        {
            yield break;
        }

        var keys = names.Select(ProjectWords.KeyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var project in projects.Where(p => !ProjectWords.Match(ProjectSet.NameOf(p), keys)))
        {
            var name = ProjectSet.NameOf(project);
            yield return new Finding(
                RuleCatalog.ServiceRegistryCompleteness,
                project.Path,
                0,
                0,
                $"'{ValueText.Shorten(name)}' is deployed and is not registered in {operations["service"].File}",
                $"Add '{ValueText.Shorten(ProjectWords.ServiceName(name))}:' with owner and contacts to 'services' there");
        }
    }
}
