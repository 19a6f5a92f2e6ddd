using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Rules.Declared;

/// <summary>Declared rules that are asked of each project of a kind. Projects are told apart by place and name, as for STD2004.</summary>
public sealed class DeclaredProjectRuleCheck : IRepositoryCheck, IDeclaredRuleReporter
{
    /// <inheritdoc/>
    public string Name => "declared-project";

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context)
    {
        foreach (var rule in context.Policy.Declared)
        {
            if (rule.Scope != DeclaredScope.Repository && (ProjectFiles.IsProject(file.Path) || rule.Demand.Concerns(file.Path)))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var findings = new List<Finding>();
        var rules = context.Policy.Declared.Where(rule => rule.Scope != DeclaredScope.Repository).ToArray();
        if (rules.Length == 0)
        {
            return findings;
        }

        var projects = new ProjectSet([.. files.Where(f => ProjectFiles.IsProject(f.Path))], context.Policy.Layout);
        var ofFiles = new SortedDictionary<string, List<(DeclaredRule, FileDemand, DeclaredProject?)>>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            foreach (var project in Of(projects, rule.Scope).Select(DeclaredProject.Of))
            {
                context.Cancellation.ThrowIfCancellationRequested();
                switch (rule.Demand.For(project))
                {
                    case ExistsDemand demand when !Matching(files, demand.Globs).Any():
                        findings.Add(DeclaredFindings.Of(rule, project, project.Path, 1, 1, $"for project '{project.Name}' {demand.Globs.Missing}"));
                        break;
                    case FileDemand demand:
                        Collect(files, rule, demand, project, ofFiles);
                        break;
                }
            }
        }

        foreach (var (path, demands) in ofFiles)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            findings.AddRange(DeclaredFindings.OfFile(context.Snapshot.Find(path)!, demands));
        }

        return findings;
    }

    private static void Collect(
        IReadOnlyList<SourceFile> files,
        DeclaredRule rule,
        FileDemand demand,
        DeclaredProject project,
        SortedDictionary<string, List<(DeclaredRule, FileDemand, DeclaredProject?)>> ofFiles)
    {
        foreach (var file in Matching(files, demand.Files))
        {
            if (!ofFiles.TryGetValue(file.Path, out var demands))
            {
                ofFiles[file.Path] = demands = [];
            }

            demands.Add((rule, demand, project));
        }
    }

    // The files are sorted, so those that begin as the globs do stand together: projects times files would be too many.
    private static IEnumerable<SourceFile> Matching(IReadOnlyList<SourceFile> files, GlobSet globs)
    {
        var prefix = globs.Prefix;
        var (low, high) = (0, files.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(files[middle].Path, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        for (; low < files.Count && files[low].Path.StartsWith(prefix, StringComparison.Ordinal); low++)
        {
            if (globs.IsMatch(files[low].Path))
            {
                yield return files[low];
            }
        }
    }

    private static IReadOnlyList<SourceFile> Of(ProjectSet projects, DeclaredScope scope) => scope switch
    {
        DeclaredScope.Executables => projects.Executables,
        DeclaredScope.Libraries => projects.Libraries,
        DeclaredScope.Tests => projects.Tests,
        _ => projects.All,
    };
}
