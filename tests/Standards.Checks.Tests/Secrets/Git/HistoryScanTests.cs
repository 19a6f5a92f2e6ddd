using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>Every content that a file ever had is searched once; a value is named once, where it came in.</summary>
public sealed class HistoryScanTests : IDisposable
{
    private readonly TestFolder folder = new TestFolder().Init();
    private int day;

    public void Dispose() => folder.Dispose();

    private string Report => File.ReadAllText(Path.Combine(folder.Root, "artifacts", "standards", "history.json"));

    [Fact]
    public void Value_is_named_with_the_commit_that_brought_it()
    {
        Commit("a.cs", "clean\n");
        var first = Commit("a.cs", $"clean\nvar a = \"{GitSecrets.Key(1)}\";\n");
        Commit("a.cs", $"clean\nother\nvar a = \"{GitSecrets.Key(1)}\";\n");
        Commit("a.cs", "clean again\n");

        var result = folder.History();

        var verdict = Assert.Single(result.Verdicts);
        Assert.Equal(($"a.cs@{first[..12]}", 2, 10, "STD5007", Severity.Warning), (verdict.Finding.Path, verdict.Finding.Line, verdict.Finding.Column, verdict.Finding.Rule.Id, verdict.Severity));
        Assert.Matches("^Stripe key: '.{4}…', [0-9]+ characters, .* value [0-9a-f]{16}\\); since 2026-01-02, in 2 versions of files, not in HEAD any more$", verdict.Finding.Message);
        Assert.Equal($"Revoke it where it was issued, since whoever has a clone has it; {first[..12]}:a.cs is the file for 'git show'", verdict.Finding.Fix);
        Assert.Equal((4, 4, 0, null), (result.Commits, result.Blobs, result.InHead, result.Failure));
        Assert.Empty(result.Remarks);
        Assert.Equal(folder.Git("cat-file", "--batch-all-objects", "--batch-check").Split('\n').Where(l => l.Contains(" blob ", StringComparison.Ordinal)).Sum(l => long.Parse(l.Split(' ')[2], null)), result.Bytes);
    }

    [Fact]
    public void Copies_are_one_value_that_HEAD_still_has()
    {
        var first = Commit("b.cs", Line(1));
        Commit("x/a.json", $"\"{GitSecrets.Key(1)}\"\n");
        Commit("x/same.cs", Line(1));

        var result = folder.History();

        var finding = Assert.Single(result.Verdicts).Finding;
        Assert.Equal($"b.cs@{first[..12]}", finding.Path);
        Assert.EndsWith("; since 2026-01-01, in 2 versions of files, still in HEAD in b.cs and 2 other files", finding.Message);
        Assert.Equal((1, 2), (result.InHead, result.Blobs));
    }

    [Fact]
    public void Everything_that_a_reference_leads_to()
    {
        Commit("a.cs", "clean\n");
        folder.Git("checkout", "-q", "-b", "side");
        Commit("b.cs", Line(1));
        folder.Git("checkout", "-q", "-b", "gone");
        Commit("c.cs", Line(2));
        folder.Git("tag", "-a", "-m", "x", "kept");
        folder.Git("checkout", "-q", "main");
        folder.Git("branch", "-q", "-D", "gone");
        folder.Write("a.cs", Line(3));
        folder.Git("stash", "-q");
        folder.Git("checkout", "-q", "--detach");
        Commit("d.cs", Line(4));

        Assert.Equal(["a.cs", "b.cs", "c.cs", "d.cs"], Files(folder.History()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_only_a_merge_has()
    {
        Commit("a.cs", "1\n");
        folder.Git("checkout", "-q", "-b", "side");
        Commit("b.cs", Line(1));
        folder.Git("checkout", "-q", "main");
        Commit("c.cs", Line(2));
        folder.Git("merge", "-q", "--no-commit", "side");
        var merge = Commit("a.cs", Line(3));

        var result = folder.History();

        Assert.Equal(["b.cs", "c.cs", "a.cs"], Files(result));
        Assert.Equal($"a.cs@{merge[..12]}", result.Verdicts[2].Finding.Path);
        Assert.Equal(4, result.Blobs);
    }

    [Fact]
    public void Place_that_counts_goes_before_that_of_a_test()
    {
        Commit("tests/a.cs", Line(1));
        var second = Commit("src/a.cs", "x\n" + Line(1));
        Commit("tests/b.cs", Line(2));

        Assert.Equal([("STD5007", $"src/a.cs@{second[..12]}"), ("STD5029", "tests/b.cs")], folder.History().Verdicts.Select(v => (v.Finding.Rule.Id, v.Finding.Rule.Id == "STD5029" ? v.Finding.Path[..^13] : v.Finding.Path)));
    }

    [Fact]
    public void Content_is_read_as_its_file_is()
    {
        var password = SecretSamples.Body(SecretSamples.Alphanumeric, 32, 1);
        Commit("a.cs", $"api_key: {password}\n");
        Commit("a.yml", $"api_key: {password}\n");
        Commit("logo.svg", Line(2));

        var result = folder.History();

        Assert.Equal(["a.yml"], Files(result));
        Assert.Equal(2, result.Blobs);
    }

    [Fact]
    public void Value_that_a_comment_allows_later_is_left_out()
    {
        Commit("a.cs", Line(1));
        Commit("a.cs", $"var a = \"{GitSecrets.Key(1)}\"; // {"standards:" + "allow"} STD5007 made up for the page\n");

        var result = folder.History();

        Assert.Empty(result.Verdicts);
        Assert.Equal(["1 value is left out, because a comment allows it."], result.Remarks);
    }

    [Fact]
    public void Since_a_day_or_a_commit()
    {
        Commit("a.cs", Line(1));
        var second = Commit("b.cs", Line(2));
        folder.Git("tag", "v1");
        Commit("c.cs", Line(3));

        Assert.Equal(["b.cs", "c.cs"], Files(folder.History("2026-01-02")));
        Assert.Equal(["c.cs"], Files(folder.History("v1")));
        Assert.Equal(["c.cs"], Files(folder.History(second)));
        Assert.Equal(["c.cs"], Files(folder.History("HEAD~1")));
        Assert.Equal("'banana' is no commit, branch or tag of this clone, and no day such as 2026-01-31", folder.History("banana").Failure);
        Assert.Contains("is no commit", folder.History("--output=x").Failure!, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_asked_for()
    {
        Commit("a.cs", Line(1));
        Commit("tests/b.cs", Line(2));
        Assert.Equal([Severity.Error, Severity.Warning], folder.History(fail: true).Verdicts.Select(v => v.Severity));
    }

    [Fact]
    public void Policy_and_waivers_decide()
    {
        Commit("src/x/a.cs", Line(1));
        Commit("src/x/b.cs", Line(2));
        var value = folder.History().Verdicts[0].Finding.ValueHash;
        folder.Write("standards.waivers.yml", $"version: 1\nwaivers:\n  - rule: STD5007\n    path: src/x/a.cs\n    value: {value}\n    reason: Revoked on the second\n    owner: payments\n    approved_by: jane.doe\n    expires: 2026-12-31\n");

        var result = folder.History();

        Assert.Equal(["src/x/b.cs"], Files(result));
        Assert.Equal(["1 value is held by a waiver or the baseline."], result.Remarks);
        Commit("tests/c.cs", Line(3));
        Assert.Equal(["src/x/b.cs", "tests/c.cs"], Files(folder.History()));
        folder.Write("standards.yml", "version: 1\nrules: { STD5007: none, STD5029: none }\n");
        Assert.Equal(["src/x/b.cs"], Files(folder.History()));
    }

    [Fact]
    public void Report_is_the_same_each_time_and_holds_no_secret()
    {
        Commit("a b.cs", Line(1));
        var last = Commit("tests/c.cs", Line(2));
        folder.History();
        var first = Report;
        folder.History();

        Assert.Equal(first, Report);
        Assert.All([GitSecrets.Key(1), GitSecrets.Key(2)], key => Assert.DoesNotContain(key[8..20], first, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(first);
        Assert.Equal(["version", "head", "since", "shallow", "commits", "blobs", "bytes", "allowed", "secrets", "notSearched"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(last, json.RootElement.GetProperty("head").GetString());
        var secret = json.RootElement.GetProperty("secrets")[1];
        Assert.Equal(
            ["rule", "detector", "value", "description", "confidence", "evidence", "severity", "status", "commit", "date", "path", "line", "column", "versions", "inHead"],
            secret.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("STD5029", last, "2026-01-02", "tests/c.cs", "open"), (secret.GetProperty("rule").GetString(), secret.GetProperty("commit").GetString(), secret.GetProperty("date").GetString(), secret.GetProperty("path").GetString(), secret.GetProperty("status").GetString()));
        Assert.Equal("tests/c.cs", secret.GetProperty("inHead")[0].GetString());
    }

    [Fact]
    public void Path_that_needs_quotes()
    {
        var first = Commit("a b.cs", Line(1));
        var finding = Assert.Single(folder.History().Verdicts).Finding;
        Assert.Contains($"\"{first[..12]}:a b.cs\"", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Shallow_clone_is_said()
    {
        Commit("a.cs", Line(1));
        Commit("b.cs", Line(2));
        folder.GitIn(Path.GetDirectoryName(folder.Root)!, "clone", "-q", "--depth", "1", "file://" + folder.Root.Replace('\\', '/'), "shallow");

        var result = new HistoryScan(new HistoryScanOptions(folder.Run() with { Root = folder.Beside("shallow") })).Execute(CancellationToken.None);

        Assert.Equal((1, 2), (result.Commits, result.Blobs));
        Assert.StartsWith("The clone is shallow: ", Assert.Single(result.Remarks));
        Assert.Contains("\"shallow\": true", Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Partial_clone_is_not_filled()
    {
        Commit("a.cs", Line(1));
        Commit("a.cs", "clean\n");
        folder.Git("config", "uploadpack.allowFilter", "true");
        folder.GitIn(Path.GetDirectoryName(folder.Root)!, "clone", "-q", "--filter=blob:none", "file://" + folder.Root.Replace('\\', '/'), "partial");

        var result = new HistoryScan(new HistoryScanOptions(folder.Run() with { Root = folder.Beside("partial") })).Execute(CancellationToken.None);

        Assert.Null(result.Failure);
        Assert.Empty(result.Verdicts);
        Assert.StartsWith("1 version of a file was not searched; 'a.cs' of ", Assert.Single(result.Remarks));
    }

    [Fact]
    public void Object_that_is_gone_is_said()
    {
        Commit("a.cs", Line(1));
        Commit("b.cs", Line(2));
        folder.RemoveObject("HEAD:a.cs");

        var result = folder.History();

        Assert.Equal(["b.cs"], Files(result));
        Assert.EndsWith(" is not in this clone.", Assert.Single(result.Remarks));
    }

    [Fact]
    public void Sizes_and_many()
    {
        var random = new byte[3 << 20];
        new Random(1).NextBytes(random);
        File.WriteAllBytes(Path.Combine(folder.Root, "a.bin"), random);
        folder.Write("empty.cs", "").Write("long.cs", new string('\n', 5 << 20) + Line(999));
        for (var i = 0; i < 150; i++)
        {
            folder.Write($"x/{i:000}.cs", Line(i));
        }

        folder.Commit();
        var result = folder.History();

        // A body of random letters may hold a word that examples have.
        var found = Enumerable.Range(0, 150).Where(i => SecretSearch.Find("a.cs", Line(i)).Count == 1).ToArray();
        Assert.InRange(found.Length, 140, 150);
        Assert.Equal(["long.cs", .. found.Select(i => $"x/{i:000}.cs")], Files(result));
        Assert.Equal((5 << 20) + 1, result.Verdicts[0].Finding.Line);
        Assert.Equal(153, result.Blobs);
    }

    [Fact]
    public void Without_commits_and_without_git()
    {
        var result = folder.History();
        Assert.Equal((0, 0, null), (result.Commits, result.Blobs, result.Failure));

        using var plain = new TestFolder();
        Assert.Equal("the folder belongs to no git repository", plain.History().Failure);
        folder.Environment["PATH"] = "";
        Assert.Equal("git is not installed or not in PATH", folder.History().Failure);
    }

    [Fact]
    public void Folder_below_the_top_and_settings_of_the_user()
    {
        folder.Write("../order", "*\n");
        foreach (var setting in new[] { "diff.renames=copies", "color.ui=always", "diff.orderFile=../order", "log.showSignature=true", "log.diffMerges=off", "log.showRoot=false", "log.follow=true", "log.decorate=full", "core.abbrev=5" })
        {
            folder.Git("config", setting.Split('=')[0], setting.Split('=')[1]);
        }

        Commit("svc/src/a.cs", Line(1));
        Commit("other/b.cs", Line(2));

        Assert.Equal(["src/a.cs"], Files(folder.History(below: "svc")));
        Assert.Equal("src/a.cs", JsonDocument.Parse(Report).RootElement.GetProperty("secrets")[0].GetProperty("inHead")[0].GetString());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Cancelling_kills_git()
    {
        Commit("a.cs", Line(1));
        folder.WithGit("sleep 30");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => new HistoryScan(new HistoryScanOptions(folder.Run())).Execute(cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
        Assert.False(File.Exists(Path.Combine(folder.Root, "artifacts", "standards", "history.json")));
    }

    private static string Line(int seed) => $"var a = \"{GitSecrets.Key(seed)}\";\n";

    private static string[] Files(HistoryScanResult result) => [.. result.Verdicts.Select(v => v.Finding.Path[..^13])];

    // A commit a day from 2026-01-01 on.
    private string Commit(string path, string text)
    {
        folder.Environment["GIT_COMMITTER_DATE"] = folder.Environment["GIT_AUTHOR_DATE"] = $"2026-01-{++day:00}T12:00:00Z";
        folder.Stage(path, text).Git("commit", "-q", "-m", "x");
        return folder.Git("rev-parse", "HEAD").Trim();
    }
}
