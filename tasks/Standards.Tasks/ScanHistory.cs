using System.Diagnostics;
using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Composition;

namespace Standards.Tasks;

/// <summary>Searches every commit for secrets, for a repository that takes the policy on.</summary>
public sealed class ScanHistory : StandardsTask
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>A commit, branch, tag or day from which on commits are searched; empty for all.</summary>
    public string Since { get; set; } = "";

    /// <summary>
    /// <c>true</c> makes errors of what a build would make errors of, and of what could not be searched. On a CI server that is so whatever is given;
    /// elsewhere a value that is neither empty nor <c>false</c> counts as <c>true</c>.
    /// </summary>
    public string FailOnSecrets { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var run = new RepositoryRunOptions(Root, OutputFolder, today, Severities, SdkVersion)
        {
            Environment = EnvironmentVariables(),
            PackageFolder = PackageFolder,
        };
        var fails = ContinuousIntegration || !(FailOnSecrets.Trim() is "" || FailOnSecrets.Trim().Equals("false", StringComparison.OrdinalIgnoreCase));
        var options = new HistoryScanOptions(run, Since, fails);
        return AnswerOnce(("Standards.ScanHistory", run.Key, options.Since, options.FailOnSecrets), () => Search(options));
    }

    private bool Search(HistoryScanOptions options)
    {
        var watch = Stopwatch.StartNew();
        var scan = new HistoryScan(options);
        HistoryScanResult result;
        using (new Timer(
            _ => Log.Print([string.Create(CultureInfo.InvariantCulture, $"Standards: {scan.Searched:N0} versions of files searched")]),
            null,
            Patience,
            Patience))
        {
            result = scan.Execute(Cancellation);
        }

        return Show(result, watch.Elapsed);
    }

    private bool Show(HistoryScanResult result, TimeSpan time)
    {
        if (result.Failure is { } failure)
        {
            Log.Error(
                RuleCatalog.SecretFileSearchable.Id,
                RuleCatalog.SecretFileSearchable.HelpLink,
                null,
                0,
                0,
                $"The history was not searched for secrets: {failure}. Run 'dotnet build -t:StandardsScanHistory' in a clone, with git in PATH; "
                    + $"-p:StandardsSince=2026-01-31 or a commit limits it.");
            return false;
        }

        foreach (var gap in result.Gaps)
        {
            Log.Error(RuleCatalog.SecretFileSearchable.Id, RuleCatalog.SecretFileSearchable.HelpLink, null, 0, 0, gap);
        }

        Log.Commits(result.Verdicts);
        Log.Print(result.Remarks.Select(remark => $"Standards: {remark}"));
        var found = result.Verdicts.Count == 0
            ? "no secrets"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Verdicts.Count} {(result.Verdicts.Count == 1 ? "secret" : "secrets")}, {result.InHead} of "
                    + $"{(result.Verdicts.Count == 1 ? "it" : "them")} still in HEAD");
        Log.Print([string.Create(
            CultureInfo.InvariantCulture,
            $"Standards: {result.Commits:N0} commits, {result.Blobs:N0} versions of files, {result.Bytes / 1e6:N1} MB in {time.TotalSeconds:N1} s: {found} -> "
                + $"artifacts/standards/{HistoryScan.FileName}")]);
        return result.Gaps.Count == 0 && result.Verdicts.All(v => v.Severity != Severity.Error);
    }
}
