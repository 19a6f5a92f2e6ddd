using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Versions;
using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Rules.LockFiles;

/// <summary>Compares what a project asks for with what its lock file holds; one finding a package or target framework.</summary>
internal sealed class LockFileComparison(ProjectFacts project, LockFilePlace place)
{
    private readonly List<Finding> _findings = [];

    /// <summary>The framework that the facts belong to; empty when they do not say. It is left open for the first one, and for the only one.</summary>
    public string Framework { get; } = project.TargetFramework.Length > 0 ? project.TargetFramework
        : project.TargetFrameworks.Count == 1 || (project.IsPrimaryFramework && project.TargetFrameworks.Count > 0) ? project.TargetFrameworks[0]
        : "";

    public IReadOnlyList<Finding> Compare(LockFile lockFile)
    {
        if (project.IsPrimaryFramework)
        {
            CompareFrameworks(lockFile);
        }

        var framework = Framework;
        foreach (var section in lockFile.Sections)
        {
            if (framework.Length > 0 && FrameworkKey.Matches(framework, section.Framework))
            {
                CompareReferences(framework, section);
                CompareEntries(framework, section);
                break;
            }
        }

        return _findings;
    }

    private void CompareFrameworks(LockFile lockFile)
    {
        var allKnown = project.TargetFrameworks.Count > 0;
        foreach (var framework in project.TargetFrameworks)
        {
            var hasSection = lockFile.Sections.Any(section => FrameworkKey.Matches(framework, section.Framework));
            var isKnown = hasSection || FrameworkKey.IsKnown(framework);
            allKnown &= isKnown;
            if (isKnown && !hasSection)
            {
                _findings.Add(place.Stale(Position.Start, $"target framework '{framework}' of the project is missing in the lock file"));
            }
        }

        // The key of an alias is not known, so with one in the project any section may be its section.
        foreach (var section in allKnown ? lockFile.Sections : [])
        {
            if (!project.TargetFrameworks.Any(framework => FrameworkKey.Matches(framework, section.Framework)))
            {
                _findings.Add(
                    place.Stale(new(section.Line, section.Column), $"the lock file holds '{section.Framework}', which is no target framework of the project"));
            }
        }
    }

    private void CompareReferences(string framework, LockFileSection section)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in project.PackageReferences)
        {
            if (!seen.Add(reference.Id))
            {
                continue;
            }

            var package = $"package '{reference.Id}' ({framework})";
            var entry = section.Find(reference.Id);
            if (entry is null)
            {
                Add(
                    new(section.Line, section.Column),
                    $"{package} is requested as '{reference.Version}' by the project but missing in the lock file",
                    reference.IsImplicit);
            }
            else if (entry.Kind is LockFileEntryKind.Transitive or LockFileEntryKind.CentralTransitive)
            {
                Add(
                    new(entry.Line, entry.Column),
                    $"{package} is requested as '{reference.Version}' by the project but only a transitive dependency in the lock file",
                    reference.IsImplicit);
            }
            else if (entry.Kind == LockFileEntryKind.Direct && !IsAsRequested(reference, entry))
            {
                Add(
                    new(entry.Line, entry.Column),
                    $"{package} is requested as '{reference.Version}' by the project but as '{entry.Requested}' in the lock file",
                    reference.IsImplicit);
            }
        }
    }

    // A reference without a version is restore's own error (NU1015). Of a package that is referenced twice (NU1504) it is open
    // which reference counts, so one that agrees is enough.
    private bool IsAsRequested(PackageReferenceFact reference, LockFileEntry entry) =>
        reference.Version.Length == 0
        || PackageVersionRange.AreSame(reference.Version, entry.Requested)
        || project.PackageReferences.Any(other => IsSame(other.Id, entry.Id) && PackageVersionRange.AreSame(other.Version, entry.Requested));

    private void CompareEntries(string framework, LockFileSection section)
    {
        var referenced = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in project.PackageReferences)
        {
            referenced.Add(reference.Id);
        }

        foreach (var entry in section.Entries)
        {
            if (entry.Kind == LockFileEntryKind.Direct && !referenced.Contains(entry.Id))
            {
                Add(
                    new(entry.Line, entry.Column),
                    $"package '{entry.Id}' ({framework}) is requested as '{entry.Requested}' in the lock file but no longer referenced by the project",
                    isOfSdk: false);
            }
        }
    }

    // What is pinned is read for a finding only: the common path opens one file.
    private void Add(Position at, string message, bool isOfSdk) => _findings.Add(isOfSdk
        ? place.Stale(at, message + SdkPin.Reason(place.Root, project.NetSdkVersion), DriftCause.SdkImplicit)
        : place.Stale(at, message));

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
