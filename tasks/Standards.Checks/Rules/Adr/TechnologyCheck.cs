using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Adr;

/// <summary>
/// STD3124: a store or broker that production projects of a service or worker use is named in a decision record. Project files are
/// read, not evaluated. Clause: <c>technology-choice-by-requirement</c>.
/// </summary>
public sealed class TechnologyCheck : IRepositoryCheck
{
    /// <inheritdoc/>
    public string Name => "technology";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.AdrStoreDecision];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        context.Policy.Service.Class is ServiceClass.Service or ServiceClass.Worker
        && (ProjectFiles.IsProject(file.Path) || AdrFiles.IsRecord(file, context.Policy.Adr));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        var projects = new ProjectSet([.. files.Where(file => ProjectFiles.IsProject(file.Path))], context.Policy.Layout);
        var used = new Dictionary<Technology, (SourceFile File, PackageUse Use)>();
        foreach (var project in projects.Libraries.Concat(projects.Executables).OrderBy(project => project.Path, StringComparer.Ordinal))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            foreach (var use in PackageUse.Read(project))
            {
                if (Technology.All.FirstOrDefault(technology => technology.IsPackage(use.Id)) is { } technology)
                {
                    used.TryAdd(technology, (project, use));
                }
            }
        }

        if (used.Count == 0)
        {
            return [];
        }

        string[] records = [.. files.Where(file => AdrFiles.IsRecord(file, context.Policy.Adr)).Select(file => file.TryReadText(DocumentFiles.MaxBytes) ?? "")];
        return used
            .Where(pair => !Array.Exists(records, pair.Key.IsNamedIn))
            .Select(pair => new Finding(
                RuleCatalog.AdrStoreDecision,
                pair.Value.File.Path,
                pair.Value.Use.Line,
                pair.Value.Use.Column,
                $"{ValueText.Quote(pair.Value.Use.Id)} is used, and no decision record names {pair.Key.Name}",
                $"Write a record in {context.Policy.Adr.Folder}/ that says why {pair.Key.Name}, and which others were looked at"));
    }
}
