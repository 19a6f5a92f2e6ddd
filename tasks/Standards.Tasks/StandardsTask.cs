using System.Globalization;
using Microsoft.Build.Framework;
using Standards.Checks.Artifacts.Sbom;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Recording;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Snapshots;

namespace Standards.Tasks;

/// <summary>
/// What the tasks share: the repository, the day, the severities, cancellation. Implements MSBuild's interfaces instead of deriving
/// from its Task class: code compiled ahead of time is thrown away when a base class comes from another version of an assembly than
/// the one it was compiled with, and every call would be compiled again in every build.
/// </summary>
public abstract class StandardsTask : ICancelableTask, IDisposable
{
    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private readonly CancellationTokenSource _cancellation = new();
    private FactLines? _known;
    private bool? _collects;

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>What evaluation knows, as lines of <c>key=value</c>: what the caller of a task knows that belongs to no project.</summary>
    public string[] Facts { get; set; } = [];

    /// <summary>Absolute path of a file with more such lines (<c>project.facts</c>), which targets write once for all tasks of a project.</summary>
    public string FactsFile { get; set; } = "";

    /// <summary>The day that time rules use, <c>yyyy-MM-dd</c>, or with a time <c>yyyy-MM-ddTHH:mmZ</c>; now, in UTC, when empty.</summary>
    public string Date { get; set; } = "";

    // The lines of both.
    private protected FactLines Known => _known ??= new FactLines([.. Facts, .. FactsFile.Length > 0 ? File.ReadAllLines(FactsFile) : []]);

    // Whether the severities for CI apply.
    private protected bool ContinuousIntegration => Known.Is("ci");

    // Whether findings are collected for the baseline: judged as on CI, kept in the ledger, shown nowhere.
    // Only in the build of a command that does so: any other value of the property is STD0008.
    private protected bool Collect => _collects ??= Known.Of("collect") is { Length: > 0 } word && CollectingClaim.Holds(OutputFolder, word);

    // NuGet's package folder, for policy layers that come as packages.
    private protected string PackageFolder => Known.Of("packages");

    // Version of the package, for the reports.
    private protected string SdkVersion => Known.Of("sdk");

    // Absolute path of the project file; empty for what concerns no project.
    private protected string ProjectPath => Known.Of("project");

    // Where tasks of one build and process leave things for each other.
    private protected IBuildEngine4 Objects => (IBuildEngine4)BuildEngine;

    /// <summary>Where the process that began the reports of this build keeps its <see cref="BuildClaim"/> until the build ends.</summary>
    private protected (string Name, string Root) ClaimKey => ("Standards.BuildClaim", Root);

    private protected TaskLog Log => new(BuildEngine, GetType().Name) { IsQuiet = Collect };

    private protected CancellationToken Cancellation => _cancellation.Token;

    // Whether the repository begins softly.
    private protected bool IsAdopting => Today() is { } today && Policies(today).Policy.Profile == Profile.Adopt;

    private protected string Root => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Known.Of("root")));

    private protected string OutputFolder => Path.Combine(Root, "artifacts", "standards");

    private protected SeverityOptions Severities => new(
        ContinuousIntegration || Collect,
        SeverityOptions.Ids(Known.Of("noWarn")),
        SeverityOptions.Ids(Known.Of("warningsAsErrors")),
        SeverityOptions.Ids(Known.Of("warningsNotAsErrors")));

    // Loaded once a build and node, not once a project. What is wrong with its files, the repository's run has reported.
    private protected PolicySet Policies(DateOnly today) => Policies(today, ContinuousIntegration || Collect);

    private protected PolicySet Policies(DateOnly today, bool continuousIntegration) => OnceABuild(
        ("Standards.Policy", Root, today, continuousIntegration),
        () => PolicyLoader.Load(new PolicyLoadOptions(Root, PackageFolder, today, continuousIntegration)));

    // What all projects of a build share is made once in it and each of its nodes. What may be collected is made again.
    private protected T OnceABuild<T>(object key, Func<T> make)
        where T : class
    {
        if (Objects.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is T known)
        {
            return known;
        }

        var made = make();
        Objects.RegisterTaskObject(key, made, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        return made;
    }

    // Callers whose global properties differ ask a command for the same again in one build, and get its first answer. One that was cancelled has none.
    private protected bool AnswerOnce(object key, Func<bool> answer)
    {
        if (Objects.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is bool earlier)
        {
            return earlier;
        }

        try
        {
            var isRight = answer();
            Objects.RegisterTaskObject(key, isRight, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return isRight;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Findings name files by their path in the repository.
    private protected string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private protected ReportStore Reports => new(OutputFolder, SdkVersion);

    // Read here, at the edge: the engine is given what it may know.
    private protected static IReadOnlyDictionary<string, string> EnvironmentVariables() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string)(variable.Value ?? ""), StringComparer.Ordinal);

    // Asked only where something is written that carries it.
    private protected string CommitSeconds() => OnceABuild(("Standards.CommitTime", Root), () => CommitTime.Read(Root, Cancellation));

    // STD0015. Nothing may be written, read or deleted behind the link, so whoever asks ends here, whatever the policy says.
    private protected bool RefusesOutputs()
    {
        if (OutputFolders.FindLink(Root) is not { } link)
        {
            return false;
        }

        var finding = OutputFolderFinding.Of(link);
        Log.Error(finding.Rule.Id, finding.Rule.HelpLink, Path.Combine(Root, link), 0, 0, finding.Text);
        return true;
    }

    // Judges findings as a build would, and shows and keeps nothing.
    private protected IReadOnlyList<Verdict> Judge(IEnumerable<Finding> findings, DateOnly today) => Judge(findings, Policies(today));

    private protected IReadOnlyList<Verdict> Judge(IEnumerable<Finding> findings, PolicySet policies)
    {
        var verdicts = new SeverityResolver(policies.Policy, Severities).Judge(findings);
        return new ExemptionJudge(policies.Waivers, policies.Baseline, path => File.Exists(Path.Combine(Root, path))).Apply(verdicts);
    }

    // What a command found is shown and kept nowhere; whether none of it is an error.
    private protected bool Show(IEnumerable<Finding> findings, DateOnly today)
    {
        var verdicts = Judge(findings, today);
        Print(verdicts);
        return Passes(verdicts);
    }

    // What counts, as far as the profile prints it: the reports hold the rest.
    private protected void Print(IReadOnlyList<Verdict> verdicts) => Print(verdicts, []);

    private void Print(IReadOnlyList<Verdict> verdicts, IReadOnlyList<Verdict> others)
    {
        var open = verdicts.Where(verdict => verdict.IsOpen).ToList();
        if (open.Count == 0 || Collect)
        {
            return;
        }

        var printed = OnceABuild(("Standards.Printed", Root), () => new HashSet<string>(StringComparer.Ordinal));
        var (shown, rest) = ConsoleLines.Of(open, IsAdopting, printed, others);
        Log.Verdicts(Root, shown);
        if (rest.Length > 0)
        {
            Log.Message(MessageImportance.High, rest);
        }
    }

    // What a command answers must not depend on whether MSBuild fails a build in which a task that succeeded logged an error.
    private protected bool Passes(IEnumerable<Verdict> verdicts) => Collect || verdicts.All(v => !v.IsOpen || v.Severity != Severity.Error);

    /// <summary>
    /// Logs verdicts over a project and adds them to the reports; <paramref name="key"/> tells projects, frameworks and stages apart.
    /// A project that is built twice in one build, because a caller gave it another global property, says the same thing once.
    /// </summary>
    private protected void Report(string key, IReadOnlyList<Verdict> verdicts)
    {
        var name = ("Standards.Reported", Root, key);
        var reported = Objects.GetRegisteredTaskObject(name, RegisteredTaskObjectLifetime.Build) as HashSet<Verdict>;
        if (reported is null)
        {
            reported = [];
            Objects.RegisterTaskObject(name, reported, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        }

        var fresh = verdicts.Where(reported.Add).ToList();
        if (fresh.Count > 0)
        {
            Print(fresh, Reports.Add(key, [.. reported]));
        }
    }

    /// <summary>The same for a gate that can run several times without a build: its last answer is replaced, also by none. Whether it passes.</summary>
    private protected bool ReportAnew(string key, IReadOnlyList<Verdict> verdicts)
    {
        _ = Reports.Add(key, verdicts);
        Print(verdicts);
        return Passes(verdicts);
    }

    /// <summary>
    /// The same for a gate that judged the whole repository: its answer is kept with the sources that it is about, so that a later build without the gate
    /// shows it as stale and never as passed.
    /// </summary>
    private protected bool ReportGate(Gate gate, string key, RepositorySnapshot snapshot, IReadOnlyList<Verdict> verdicts)
    {
        var sources = OnceABuild(("Standards.JudgedSources", Root), () => JudgedSources.Read(snapshot, EnvironmentVariables(), Cancellation));
        Reports.Add(key, new GateRun(gate, sources, verdicts));
        Print(verdicts);
        return Passes(verdicts);
    }

    /// <inheritdoc/>
    public abstract bool Execute();

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The day, or null after an error about the property was logged.</summary>
    private protected DateOnly? Today() => Moment() is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;

    /// <summary>The moment; the last one of the day when only that is given. Null after an error about the property was logged.</summary>
    private protected DateTimeOffset? Moment()
    {
        if (Date.Length == 0)
        {
            return TimeProvider.System.GetUtcNow();
        }

        if (DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateTimeOffset(day.ToDateTime(new TimeOnly(23, 59, 59)), TimeSpan.Zero);
        }

        if (DateTimeOffset.TryParseExact(Date, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            return moment;
        }

        Log.Error(
            "STD0006",
            null,
            null,
            0,
            0,
            $"The property StandardsDate is '{Date}', not a calendar date. Write it as yyyy-MM-dd, or with a time in UTC as yyyy-MM-ddTHH:mmZ.");
        return null;
    }
}
