using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Models.Packages;
using Standards.Checks.Reporting;

namespace Standards.Tasks;

/// <summary>What needs the run of the repository's checks: the first such task of a build runs them, the others get what it found.</summary>
public abstract class RepositoryRunTask : StandardsTask
{
    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        if (RefusesOutputs() || Moment() is not { } now)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var options = new RepositoryRunOptions(Root, OutputFolder, today, Severities, SdkVersion)
        {
            Environment = EnvironmentVariables(),
            PackageFolder = PackageFolder,
            Base = Known.Of("base"),
            IsCollecting = Collect,
            InstalledSdks = InstalledSdks.Read(Root, typeof(RepositoryRunTask).Assembly.Location, PackageFolder),
        };
        try
        {
            return Use(RunOnce(options, now));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Does the work; whether the task succeeds.</summary>
    private protected abstract bool Use(FinishedRun run);

    // Once a build and node, whoever asks.
    private protected void Show(FinishedRun run)
    {
        if (!run.IsShown)
        {
            run.IsShown = true;
            Print(run.Verdicts);
            if (Today() is { } today && Policies(today).Baseline.IsAwaited)
            {
                Log.Message(MessageImportance.High, "Standards: analyzers are silent until 'dotnet build -t:StandardsBaseline' has recorded what is old.");
            }
        }
    }

    // Callers whose global properties differ in a way that nobody foresaw get a second run of Standards.proj; not a second report.
    private FinishedRun RunOnce(RepositoryRunOptions options, DateTimeOffset now)
    {
        var key = ("Standards.CheckRepository", options.Key);
        if (Objects.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is FinishedRun earlier)
        {
            return earlier;
        }

        var result = new RepositoryRun(options).Execute(Cancellation);
        Report(result);
        var hasErrors = !Collect && result.Verdicts.Any(v => v.IsOpen && v.Severity == Severity.Error);
        var run = new FinishedRun(result.Verdicts, hasErrors, [Item(result, now, hasErrors)]);
        Objects.RegisterTaskObject(key, run, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
        return run;
    }

    private void Report(RepositoryRunResult result)
    {
        if (BuildClaim.TryTake(OutputFolder) is { } claim)
        {
            // MSBuild disposes it when the build ends.
            Objects.RegisterTaskObject(ClaimKey, claim, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            Reports.Begin(result.Summary, result.Verdicts);
        }
        else
        {
            Reports.Join(result.Summary, result.Verdicts);
        }
    }

    private static TaskItem Item(RepositoryRunResult result, DateTimeOffset now, bool hasErrors)
    {
        var item = new TaskItem("run");
        item.SetMetadata("PolicyStamp", result.PolicyStamp);
        item.SetMetadata("HasBudgets", Text(result.HasBudgets));
        item.SetMetadata("HasSizes", Text(result.HasSizes));
        item.SetMetadata("IsDeployed", Text(result.IsDeployed));
        item.SetMetadata("SetsAnalyzers", Text(result.SetsAnalyzers));
        item.SetMetadata("HasErrors", Text(hasErrors));
        item.SetMetadata("Date", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        item.SetMetadata("Moment", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return item;
    }

    private static string Text(bool value) => value ? "true" : "false";

    /// <param name="Verdicts">All that was found.</param>
    /// <param name="HasErrors">Whether an error is open.</param>
    /// <param name="Items">What targets are given.</param>
    private protected sealed record FinishedRun(IReadOnlyList<Verdict> Verdicts, bool HasErrors, ITaskItem[] Items)
    {
        /// <summary>Whether all of it stands in the log.</summary>
        public bool IsShown { get; set; }
    }
}
