using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>
/// STD4001, STD4002, STD4007, STD4008, STD4010 and STD4011: a project that uses a lock file has one, it says what the project asks
/// for, agrees with itself and is as restore wrote it. Restore is not run: the facts of evaluation are compared with the file.
/// </summary>
public sealed class LockFileCheck : IProjectCheck
{
    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules =>
    [
        RuleCatalog.LockFilePresence, RuleCatalog.LockFileCurrent, RuleCatalog.LockFileWholeGraph, RuleCatalog.LockFileVersionRange,
        RuleCatalog.LockFileRuntimeIdentifiers, RuleCatalog.LockFileCanonicalForm,
    ];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (!project.UsesLockFile)
        {
            return [];
        }

        var place = new LockFilePlace(project, context.Snapshot.Root);
        if (!File.Exists(place.FullPath))
        {
            return project.IsPrimaryFramework ? [Missing(project, place)] : [];
        }

        try
        {
            var lockFile = LockFileReader.Read(place.File.ReadBytes(LockFileReader.MaxBytes));
            var comparison = new LockFileComparison(project, place);
            IEnumerable<Finding> findings = comparison.Compare(lockFile).Concat(LockFileRuntimes.Find(lockFile, project, comparison.Framework, place));
            return project.IsPrimaryFramework
                ? [.. findings, .. LockFileGraph.Find(lockFile, place).Limit(), .. LockFileForm.Find(lockFile, place).Limit()]
                : [.. findings];
        }
        catch (LockFileFormatException e)
        {
            return project.IsPrimaryFramework ? [place.Malformed(e.Position, $"the lock file {e.Message}")] : [];
        }
        catch (UnreadableFileException e)
        {
            return project.IsPrimaryFramework ? [place.Unreadable(e.Reason)] : [];
        }
    }

    private static Finding Missing(ProjectFacts project, LockFilePlace place) => new(
        RuleCatalog.LockFilePresence,
        project.Path,
        1,
        1,
        $"project '{project.Name}' has no lock file '{place.Name}'",
        $"Run 'dotnet restore {CommandText.Word(project.Path)}' and commit '{place.Name}'");
}
