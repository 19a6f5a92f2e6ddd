using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Annotations;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;

namespace Standards.Tasks;

/// <summary>Writes the reports of the last build, and the annotations of the CI server that runs it.</summary>
public sealed class WriteReport : StandardsTask
{
    /// <summary><c>true</c> adds the score of the commit to <c>standards.history.json</c>.</summary>
    public string Record { get; set; } = "";

    /// <summary><c>true</c> adds what each analyzer took, as the compiler's log says, and prints the dearest.</summary>
    public string AnalyzerTimes { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (Today() is not { } today)
        {
            return false;
        }

        var environment = EnvironmentVariables();
        // Outside of the repository, whose links and files the base commit's must not meet.
        var folder = Known.Of("base").Length > 0 ? Directory.CreateTempSubdirectory("standards-report-") : null;
        try
        {
            var result = new ReportCommand(new ReportOptions(new PolicyLoadOptions(Root, PackageFolder, today, ContinuousIntegration), OutputFolder, SdkVersion)
            {
                Environment = environment,
                Record = bool.TryParse(Record, out var record) && record,
                AnalyzerTimes = bool.TryParse(AnalyzerTimes, out var times) && times,
                Base = folder is null ? null : new ComparedBase(Known.Of("base"), folder.FullName),
                GitLab = IsTrue(environment, "GITLAB_CI"),
            }).Execute(Cancellation);
            foreach (var error in result.Errors)
            {
                Report(error);
            }

            if (result.Model is { } model)
            {
                Annotate(model, environment);
                Say(result, model);
            }

            return result.Errors.Count == 0;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private void Annotate(ReportModel model, IReadOnlyDictionary<string, string> environment)
    {
        var lines = IsTrue(environment, "GITHUB_ACTIONS")
            ? GitHubAnnotations.Lines(model)
            : IsTrue(environment, "TF_BUILD") ? AzureAnnotations.Lines(model) : [];
        Log.Commands(lines);
    }

    private void Say(ReportResult result, ReportModel model)
    {
        var files = result.Files.Select(Relative).Order(StringComparer.Ordinal);
        var score = model.Score is { } number ? $"score {number} of 100" : "no score";
        var verdict = model.State switch
        {
            ReportState.NotChecked => "not checked",
            ReportState.NotCompliant => $"{score}, not compliant",
            ReportState.NotProven => $"{score}, not proven: {Wording.Stale(model)}",
            _ => $"{score}, compliant",
        };
        Log.Print([.. AnalyzerTimeText.Lines(model.Report), $"Standards: {verdict} -> {string.Join(", ", files)}"]);
    }

    private void Report(Finding finding)
    {
        var file = finding.Path.Length == 0 ? null : Path.GetFullPath(Path.Combine(Root, finding.Path));
        Log.Error(finding.Rule.Id, finding.Rule.HelpLink, file, finding.Line, finding.Column, finding.Text);
    }

    private static bool IsTrue(IReadOnlyDictionary<string, string> environment, string variable) =>
        environment.TryGetValue(variable, out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
