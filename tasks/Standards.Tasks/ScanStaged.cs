using System.Globalization;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Composition;

namespace Standards.Tasks;

/// <summary>Searches what is staged for secrets, for a hook that runs before a commit.</summary>
public sealed class ScanStaged : StandardsTask
{
    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var options = new RepositoryRunOptions(Root, OutputFolder, today, Severities, SdkVersion)
        {
            Environment = EnvironmentVariables(),
            PackageFolder = PackageFolder,
        };
        return AnswerOnce(("Standards.ScanStaged", options.Key), () => Show(new StagedScan(options).Execute(Cancellation)));
    }

    private bool Show(StagedScanResult result)
    {
        if (result.Failure is { } failure)
        {
            Log.Error(
                RuleCatalog.SecretFileSearchable.Id,
                RuleCatalog.SecretFileSearchable.HelpLink,
                null,
                0,
                0,
                $"Nothing that is staged was searched for secrets: {failure}. Run the command in a clone, with git in PATH.");
            return false;
        }

        Log.Verdicts(Root, result.Verdicts);
        var errors = result.Verdicts.Count(v => v.IsOpen && v.Severity == Severity.Error);
        var found = errors == 0
            ? "no secrets that fail the commit"
            : string.Create(CultureInfo.InvariantCulture, $"{errors} {(errors == 1 ? "secret" : "secrets")}");
        var files = string.Create(CultureInfo.InvariantCulture, $"{result.Files} staged {(result.Files == 1 ? "file" : "files")}");
        var conflicts = result.Conflicts == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" ({result.Conflicts} with a conflict {(result.Conflicts == 1 ? "is" : "are")} not staged)");
        Log.Print([result.Files == 0
            ? $"Standards: nothing is staged{conflicts}, so nothing was searched for secrets."
            : $"Standards: {files}{conflicts}: {found}."]);
        return errors == 0;
    }
}
