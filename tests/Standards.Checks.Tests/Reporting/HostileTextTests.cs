using System.Text;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Exemptions;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Annotations;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Html;
using Standards.Checks.Reporting.Model;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

/// <summary>No report holds what a CI server that prints it, or a terminal, would obey.</summary>
public sealed class HostileTextTests
{
    private const int Names = 10_000;

    // As many as annotations show of each severity.
    private const int OfSeverity = 50;

    [Fact]
    public void No_name_becomes_a_command_in_any_report()
    {
        Severity[] severities = [Severity.Error, Severity.Warning, Severity.Suggestion];
        foreach (var names in HostileNames.Generate(Names).Chunk(severities.Length * OfSeverity))
        {
            var verdicts = names
                .Select((name, i) => Reports.Verdict(name, 1, severity: severities[i % severities.Length], message: $"wrong is {name}"))
                .ToList();
            var model = ReportModel.Of(new Report("1.2.3", Reports.Summary with { Service = names[0], Remarks = [names[^1]] }, verdicts)
            {
                Date = TestDay.Today,
                Compiler = new CompilerReport("Debug", [], 0, []),
                ExemptionChanges =
                [
                    .. names.Select(name => new ExemptionChange(ExemptionKind.Waiver, name, name, name, 1, 1)
                    {
                        Owner = name, ApprovedBy = name, Expires = name, Reason = name, Wider = name, Problem = name,
                    }),
                ],
            });

            Assert.Null(HostileNames.Command(Text(JsonReportWriter.Write(model))));
            Assert.Null(HostileNames.Command(Text(SarifWriter.Write(model.Report))));
            Assert.Null(HostileNames.Command(Text(GitLabReportWriter.Write(model))));
            Assert.Null(HostileNames.Command(Text(MarkdownReportWriter.Write(model))));
            Assert.Null(HostileNames.Command(Text(HtmlReportWriter.Write(model))));
            var github = GitHubAnnotations.Lines(model).ToList();
            Assert.Equal(names.Length + AnnotatedFindings.Changes(model).Count(), github.Count);
            Assert.All(github, line => Assert.Null(HostileNames.Command(line, isLog: false)));
            Assert.All(
                AzureAnnotations.Lines(model), line => Assert.Null(HostileNames.Command(line.Replace("##vso[task.logissue ", "", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public void Json_report_reads_back_as_the_exact_path()
    {
        const string Path = "docs/##vso[x]\u202E\u0085\n.md";
        var model = ReportModel.Of(new Report("1.2.3", Reports.Summary, [Reports.Verdict(Path, 1)]));

        using var json = JsonDocument.Parse(JsonReportWriter.Write(model));

        Assert.Equal(Path, json.RootElement.GetProperty("findings")[0].GetProperty("path").GetString());
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
