using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Models.Packages;
using Standards.Checks.Reporting;

namespace Standards.Tasks;

/// <summary>Runs the repository's checks, once in a build.</summary>
public sealed class CheckRepository : StandardsTask
{
    /// <summary>One item; its metadata say what projects need to know: PolicyStamp, HasBudgets, HasSizes, SetsAnalyzers, Date, Moment.</summary>
    [Output]
    public ITaskItem[] Run { get; set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
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
            InstalledSdks = InstalledSdks.Read(Root, typeof(CheckRepository).Assembly.Location, PackageFolder),
        };
        // Callers whose global properties differ in a way that nobody foresaw get a second run of Repository.proj; not a second report.
        var key = ("Standards.CheckRepository", options.Key);
        if (Objects.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is ITaskItem[] earlier)
        {
            Run = earlier;
            return true;
        }

        try
        {
            var result = new RepositoryRun(options).Execute(Cancellation);
            Report(result);
            Log.Verdicts(Root, result.Verdicts);
            Log.Message(Collect ? MessageImportance.Low : MessageImportance.High, Line(result));
            if (result.Summary.Setup.IsOpen)
            {
                Log.Message(Collect ? MessageImportance.Low : MessageImportance.High, result.Summary.Setup.Line);
            }

            Run = [Item(result, now)];
            Objects.RegisterTaskObject(key, Run, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private void Report(RepositoryRunResult result)
    {
        if (BuildClaim.TryTake(OutputFolder) is { } claim)
        {
            // MSBuild disposes it when the build ends.
            Objects.RegisterTaskObject(("Standards.BuildClaim", Root), claim, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            Reports.Begin(result.Summary, result.Verdicts);
        }
        else
        {
            Reports.Join(result.Summary, result.Verdicts);
        }
    }

    private string Line(RepositoryRunResult result)
    {
        var errors = result.Verdicts.Count(v => v.IsOpen && v.Severity == Severity.Error);
        var warnings = result.Verdicts.Count(v => v.IsOpen && v.Severity == Severity.Warning);
        var found = (errors, warnings) switch
        {
            (0, 0) => "no findings",
            (_, 0) => Plural(errors, "error"),
            (0, _) => Plural(warnings, "warning"),
            _ => $"{Plural(errors, "error")}, {Plural(warnings, "warning")}",
        };
        return $"Standards: {result.Summary.Rules} rules, {Plural(result.Summary.Files, "file")}, {Plural(result.Summary.Projects, "project")}: {found} -> "
            + $"artifacts/standards/standards.sarif";
    }

    private static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static TaskItem Item(RepositoryRunResult result, DateTimeOffset now)
    {
        var item = new TaskItem("run");
        item.SetMetadata("PolicyStamp", result.PolicyStamp);
        item.SetMetadata("HasBudgets", Text(result.HasBudgets));
        item.SetMetadata("HasSizes", Text(result.HasSizes));
        item.SetMetadata("SetsAnalyzers", Text(result.SetsAnalyzers));
        item.SetMetadata("Date", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        item.SetMetadata("Moment", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return item;
    }

    private static string Text(bool value) => value ? "true" : "false";
}
