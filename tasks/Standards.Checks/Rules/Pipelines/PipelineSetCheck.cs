using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Pipelines.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Pipelines;

/// <summary>What all pipelines of a repository do together: STD9276, STD9278 and STD9279.</summary>
public sealed class PipelineSetCheck : IRepositoryCheck
{
    private const int MaxBytes = 256 * 1024;

    /// <inheritdoc/>
    public string Name => "pipelines.set";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.PipelineLockedRestore, RuleCatalog.PipelineTestRun, RuleCatalog.PipelineTestTriggers];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        PipelineFiles.HostOf(file.Path) is not null
        || IsLockFile(file.Path)
        || IsSetting(file.Path)
        || ProjectFiles.IsProject(file.Path)
        || ContentProjects.IsMark(file.Path);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        SourceFile[] projects = [.. files.Where(f => ProjectFiles.IsProject(f.Path) && !ContentProjects.Holds(f, context.Snapshot))];
        if (projects.Length == 0)
        {
            return [];
        }

        List<PipelineFile> pipelines = [];
        foreach (var file in files)
        {
            if (file.Size <= PipelineFiles.MaxBytes && PipelineFiles.HostOf(file.Path) is { } host && PipelineReader.Read(file, host).File is { } read)
            {
                pipelines.Add(read);
            }
        }

        var isLocked = files.Where(f => IsSetting(f.Path) && f.Size <= MaxBytes).Any(f => SaysLocked(f.ReadText(MaxBytes)));
        return
        [
            .. LockedRestoreRule.Check(pipelines, isLocked, files.Any(f => IsLockFile(f.Path) && !AsideFolders.Hold(f.Path))),
            .. TestedRule.Check(pipelines, projects),
            .. TriggerRule.Check(pipelines),
        ];
    }

    // The SDK restores locked on CI by itself.
    private static bool SaysLocked(string text) =>
        text.Contains("RestoreLockedMode", StringComparison.Ordinal) || text.Contains("Standards.Sdk", StringComparison.Ordinal);

    private static bool IsLockFile(string path) => path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static bool IsSetting(string path) =>
        path is "global.json"
        || Path.GetFileName(path.AsSpan()) is "Directory.Build.props" or "Directory.Build.targets" or "Directory.Build.rsp" or "Directory.Solution.props";
}
