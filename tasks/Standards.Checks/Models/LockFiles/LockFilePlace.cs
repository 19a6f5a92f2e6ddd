using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Models.LockFiles;

/// <summary>Where a project's lock file is, and how findings in it are placed.</summary>
internal sealed class LockFilePlace
{
    private readonly ProjectFacts _project;

    public LockFilePlace(ProjectFacts project, string root)
    {
        _project = project;
        Root = root;
        FullPath = project.LockFilePath;
        var relative = FullPath.Length == 0 ? "packages.lock.json" : System.IO.Path.GetRelativePath(root, FullPath).Replace('\\', '/');

        // On another drive the relative path is the absolute one, and no absolute path may reach a report.
        IsInside = FullPath.Length > 0 && relative != ".." && !relative.StartsWith("../", StringComparison.Ordinal) && !System.IO.Path.IsPathRooted(relative);
        Name = IsInside ? relative : relative[(relative.LastIndexOf('/') + 1)..];
        File = IsInside
            ? new SourceFile(root, relative, 0, 0)
            : new SourceFile(System.IO.Path.GetDirectoryName(FullPath) ?? "", Name, 0, 0);
    }

    /// <summary>Whether it is a file of the repository.</summary>
    public bool IsInside { get; }

    /// <summary>Absolute path of the repository.</summary>
    public string Root { get; }

    /// <summary>Absolute; empty when evaluation gave none.</summary>
    public string FullPath { get; }

    /// <summary>For messages: relative to the repository, the file name alone for a file outside.</summary>
    public string Name { get; }

    /// <summary>To read it with; its size and stamp are not known.</summary>
    public SourceFile File { get; }

    /// <summary>The command that writes the lock file anew.</summary>
    public string Fix => $"Run 'dotnet restore {CommandText.Word(_project.Path)} --force-evaluate' and commit the lock file";

    /// <summary>The command that restores what the lock file says. Forced: of a lock file that changed alone, NuGet thinks that nothing did.</summary>
    public string RestoreLocked => $"dotnet restore {CommandText.Word(_project.Path)} --locked-mode --force";

    /// <summary>STD4002 for a lock file that cannot be compared.</summary>
    public Finding Malformed(Position place, string message) => At(RuleCatalog.LockFileCurrent, place, message, Fix);

    /// <summary>STD4002 at a place of the lock file.</summary>
    public Finding Stale(Position place, string message, DriftCause cause = DriftCause.UserDependency) =>
        At(RuleCatalog.LockFileCurrent, place, message, cause, Fix);

    /// <summary>A finding at a place of the lock file that names its cause.</summary>
    public Finding At(RuleDescriptor rule, Position place, string message, DriftCause cause, string fix) =>
        At(rule, place, DriftCauseText.With(message, cause), fix);

    // For a lock file outside the repository at the project, with the place in the message.
    private Finding At(RuleDescriptor rule, Position place, string message, string fix) => IsInside
        ? new Finding(rule, place.In(Name), message, fix)
        : new Finding(rule, Position.Start.In(_project.Path), $"{message} (line {place.Line} of '{Name}', which is outside the repository)", fix);

    /// <summary>STD0010 for a file that cannot be read.</summary>
    public Finding Unreadable(string reason)
    {
        var path = IsInside ? Name : _project.Path;
        return new Finding(RuleCatalog.CheckInputReadable, path, 0, 0, $"{Name} {reason}", $"{Fix}; it was not compared with the project");
    }
}
