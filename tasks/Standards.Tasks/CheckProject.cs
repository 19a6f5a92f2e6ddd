using Microsoft.Build.Framework;
using Standards.Checks.Exemptions;
using Standards.Checks.Findings;
using Standards.Checks.Packages;
using Standards.Checks.Policies;
using Standards.Checks.Repository;
using Standards.Checks.Running;

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

    /// <summary>Absolute path of what restore wrote (<c>project.assets.json</c>); when given, only checks of packages that were restored run.</summary>
    public string Assets { get; set; } = "";

    /// <summary>Absolute path of the compiled assembly; when given, only checks of outputs run.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>Version of the package that is about to be made; when given, only checks of packages run.</summary>
    public string PackageVersion { get; set; } = "";

    /// <summary>What the build knows of the assembly or the package: lines of <c>key=value</c>.</summary>
    public ITaskItem[] OutputFacts { get; set; } = [];

    /// <summary>Absolute path of the changelog; empty when there is none.</summary>
    public string Changelog { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        try
        {
            var snapshot = new RepositorySnapshot(Root, []);
            var policies = Policies(today);
            var context = new CheckContext(snapshot, policies.Policy, today, Cancellation);
            var facts = Facts();
            var (checks, stage) = (Assembly.Length > 0, PackageVersion.Length > 0, Assets.Length > 0) switch
            {
                (true, _, _) => (CheckCatalog.OutputChecks, "outputs"),
                (_, true, _) => (CheckCatalog.PackageChecks, "package"),
                (_, _, true) => (CheckCatalog.RestoredChecks, "restored"),
                _ => (CheckCatalog.ProjectChecks, "project"),
            };
            var (packages, problem) = stage == "restored" ? RestoredPackages.Read(Assets, facts.Path) : default;
            IEnumerable<Finding> findings = problem is null ? CheckRunner.RunProject(checks, facts with { Packages = packages }, context) : [problem];
            var verdicts = new SeverityResolver(context.Policy, Severities).Judge(findings);
            verdicts = new ExemptionJudge(policies.Waivers, policies.Baseline, path => File.Exists(Path.Combine(Root, path))).Apply(verdicts);
            var isSuppressing = stage == "project" && ReportSuppressed(policies);
            Cancellation.ThrowIfCancellationRequested();
            SetStamp(present: !isSuppressing && verdicts.Count == 0);
            if (verdicts.Count > 0)
            {
                Report($"{facts.Path}|{TargetFramework}|{stage}", verdicts);
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // The frameworks of a project share the property, so they share the key of the report. Says whether there is anything to report.
    private bool ReportSuppressed(PolicySet policies)
    {
        var analyzers = SuppressedAnalyzers.In(NoWarn, policies.Policy);
        if (analyzers.Count == 0)
        {
            return false;
        }

        using var origins = new PropertyOrigins(Project, (BuildEngine as IBuildEngine6)?.GetGlobalProperties());
        var verdicts = new SeverityResolver(policies.Policy, Severities).Judge(SuppressedAnalyzers.Find(analyzers, origins, Relative));
        Report($"{Relative(Project)}||suppressions", new ExemptionJudge(policies.Waivers, policies.Baseline).Apply(verdicts));
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

    private ProjectFacts Facts() => new()
    {
        Path = Relative(Project),
        Name = Path.GetFileNameWithoutExtension(Project),
        OutputType = OutputType,
        IsTestProject = IsTestProject,
        IsPrimaryFramework = IsPrimaryFramework,
        TargetFramework = TargetFramework,
        TargetFrameworks = TargetFrameworks.Length > 0 ? TargetFrameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [TargetFramework],
        PackageReferences = PackageReferenceReader.Read(PackageReferences, PackageVersions),
        UsesLockFile = UsesLockFile,
        LockFilePath = LockFile,
        RuntimeIdentifiers = [.. RuntimeIdentifiers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
        NetSdkVersion = NetSdkVersion,
        AssemblyPath = Assembly,
        Output = Standards.Checks.Running.OutputFacts.Parse(OutputFacts.Select(f => f.ItemSpec)),
        PackageVersion = PackageVersion,
        ChangelogPath = Changelog.Length == 0 ? "" : Relative(Changelog),
    };
}
