using Microsoft.Build.Framework;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Packages;
using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Versions;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Advisories.Audits;
using Standards.Checks.Rules.Advisories.Files;
using Standards.Checks.Rules.Versions;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// Runs the checks over one project: those over its evaluation, or with <see cref="Assembly"/> those over what it wrote. Writes
/// <see cref="Stamp"/> only when nothing was found, so findings come again in the next build.
/// </summary>
public sealed class CheckProject : StandardsTask
{
    /// <summary>Absolute path of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>File that says "nothing found"; MSBuild compares its time stamp. Empty for checks that run each time.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Framework that is built.</summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>All frameworks of the project, separated by <c>;</c>, when there are several.</summary>
    public string TargetFrameworks { get; set; } = "";

    /// <summary>Exe, WinExe or Library.</summary>
    public string OutputType { get; set; } = "Library";

    /// <summary>Whether the project holds tests.</summary>
    public bool IsTestProject { get; set; }

    /// <summary>Whether this framework speaks for the project as a whole.</summary>
    public bool IsPrimaryFramework { get; set; } = true;

    /// <summary>The PackageReference items.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The PackageVersion items of central package management.</summary>
    public ITaskItem[] PackageVersions { get; set; } = [];

    /// <summary>Whether restore uses a lock file.</summary>
    public bool UsesLockFile { get; set; }

    /// <summary>Absolute path of the lock file.</summary>
    public string LockFile { get; set; } = "";

    /// <summary><c>RuntimeIdentifier</c> and <c>RuntimeIdentifiers</c>, separated by <c>;</c>.</summary>
    public string RuntimeIdentifiers { get; set; } = "";

    /// <summary>Version of the .NET SDK that builds.</summary>
    public string NetSdkVersion { get; set; } = "";

    /// <summary>The commit that lock files are compared with; the last one when empty.</summary>
    public string Base { get; set; } = "";

    /// <summary>Whether restore refused the lock file, so that only checks that explain it run.</summary>
    public bool IsRestoreFailed { get; set; }

    /// <summary>Absolute path of the nuspec that is packed in place of the project's own; when given, only checks of it run.</summary>
    public string NuspecFile { get; set; } = "";

    /// <summary>Absolute path of what restore wrote (<c>project.assets.json</c>); when given, only checks of packages that were restored run.</summary>
    public string Assets { get; set; } = "";

    /// <summary>Whether a pull request is built, for which advisories have a grace period.</summary>
    public bool PullRequest { get; set; }

    /// <summary>The property <c>NuGetAudit</c>.</summary>
    public string NuGetAudit { get; set; } = "true";

    /// <summary>Absolute path of the compiled assembly; when given, only checks of outputs run, with <see cref="Assets"/> those of both together.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>Version of the package that is about to be made; when given, only checks of packages run.</summary>
    public string PackageVersion { get; set; } = "";

    /// <summary>What the build knows of the assembly or the package: lines of <c>key=value</c>.</summary>
    public ITaskItem[] OutputFacts { get; set; } = [];

    /// <summary>Absolute path of the changelog; empty when there is none.</summary>
    public string Changelog { get; set; } = "";

    /// <summary>Where the version comes from: <c>nbgv</c>, <c>tag</c> or <c>none</c>.</summary>
    public string Versioning { get; set; } = "";

    /// <summary>Absolute path of the <c>version.json</c> of Nerdbank.GitVersioning; empty when there is none.</summary>
    public string VersionFile { get; set; } = "";

    /// <summary>What stands in front of a version in a tag.</summary>
    public string TagPrefix { get; set; } = "";

    /// <summary>Whether the repository said that its tags speak for this project.</summary>
    public bool AreTagsOfProject { get; set; }

    /// <summary>The tag that the CI server builds; empty when it builds a branch.</summary>
    public string BuiltTag { get; set; } = "";

    /// <summary>The assemblies of the project that are packed.</summary>
    public ITaskItem[] PackedAssemblies { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Moment() is not { } now)
        {
            return false;
        }

        try
        {
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var snapshot = new RepositorySnapshot(Root, []);
            var policies = Policies(today);
            var context = new CheckContext(snapshot, policies.Policy, today, Cancellation) { Now = now };
            var facts = PackageVersion.Length > 0 ? Facts().With(Versions()) : Facts();
            var (checks, stage) = Stage();
            var (packages, problem) = Assets.Length > 0 ? RestoredPackages.Read(Assets, facts.Path) : default;

            // Said by the stage before.
            problem = stage == "references" ? null : problem;
            facts = stage == "restored" && packages is not null ? Restored(facts, packages, policies.Policy) : facts with { Packages = packages };
            IEnumerable<Finding> findings = problem is null ? CheckRunner.RunProject(checks, facts, context) : [problem];
            var verdicts = Judge(findings, policies);
            var isSuppressing = stage == "project" && !IsRestoreFailed && ReportSuppressed(policies);
            Cancellation.ThrowIfCancellationRequested();
            SetStamp(present: !isSuppressing && verdicts.Count == 0);
            if (verdicts.Count > 0)
            {
                // What concerns the repository is said once for all projects.
                foreach (var group in verdicts.GroupBy(v => v.Finding.Path.Length == 0))
                {
                    Report(group.Key ? $"|{stage}" : $"{facts.Path}|{TargetFramework}|{stage}", [.. group]);
                }
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private ProjectFacts Restored(ProjectFacts facts, RestoredPackages packages, Policy policy)
    {
        var restored = facts with
        {
            Packages = packages,
            IsPullRequest = PullRequest,
            IsAudited = !NuGetAudit.Equals("false", StringComparison.OrdinalIgnoreCase),
        };
        return restored
            .With(Advisories(policy.Dependencies.Advisories.File))
            .With(new AuditPlaces(PlacesOf(AuditSettings.Of(packages.Assets.Restore, policy.Dependencies.Advisories))));
    }

    // A database has thousands of advisories: read once a build and node, not once a project.
    private AdvisorySet? Advisories(string file)
    {
        if (file.Length == 0)
        {
            return null;
        }

        return OnceABuild(("Standards.Advisories", Root, file), () => AdvisorySet.Load(Root, file, Cancellation));
    }

    // Only where restore was told to look away is the project evaluated again to find the lines that did.
    private Dictionary<string, (string Path, int Line, int Column)> PlacesOf(IReadOnlyList<AuditSetting> settings)
    {
        var places = new Dictionary<string, (string, int, int)>(StringComparer.Ordinal);
        if (settings.Count == 0)
        {
            return places;
        }

        using var origins = new PropertyOrigins(Project, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        foreach (var setting in settings)
        {
            var origin = setting switch
            {
                { Package.Length: > 0 } => origins.OfItem("PackageReference", setting.Package),
                { Name: "NuGetAuditSuppress" } => origins.OfItem(setting.Name, setting.Value),
                { Name: "NoWarn" } => origins.OfListed(setting.Name, setting.Value),
                _ => origins.OfProperty(setting.Name),
            };
            if (origin is { Line: > 0 } && Relative(origin.File) is var path && !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path))
            {
                places[setting.Key] = (path, origin.Line, origin.Column);
            }
        }

        return places;
    }

    private (IReadOnlyList<IProjectCheck> Checks, string Name) Stage() => this switch
    {
        { IsRestoreFailed: true } => (CheckCatalog.LockFileChecks, "project"),
        { NuspecFile.Length: > 0 } => (CheckCatalog.NuspecChecks, "nuspec"),
        { Assembly.Length: > 0, Assets.Length: > 0 } => (CheckCatalog.ReferenceChecks, "references"),
        { Assembly.Length: > 0 } => (CheckCatalog.OutputChecks, "outputs"),
        { PackageVersion.Length: > 0 } => (CheckCatalog.PackageChecks, "package"),
        { Assets.Length: > 0 } => (CheckCatalog.RestoredChecks, "restored"),
        _ => (CheckCatalog.ProjectChecks, "project"),
    };

    // The frameworks of a project share the property, so they share the key of the report. Says whether there is anything to report.
    private bool ReportSuppressed(PolicySet policies)
    {
        var analyzers = SuppressedAnalyzers.In(NoWarn, policies.Policy);
        if (analyzers.Count == 0)
        {
            return false;
        }

        using var origins = new PropertyOrigins(Project, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        Report($"{Relative(Project)}||suppressions", Judge(SuppressedAnalyzers.Find(analyzers, origins, Relative), policies));
        return true;
    }

    // Written even if it is there: its time must be later than that of the inputs. Where obj/ cannot be written to, the check runs again.
    private void SetStamp(bool present)
    {
        if (Stamp.Length == 0)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Stamp)!);
            File.Delete(Stamp);
            if (present)
            {
                File.WriteAllBytes(Stamp, []);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.Message(MessageImportance.Low, $"Standards: {Stamp} could not be written ({e.GetType().Name}).");
        }
    }

    private VersionFacts Versions() => new()
    {
        Mode = Versioning.ToLowerInvariant(),
        TagPrefix = TagPrefix,
        AreTagsOfProject = AreTagsOfProject,
        BuiltTag = BuiltTag,
        Tags = Tags(),
        Assemblies = [.. PackedAssemblies.Select(a => a.GetMetadata("FullPath"))],
    };

    // Asked once in a build and node, and only where something is packed or released.
    private VersionTags Tags() => OnceABuild(("Standards.VersionTags", Root, TagPrefix), () => new VersionTagReader(Root, TagPrefix, Cancellation).Read());

    private ProjectFacts Facts() => new()
    {
        Path = Relative(Project),
        Name = Path.GetFileNameWithoutExtension(Project),
        OutputType = OutputType,
        IsTestProject = IsTestProject,
        IsPrimaryFramework = IsPrimaryFramework,
        TargetFramework = TargetFramework,
        TargetFrameworks = TargetFrameworks.Length > 0 ? TargetFrameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [TargetFramework],
        PackageReferences = PackageReferenceReader.Read(PackageReferences, PackageVersions, Project),
        UsesLockFile = UsesLockFile,
        LockFilePath = LockFile,
        RuntimeIdentifiers = [.. RuntimeIdentifiers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
        NetSdkVersion = NetSdkVersion,
        Base = Base,
        NuspecPath = NuspecFile,
        AssemblyPath = Assembly,
        Output = Standards.Checks.Engine.Running.OutputFacts.Parse(OutputFacts.Select(f => f.ItemSpec)),
        PackageVersion = PackageVersion,
        Versioning = Versioning,
        VersionFile = VersionFile,
        ChangelogPath = Changelog.Length == 0 ? "" : Relative(Changelog),
    };
}
