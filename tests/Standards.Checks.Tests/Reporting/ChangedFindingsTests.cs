using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Checks.Reporting;
using Standards.Checks.Reporting.Changes;
using Standards.Checks.Reporting.Model;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Reporting;

public sealed class ChangedFindingsTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Init("-b", "main").Write(".gitignore", "artifacts/\n").Write("README.md", "# Orders\n\nOrders.\n");

    private string Output => Path.Combine(_folder.Root, "artifacts", "standards");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Change_is_told_what_it_adds_and_removes_and_not_what_only_moved()
    {
        Commit("docs/adr/0001-a.md", Record("1. A", "Done"));
        Commit("docs/adr/0002-b.md", Record("2. B", "WIP"));
        _folder.Git("checkout", "-q", "-b", "change");
        Commit("docs/adr/0001-a.md", Record("1. A", "Accepted"));
        Commit("docs/adr/0002-b.md", "\n" + Record("2. B", "WIP"));
        Commit("docs/adr/0003-c.md", Record("3. C", "Draft"));
        _folder.Git("checkout", "-q", "main");
        Commit("docs/adr/0004-d.md", Record("4. D", "Later"));
        _folder.Git("checkout", "-q", "change");

        var changed = Report("main").Report.ChangedFindings!;

        Assert.Equal(["docs/adr/0003-c.md"], Statuses(changed.Added));
        Assert.Equal(["docs/adr/0001-a.md"], Statuses(changed.Removed));
        Assert.All(changed.Added, verdict => Assert.True(changed.IsAdded(verdict)));
        Assert.All(changed.Removed, verdict => Assert.False(changed.IsAdded(verdict)));
    }

    [Fact]
    public void Files_of_the_base_are_read_as_git_has_them_and_no_link_is_followed()
    {
        _folder.Write("src/ä b.cs", "class A;\n").Write("big.bin", new string('x', 3 * 1024 * 1024)).Commit();
        var commit = _folder.Git("rev-parse", "HEAD").Trim();
        var target = _folder.Beside("tree");

        var (files, problem) = new BaseTree(_folder.Root, target, _folder.Environment).Write(commit, CancellationToken.None);

        Assert.Equal("", problem);
        Assert.Equal([".gitignore", "README.md", "big.bin", "src/ä b.cs"], files!.Files.Select(file => file.Path));
        Assert.Equal("class A;\n", files.Find("src/ä b.cs")!.ReadText());
        Assert.Equal(3 * 1024 * 1024, files.Find("big.bin")!.Size);
    }

    [Fact]
    public void Base_that_is_not_in_the_clone_is_a_remark()
    {
        Commit("a.md", "# A\n");

        var model = Report("no-such-branch");

        Assert.Null(model.Report.ChangedFindings);
        Assert.Contains(
            "The base commit 'no-such-branch' is not known to this clone: what the change adds and removes is unknown.", model.Remarks);
    }

    [Fact]
    public void Equal_findings_of_a_file_are_counted()
    {
        Verdict[] two = [Reports.Verdict("a.md", 1, RuleCatalog.AdrStatusVocabulary), Reports.Verdict("a.md", 2, RuleCatalog.AdrStatusVocabulary)];

        Assert.Single(ChangedFindings.Of("c", [two[0]], two).Added);
        Assert.Single(ChangedFindings.Of("c", two, [two[1]]).Removed);
        Assert.Empty(ChangedFindings.Of("c", two, two).Added);
    }

    private static string Record(string title, string status) =>
        $"# {title}\n\n## Status\n\n{status}\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nText.\n";

    private static IEnumerable<string> Statuses(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Where(verdict => verdict.Finding.Rule.Id == "STD3103").Select(verdict => verdict.Finding.Path);

    private void Commit(string path, string text) => _folder.Write(path, text).Commit();

    private ReportModel Report(string baseRef)
    {
        var run = new RepositoryRun(new RepositoryRunOptions(_folder.Root, Output, TestDay.Today, SeverityOptions.Local, "1.2.3")
        {
            Environment = _folder.Environment,
        }).Execute(CancellationToken.None);
        new ReportStore(Output, "1.2.3").Begin(run.Summary, run.Verdicts);
        return new ReportCommand(new ReportOptions(new PolicyLoadOptions(_folder.Root, "", TestDay.Today, false), Output, "1.2.3")
        {
            Environment = _folder.Environment,
            Base = new ComparedBase(baseRef, Directory.CreateDirectory(_folder.Beside("base")).FullName),
        }).Execute(CancellationToken.None).Model!;
    }
}
