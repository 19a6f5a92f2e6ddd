using System.Diagnostics;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Secrets;
using Standards.Checks.Rules.Secrets.Detectors;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Repository;

/// <summary>Links of a pull request: what they lead to outside of the repository is neither read nor waited for.</summary>
public sealed class HostileLinkTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Init().Write("docs/real.md");

    public HostileLinkTests() => File.WriteAllText(_folder.Beside("secret.txt"), "the content");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void File_behind_a_link_out_of_the_repository_is_not_read()
    {
        Link("ops/slo.yml", _folder.Beside("secret.txt"));
        Link("ops/relative.yml", "../../secret.txt");
        Link("ops/twice.yml", "slo.yml");
        _folder.Commit();
        var snapshot = _folder.Read();

        foreach (var path in (string[])["ops/slo.yml", "ops/relative.yml", "ops/twice.yml"])
        {
            var file = snapshot.Find(path)!;
            var problem = Assert.Throws<UnreadableFileException>(() => file.ReadText());
            Assert.Equal("is or lies behind a link out of the repository", problem.Reason);
            Assert.Throws<UnreadableFileException>(() => file.ReadStart(4));
        }

        Assert.Equal(
            "is a link out of the repository", new SecretFileReader(new SecretScanner(DetectorCatalog.All)).Read(snapshot.Find("ops/slo.yml")!).NotSearched);
    }

    [Fact]
    public void File_behind_a_linked_folder_is_not_read()
    {
        Link("ops", Path.GetDirectoryName(_folder.Beside("x"))!);

        var problem = Assert.Throws<UnreadableFileException>(() => new SourceFile(_folder.Root, "ops/secret.txt", 0, 0).ReadText());

        Assert.Equal("is or lies behind a link out of the repository", problem.Reason);
    }

    [Theory]
    [InlineData(".git/config")]
    [InlineData("../repository/.git/config")]
    public void Folder_of_git_is_outside(string target)
    {
        Link("config.yml", target);
        _folder.Commit();

        Assert.Throws<UnreadableFileException>(() => _folder.Read().Find("config.yml")!.ReadText());
        Assert.Equal(["config.yml"], Findings().Select(f => f.Path));
    }

    [Fact]
    public void Links_within_the_repository_are_followed()
    {
        Link("docs/link.md", "real.md");
        Link("docs/round.md", "../../repository/docs/real.md");
        Link("more", "docs");
        _folder.Commit();

        Assert.Equal("text", _folder.Read().Find("docs/link.md")!.ReadText());
        Assert.Equal("text", _folder.Read().Find("docs/round.md")!.ReadText());
        Assert.Equal("text", new SourceFile(_folder.Root, "more/real.md", 0, 0).ReadText());
        Assert.Empty(Findings());
    }

    [Fact]
    public void Committed_link_out_of_the_repository_is_STD2014()
    {
        Link("ops/slo.yml", "../../secret.txt");
        Link("vendor", "/usr");
        Link("gone", "../nowhere");
        _folder.Commit();
        Link("untracked", "/usr");

        var findings = Findings();

        Assert.Equal(["gone", "ops/slo.yml", "vendor"], findings.Select(f => f.Path));
        FindingAssert.Only(
            [findings[1]],
            "STD2014",
            "ops/slo.yml(0,0)",
            "the link leads to '../../secret.txt', which is not in the repository",
            "Run 'git rm --cached ops/slo.yml', and commit the file itself or a link that stays in the repository");
    }

    [Theory]
    [InlineData(true, "STD2014: none", null)]
    [InlineData(true, "STD2014: warning", Severity.Warning)]
    [InlineData(true, "", Severity.Error)]
    [InlineData(false, "", Severity.Error)]
    public void Run_reports_it_as_the_policy_says(bool isFolder, string rules, Severity? expected)
    {
        _folder.Write("standards.yml", $"version: 1\nrules: {{ {rules} }}\n");
        Link("out", isFolder ? "/usr" : "/etc/passwd");
        _folder.Commit();

        Assert.Equal(expected, Run().Verdicts.FirstOrDefault(v => v.Finding.Rule.Id == "STD2014")?.Severity);
        // From the state of the first run, and again when the link leads elsewhere.
        Assert.Equal(expected, Run().Verdicts.FirstOrDefault(v => v.Finding.Rule.Id == "STD2014")?.Severity);
        File.Delete(Path.Combine(_folder.Root, "out"));
        Link("out", isFolder ? "docs" : "docs/real.md");
        Assert.DoesNotContain(Run().Verdicts, v => v.Finding.Rule.Id == "STD2014");
    }

    [Fact]
    public void What_stands_in_a_file_outside_is_in_no_finding()
    {
        File.WriteAllText(_folder.Beside("secret.txt"), "objectives:\n  - name: top-secret-value\n");
        Link("ops/slo.yml", "../../secret.txt");
        Link("standards.yml", "../secret.txt");
        _folder.Commit();

        var verdicts = Run().Verdicts;

        Assert.DoesNotContain(verdicts, v => v.Finding.Text.Contains("top-secret", StringComparison.Ordinal));
        Assert.Contains(verdicts, v => v.Finding is { Path: "standards.yml", Rule.Id: "STD0003" });
    }

    [Fact]
    public void Pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TestFolder().Write("a.md").Write("empty.yml", "");
        using (var made = Process.Start("mkfifo", Path.Combine(folder.Root, "pipe.yml")))
        {
            made.WaitForExit();
        }

        var snapshot = folder.Read();

        Assert.Equal("is a pipe or a device, not a file", Assert.Throws<UnreadableFileException>(() => snapshot.Find("pipe.yml")!.ReadText()).Reason);
        Assert.Throws<UnreadableFileException>(() => snapshot.Find("pipe.yml")!.ReadStart(4));
        Assert.Throws<UnreadableFileException>(() => new SourceFile(folder.Root, "pipe.yml", 0, 0).ReadBytes(10));
        Assert.Equal("", snapshot.Find("empty.yml")!.ReadText());
        Assert.True(SpecialFile.Is("/dev/zero"));
        Assert.False(SpecialFile.Is(Path.Combine(folder.Root, "nowhere")));
    }

    private Finding[] Findings() => [.. LinkTargets.Check(_folder.Read())];

    private RepositoryRunResult Run() => new RepositoryRun(
        new RepositoryRunOptions(_folder.Root, Path.Combine(_folder.Root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.2.3")
        {
            Environment = _folder.Environment,
        }).Execute(CancellationToken.None);

    private void Link(string path, string target)
    {
        var link = Path.Combine(_folder.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, target);
    }
}
