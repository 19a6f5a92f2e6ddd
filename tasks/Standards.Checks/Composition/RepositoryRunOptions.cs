using Standards.Checks.Engine.Running;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Models.Packages;
using Standards.Checks.Policies;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Composition;

/// <summary>What a run over a repository is told from outside.</summary>
/// <param name="Root">Absolute path of the repository root.</param>
/// <param name="OutputFolder">Absolute path of the folder for reports and state.</param>
/// <param name="Today">The day that time rules use.</param>
/// <param name="Severities">What the build says about severities.</param>
/// <param name="SdkVersion">Version of the package that runs; stands in the reports.</param>
public sealed record RepositoryRunOptions(
    string Root,
    string OutputFolder,
    DateOnly Today,
    SeverityOptions Severities,
    string SdkVersion)
{
    /// <summary>The environment that git is started with; null for the process's own.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Absolute path of NuGet's package folder, for policy layers that come as packages; empty when unknown.</summary>
    public string PackageFolder { get; init; } = "";

    /// <summary>The SDKs of <c>global.json</c> as they lie in NuGet's package folder; empty where none is locked.</summary>
    public IReadOnlyList<InstalledSdk> InstalledSdks { get; init; } = [];

    /// <summary>The branch, tag or commit that the change is compared with; empty where there is none. A run with one keeps no state: branches move.</summary>
    public string Base { get; init; } = "";

    /// <summary>Work of which the last day lies before this one is due; null for today. A run that looks ahead keeps no state.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>
    /// Whether findings are collected for the baseline: with the severities of CI, but an expired waiver still holds, because what somebody
    /// answers for with a date must not become an old finding without one.
    /// </summary>
    public bool IsCollecting { get; init; }

    /// <summary>The policy to judge by in place of the repository's own; null for that. Without state: the folder of the output is a new one.</summary>
    public PolicySet? PolicySet { get; init; }

    /// <summary>The files, where they have been listed already; null to list them.</summary>
    public RepositorySnapshot? Snapshot { get; init; }

    /// <summary>Text that is equal exactly when everything beside the files is equal.</summary>
    public string Key => string.Join('\n', [
        Root,
        Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Severities.ContinuousIntegration.ToString(),
        string.Join(' ', Severities.NoWarn.Order(StringComparer.Ordinal)),
        string.Join(' ', Severities.WarningsAsErrors.Order(StringComparer.Ordinal)),
        string.Join(' ', Severities.WarningsNotAsErrors.Order(StringComparer.Ordinal)),
        SdkVersion,
        PackageFolder,
        Base,
        IsCollecting.ToString(),
        .. InstalledSdks.Select(sdk => sdk.ToString()),
    ]);

    /// <summary>What the policy is loaded with.</summary>
    public PolicyLoadOptions Policy => new(Root, PackageFolder, Today, Severities.ContinuousIntegration && !IsCollecting);

    /// <summary>The checks over several files; fewer in a benchmark that asks what one of them costs.</summary>
    internal IReadOnlyList<IRepositoryCheck> RepositoryChecks { get; init; } = CheckCatalog.RepositoryChecks;
}
