using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Licences;

/// <summary>
/// STD4305: a decision about the licence of a package that no lock file holds. Asked only where every project has a lock file that can
/// be read, and only of decisions in the repository's own <c>standards.yml</c>: a layer decides for other repositories too.
/// </summary>
public sealed class UnusedDecisionCheck : IRepositoryCheck
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public string Name => nameof(UnusedDecisionCheck);

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.LicenceDecisionUse];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) => IsLockFile(file) || IsProject(file);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (context.Policy.Dependencies.Licences.Packages.Count == 0)
        {
            return [];
        }

        var lockFiles = files.Where(IsLockFile).ToList();
        var locked = lockFiles.Select(f => f.Directory).ToHashSet(StringComparer.Ordinal);
        if (lockFiles.Count == 0 || files.Any(f => IsProject(f) && !locked.Contains(f.Directory)) || Ids(lockFiles, context) is not { } ids)
        {
            return [];
        }

        return context.Policy.Dependencies.Licences.Packages.Keys
            .Where(key => !ids.Any(id => DependencyPolicy.Matches([key], id)))
            .Select(key => (Key: key, Origin: context.Policy.Origins[$"dependencies.licences.packages.{key}"]))
            .Where(decision => decision.Origin.Path == PolicyReader.FileName)
            .Select(decision => new Finding(
                RuleCatalog.LicenceDecisionUse,
                decision.Origin.Path,
                decision.Origin.Line,
                decision.Origin.Column,
                $"no project uses a package {ValueText.Quote(decision.Key)}, about whose licence 'dependencies.licences.packages' decides",
                "Remove the decision"))
            .Limit();
    }

    private static HashSet<string>? Ids(List<SourceFile> files, CheckContext context)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                ids.UnionWith(LockFileReader.Read(file.ReadBytes(MaxBytes)).Sections.SelectMany(s => s.Entries).Select(e => e.Id));
            }
            catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
            {
                // The project's own checks say so.
                return null;
            }
        }

        return ids;
    }

    private static bool IsLockFile(SourceFile file) =>
        file.Name.StartsWith("packages.", StringComparison.Ordinal) && file.Name.EndsWith("lock.json", StringComparison.Ordinal);

    private static bool IsProject(SourceFile file) =>
        file.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);
}
