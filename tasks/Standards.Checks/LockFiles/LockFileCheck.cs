using Standards.Checks.Findings;
using Standards.Checks.Repository;
using Standards.Checks.Rules;
using Standards.Checks.Running;

namespace Standards.Checks.LockFiles;

/// <summary>
/// STD4001 and STD4002: a project that uses a lock file has one, and it says what the project asks for. Restore is not run: the
/// direct references and target frameworks are compared with the file.
/// </summary>
public sealed class LockFileCheck : IProjectCheck
{
    private const int MaxBytes = 16 * 1024 * 1024;

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
            var lockFile = LockFileReader.Read(place.File.ReadBytes(MaxBytes));
            return new LockFileComparison(project, place).Compare(lockFile);
        }
        catch (LockFileFormatException e)
        {
            return project.IsPrimaryFramework ? [place.Stale(e.Line, e.Column, $"the lock file {e.Message}")] : [];
        }
        catch (UnreadableFileException e)
        {
            return project.IsPrimaryFramework ? [place.Unreadable(e.Reason)] : [];
        }
    }

    private static Finding Missing(ProjectFacts project, LockFilePlace place) => new(
        RuleCatalog.STD4001,
        project.Path,
        1,
        1,
        $"project '{project.Name}' has no lock file '{place.Name}'",
        $"Run 'dotnet restore {CommandText.Word(project.Path)}' and commit '{place.Name}'");
}
