using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Reporting.Annotations;
using Standards.Checks.Reporting.History;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;

namespace Standards.Checks.Reporting;

/// <summary>
/// Writes every report of the last build: what its checks left in the ledger, and what the compiler left in its logs. Runs no check
/// and compiles nothing.
/// </summary>
public sealed class ReportCommand(ReportOptions options)
{
    private string Root => options.Policy.Root;

    /// <summary>Writes the files. A red build is no failure: its findings stand in the report.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ReportResult Execute(CancellationToken cancellationToken)
    {
        var store = new ReportStore(options.OutputFolder, options.SdkVersion);
        if (store.TryRead() is not { } build)
        {
            return Failed(new Finding(
                RuleCatalog.CheckInputReadable,
                "",
                0,
                0,
                "there is no result of a build to report",
                "Run 'dotnet build', then 'dotnet build -t:StandardsReport'"));
        }

        var history = HistoryFile.Read(Root);
        var model = new ReportCompletion(options, store, history).Complete(build, cancellationToken);
        // Nothing is recorded of a build that knows nothing, and the command fails.
        List<Finding> errors = [.. model.State == ReportState.NotChecked ? [NotChecked()] : options.Record ? Record(model, history) : []];
        if (options.Record && errors.Count == 0)
        {
            model = model.Showing(model.Report with { History = HistoryFile.Read(Root).Entries });
        }

        cancellationToken.ThrowIfCancellationRequested();
        var files = new List<string>();
        Add(store.Complete(model), store.JsonPath, store.SarifPath);
        Write("report.html", HtmlReportWriter.Write(model));
        Write("report.md", MarkdownReportWriter.Write(model));
        Write(SummaryWriter.FileName, SummaryWriter.Write(model));
        if (options.GitLab)
        {
            Write(GitLabReportWriter.FileName, GitLabReportWriter.Write(model));
        }

        return new ReportResult(model, files, errors);

        void Write(string name, byte[] content)
        {
            var path = Path.Combine(options.OutputFolder, name);
            Add(AtomicFile.TryWrite(path, content), path);
        }

        void Add(bool isWritten, params ReadOnlySpan<string> paths)
        {
            if (isWritten)
            {
                files.AddRange(paths);
            }
            else
            {
                errors.Add(new Finding(
                    RuleCatalog.CheckInputReadable,
                    "artifacts/standards/" + Path.GetFileName(paths[0]),
                    0,
                    0,
                    "the report cannot be written",
                    "Make the folder artifacts/standards writable"));
            }
        }
    }

    private static IEnumerable<Finding> Record(ReportModel model, HistoryFile history)
    {
        var error = model.Report.Commit is { } commit
            ? history.Record(ScoreEntry.Of(model, commit))
            : new Finding(
                RuleCatalog.CheckInputReadable,
                HistoryReader.FileName,
                0,
                0,
                "the score was not recorded, because git names no commit that it could belong to",
                "Commit first, and make sure that 'git log' works in the repository");
        return error is null ? [] : [error];
    }

    private static Finding NotChecked() => new(
        RuleCatalog.CheckInputReadable,
        "",
        0,
        0,
        "the last build ran no check over the repository, so nothing is known of it",
        "Build with the checks: remove what switches them off, and run 'dotnet build' and 'dotnet build -t:StandardsReport' again");

    private static ReportResult Failed(Finding error) => new(null, [], [error]);
}
