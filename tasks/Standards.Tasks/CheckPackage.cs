using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Versions;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Versions;

namespace Standards.Tasks;

/// <summary>The checks over what leaves as a package, or is published from a tag: its version, changelog, remote and API.</summary>
public sealed class CheckPackage : ProjectCheckTask
{
    /// <summary>Version of the package that is about to be made, or of what was published.</summary>
    [Required]
    public string PackageVersion { get; set; } = "";

    /// <summary>What the build knows of the package: lines of <c>key=value</c>.</summary>
    public string[] OutputFacts { get; set; } = [];

    /// <summary>Absolute path of the changelog; empty when there is none.</summary>
    public string Changelog { get; set; } = "";

    /// <summary>The assemblies of the project that are packed.</summary>
    public ITaskItem[] PackedAssemblies { get; set; } = [];

    private protected override string Stage => "package";

    private protected override IReadOnlyList<IProjectCheck> Checks => CheckCatalog.PackageChecks;

    private protected override (ProjectFacts Facts, Finding? Problem) Complete(ProjectFacts facts, Policy policy)
    {
        var packed = facts with
        {
            PackageVersion = PackageVersion,
            Output = Standards.Checks.Engine.Running.OutputFacts.Parse(OutputFacts),
            ChangelogPath = Changelog.Length == 0 ? "" : Relative(Changelog),
        };
        return (packed.With(Versions()), null);
    }

    private VersionFacts Versions() => new()
    {
        Mode = Known.Of("versioning").ToLowerInvariant(),
        TagPrefix = Known.Of("tagPrefix"),
        AreTagsOfProject = Known.Is("tagsOfProject"),
        BuiltTag = Known.Of("builtTag"),
        Tags = Tags(Known.Of("tagPrefix")),
        Assemblies = [.. PackedAssemblies.Select(a => a.GetMetadata("FullPath"))],
    };

    // Asked once in a build and node, and only where something is packed or released.
    private VersionTags Tags(string prefix) =>
        OnceABuild(("Standards.VersionTags", Root, prefix), () => new VersionTagReader(Root, prefix, Cancellation).Read());
}
