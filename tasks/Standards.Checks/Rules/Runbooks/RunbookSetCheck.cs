using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Runbooks;

/// <summary>
/// The runbooks that a service or worker has: STD3411 to STD3415. Clauses: <c>runbook-exists-and-current</c>,
/// <c>runbook-rollback-procedure</c>, <c>standard-runbooks</c>, <c>dr-scenario-runbooks</c>, <c>profile-kinds-documented</c>.
/// </summary>
public sealed class RunbookSetCheck : IRepositoryCheck
{
    private const string ServiceFile = "ops/service.yml";
    private const string PackagesFile = "Directory.Packages.props";
    private const int MaxProjectBytes = 1024 * 1024;

    private static readonly (string Kind, string Tool, string[] Tools)[] Profiles =
    [
        ("a CPU profile", "dotnet-trace collect", ["dotnet-trace", "dotnet trace", "dotnet-counters", "dotnet counters", "perfcollect", "dotnet-monitor"]),
        ("a dump of the heap", "dotnet-gcdump collect", ["dotnet-gcdump", "dotnet gcdump", "dotnet-dump", "dotnet dump", "dotnet-monitor"]),
        ("the stacks of threads", "dotnet-stack report", ["dotnet-stack", "dotnet stack", "dotnet-dump", "dotnet dump", "dotnet-monitor"]),
    ];

    /// <inheritdoc/>
    public string Name => "runbook-set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.RunbookPerDeployable, RuleCatalog.RunbookRollbackPresence, RuleCatalog.RunbookStandardSet, RuleCatalog.RunbookDisasterSet,
        RuleCatalog.RunbookProfiling,
    ];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        IsService(context.Policy)
        && (ProjectFiles.IsProject(file.Path) || RunbookKinds.IsRunbook(file, context.Policy) || file.Path is ServiceFile or PackagesFile);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (!IsService(context.Policy))
        {
            return [];
        }

        SourceFile[] projects = [.. files.Where(file => ProjectFiles.IsProject(file.Path))];
        SourceFile[] runbooks = [.. files.Where(file => RunbookKinds.IsRunbook(file, context.Policy))];
        var texts = runbooks.ToDictionary(runbook => runbook, runbook => runbook.TryReadText(DocumentFiles.MaxBytes));
        return Deployables(Deployable.Of(projects, runbooks, context.Policy.Layout), texts)
            .Concat(Standards(files, runbooks))
            .Concat(ProfileTools(texts))
            .Limit();
    }

    private static bool IsService(Policy policy) => policy.Service.Class is ServiceClass.Service or ServiceClass.Worker;

    private static IEnumerable<Finding> Deployables(IReadOnlyList<Deployable> deployables, Dictionary<SourceFile, string?> texts)
    {
        foreach (var deployable in deployables)
        {
            if (deployable.Runbooks.Count == 0)
            {
                yield return new Finding(
                    RuleCatalog.RunbookPerDeployable,
                    deployable.Project.Path,
                    0,
                    0,
                    $"{ValueText.Quote(deployable.Name)} has no runbook",
                    $"Write '{RunbookKinds.Folder}{ValueText.Shorten(deployable.DocumentName)}.md' with Symptoms, Checks, Resolution, Rollback and Escalation");
            }
            else if (!deployable.Runbooks.Any(runbook => HasRollback(texts[runbook])))
            {
                yield return new Finding(
                    RuleCatalog.RunbookRollbackPresence,
                    deployable.Main.Path,
                    0,
                    0,
                    $"no runbook of {ValueText.Quote(deployable.Name)} has a section 'Rollback'",
                    "Add the heading '## Rollback' and the commands in a block of code: find the previous version, roll back, wait, verify, record why");
            }
        }
    }

    // One that cannot be read is reported elsewhere, and may have what is asked for.
    private static bool HasRollback(string? text) =>
        text is null || SectionDocument.TryRead(MarkupReader.Read(text)) is not { } document || document.Find(RunbookKinds.Rollback).Any();

    private static IEnumerable<Finding> Standards(IReadOnlyList<SourceFile> files, SourceFile[] runbooks)
    {
        var missing = StandardRunbook.Drills.Where(standard => !Array.Exists(runbooks, standard.IsMatch)).ToList();
        if (missing.Exists(standard => standard.Clients.Count > 0))
        {
            var used = new HashSet<StandardRunbook>();
            foreach (var text in files
                .Where(file => ProjectFiles.IsProject(file.Path) || file.Path == PackagesFile)
                .Select(file => file.TryReadText(MaxProjectBytes)))
            {
                used.UnionWith(missing.Where(standard => text is not null && standard.IsUsedBy(text)));
            }

            missing.RemoveAll(standard => standard.Clients.Count > 0 && !used.Contains(standard));
        }

        foreach (var standard in missing)
        {
            yield return Missing(RuleCatalog.RunbookStandardSet, standard);
        }

        if (IsCritical(files))
        {
            foreach (var standard in StandardRunbook.Disasters.Where(standard => !Array.Exists(runbooks, standard.IsMatch)))
            {
                yield return Missing(RuleCatalog.RunbookDisasterSet, standard);
            }
        }
    }

    private static Finding Missing(RuleDescriptor rule, StandardRunbook standard)
    {
        var path = RunbookKinds.Folder + standard.FileName;
        return new(rule, "", 0, 0, $"there is no runbook for {standard.Subject}", $"Write '{path}' with {RunbookKinds.SectionsOf(path)}");
    }

    private static bool IsCritical(IReadOnlyList<SourceFile> files) =>
        files.FirstOrDefault(file => file.Path == ServiceFile) is { } file
        && file.TryReadText(MaxProjectBytes) is { } text
        && YamlReader.Read(text).Root is YamlMapping map
        && Entry(map, "services") is YamlMapping services
        && services.Entries.Any(service => Entry(service.Value, "criticality") is YamlScalar { Value: "critical" });

    private static YamlNode? Entry(YamlNode node, string key) => (node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    private static IEnumerable<Finding> ProfileTools(Dictionary<SourceFile, string?> texts) => texts.Count == 0 || texts.ContainsValue(null) ? [] : Profiles
        .Where(profile => !texts.Values.Any(text => Array.Exists(profile.Tools, tool => text!.Contains(tool, StringComparison.OrdinalIgnoreCase))))
        .Select(profile => new Finding(
            RuleCatalog.RunbookProfiling,
            "",
            0,
            0,
            $"no runbook tells how to collect {profile.Kind}",
            $"Write the command, for example '{profile.Tool} -p 1', into '{RunbookKinds.Folder}debugging.md'"));
}
