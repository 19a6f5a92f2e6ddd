using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Models.Projects;

namespace Standards.Checks.Models.Packages;

/// <summary>
/// Where a finding about a package stands: at its <c>PackageReference</c>; for one that another package brings at its entry in the
/// lock file, or else at the reference that brings it; for what the project file does not hold, at the project.
/// </summary>
internal sealed class PackagePlaces
{
    private const int MaxLockFileBytes = 16 * 1024 * 1024;

    private readonly ProjectFacts _project;
    private readonly Dictionary<string, Position> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Position> _locked = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _lockFile;

    public PackagePlaces(ProjectFacts project, string root)
    {
        _project = project;
        _lockFile = project.LockFilePath.Length == 0 ? "" : Path.GetRelativePath(root, project.LockFilePath).Replace('\\', '/');
        if (_lockFile.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(_lockFile) || !project.UsesLockFile)
        {
            _lockFile = "";
        }

        ReadProject(new SourceFile(root, project.Path, 0, 0));
        if (_lockFile.Length > 0 && File.Exists(project.LockFilePath))
        {
            ReadLockFile(new SourceFile(root, _lockFile, 0, 0));
        }
    }

    public Location Of(PackageUse use)
    {
        if (_references.TryGetValue(use.Library.Id, out var reference))
        {
            return reference.In(_project.Path);
        }

        if (_locked.TryGetValue(use.Library.Id, out var entry))
        {
            return entry.In(_lockFile);
        }

        return _references.GetValueOrDefault(use.DirectId, Position.Start).In(_project.Path);
    }

    private void ReadProject(SourceFile file)
    {
        try
        {
            foreach (var item in ProjectXmlReader.Read(file).Packages)
            {
                _references.TryAdd(item.Include.Trim(), new(item.Line, item.Column));
            }
        }
        catch (UnreadableFileException)
        {
            // Its findings stand at the project as a whole.
        }
    }

    private void ReadLockFile(SourceFile file)
    {
        try
        {
            foreach (var entry in LockFileReader.Read(file.ReadBytes(MaxLockFileBytes)).Sections.SelectMany(s => s.Entries))
            {
                _locked.TryAdd(entry.Id, new(entry.Line, entry.Column));
            }
        }
        catch (Exception e) when (e is LockFileFormatException or UnreadableFileException)
        {
            // STD4002 and STD0010 say so.
        }
    }
}
