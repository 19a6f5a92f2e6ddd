using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Engine.CompilerLogs;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Engine.Waivers;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Gates;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Reporting.Sources;

namespace Standards.Checks.Reporting;

/// <summary>What is reported: the figures and verdicts of one build, and what the report command adds to them.</summary>
/// <param name="SdkVersion">Version of the package.</param>
/// <param name="Summary">Figures.</param>
/// <param name="Verdicts">In the order of all outputs.</param>
public sealed record Report(string SdkVersion, RunSummary Summary, IReadOnlyList<Verdict> Verdicts)
{
    /// <summary>The day of the report; null in a build, which writes its own findings and nothing else.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The commit that is checked out; null when unknown.</summary>
    public Commit? Commit { get; init; }

    /// <summary>Repository-relative paths of the projects whose own checks ran, in ordinal order; noted on CI only.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>What the compiler and the analyzers found; null when it was not looked at.</summary>
    public CompilerReport? Compiler { get; init; }

    /// <summary>What the analyzers took, the dearest first; null unless it was asked for.</summary>
    public IReadOnlyList<AnalyzerTime>? AnalyzerTimes { get; init; }

    /// <summary>The waivers that hold.</summary>
    public WaiverSet Waivers { get; init; } = WaiverSet.Empty;

    /// <summary>The known old findings.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>The exceptions that the change adds or widens; null when it was compared with no base commit.</summary>
    public IReadOnlyList<ExemptionChange>? ExemptionChanges { get; init; }

    /// <summary>What gates last said, in their order; those of the build alone until the report command looks further.</summary>
    public IReadOnlyList<GateRun> Gates { get; init; } = [];

    /// <summary>What the tests of the last run cover; null when none ran.</summary>
    public CoverageView? Coverage { get; init; }

    /// <summary>Recorded scores, oldest first.</summary>
    public IReadOnlyList<ScoreEntry> History { get; init; } = [];

    /// <summary>The lines around findings; none in a build.</summary>
    public Snippets Snippets { get; init; } = Snippets.Empty;

    /// <summary>Who owns the files that findings are in.</summary>
    public FileOwners Owners { get; init; } = FileOwners.None;

    /// <summary>The forge that shows files at the commit; null where none is known.</summary>
    public ForgeLinks? Forge { get; init; }

    /// <summary>The findings that the change brings and takes away; null when it was compared with no base commit.</summary>
    public ChangedFindings? ChangedFindings { get; init; }

    /// <summary>What the report command could not look at.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Whether the report command added the compiler's findings.</summary>
    public bool IsComplete => Compiler is not null;

    /// <summary>How many open findings have a severity.</summary>
    public int Count(Severity severity) => Verdicts.Count(v => v.IsOpen && v.Severity == severity);
}
