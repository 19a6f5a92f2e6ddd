using System.Text.Json;
using Standards.Checks.Catalog;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>Every content that a file ever had is searched once; a value is named once, where it came in.</summary>
public sealed class HistoryScanTests : HistoryScratch
{
    [Fact]
    public void Value_is_named_with_the_commit_that_brought_it()
    {
        Commit("a.cs", "clean\n");
        var first = Commit("a.cs", $"clean\nvar a = \"{GitSecrets.Key(1)}\";\n");
        Commit("a.cs", $"clean\nother\nvar a = \"{GitSecrets.Key(1)}\";\n");
        Commit("a.cs", "clean again\n");

        var result = Folder.History();

        var verdict = Assert.Single(result.Verdicts);
        Assert.Equal(
            ($"a.cs@{first[..12]}", 2, 10, "STD5007", Severity.Warning),
            (verdict.Finding.Path, verdict.Finding.Line, verdict.Finding.Column, verdict.Finding.Rule.Id, verdict.Severity));
        Assert.Matches(
            "^Stripe key: '.{4}…', [0-9]+ characters, .* value [0-9a-f]{16}\\); since 2026-01-02, in 2 versions of files, not in HEAD any more$",
            verdict.Finding.Message);
        Assert.Equal($"Revoke it where it was issued, since whoever has a clone has it; {first[..12]}:a.cs is the file for 'git show'", verdict.Finding.Fix);
        Assert.Equal((4, 4, 0, null), (result.Commits, result.Blobs, result.InHead, result.Failure));
        Assert.Empty(result.Remarks);
        Assert.Equal(
            Folder.Git("cat-file", "--batch-all-objects", "--batch-check")
                .Split('\n')
                .Where(l => l.Contains(" blob ", StringComparison.Ordinal))
                .Sum(l => long.Parse(l.Split(' ')[2], null)),
            result.Bytes);
    }

    [Fact]
    public void Copies_are_one_value_that_HEAD_still_has()
    {
        var first = Commit("b.cs", Line(1));
        Commit("x/a.json", $"\"{GitSecrets.Key(1)}\"\n");
        Commit("x/same.cs", Line(1));

        var result = Folder.History();

        var finding = Assert.Single(result.Verdicts).Finding;
        Assert.Equal($"b.cs@{first[..12]}", finding.Path);
        Assert.EndsWith("; since 2026-01-01, in 2 versions of files, still in HEAD in b.cs and 2 other files", finding.Message);
        Assert.Equal((1, 2), (result.InHead, result.Blobs));
    }

    [Fact]
    public void Everything_that_a_reference_leads_to()
    {
        Commit("a.cs", "clean\n");
        Folder.Git("checkout", "-q", "-b", "side");
        Commit("b.cs", Line(1));
        Folder.Git("checkout", "-q", "-b", "gone");
        Commit("c.cs", Line(2));
        Folder.Git("tag", "-a", "-m", "x", "kept");
        Folder.Git("checkout", "-q", "main");
        Folder.Git("branch", "-q", "-D", "gone");
        Folder.Write("a.cs", Line(3));
        Folder.Git("stash", "-q");
        Folder.Git("checkout", "-q", "--detach");
        Commit("d.cs", Line(4));

        Assert.Equal(["a.cs", "b.cs", "c.cs", "d.cs"], Files(Folder.History()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_only_a_merge_has()
    {
        Commit("a.cs", "1\n");
        Folder.Git("checkout", "-q", "-b", "side");
        Commit("b.cs", Line(1));
        Folder.Git("checkout", "-q", "main");
        Commit("c.cs", Line(2));
        Folder.Git("merge", "-q", "--no-commit", "side");
        var merge = Commit("a.cs", Line(3));

        var result = Folder.History();

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

        Assert.Equal(
            [("STD5007", $"src/a.cs@{second[..12]}"), ("STD5029", "tests/b.cs")],
            Folder.History().Verdicts.Select(v => (v.Finding.Rule.Id, v.Finding.Rule.Id == "STD5029" ? v.Finding.Path[..^13] : v.Finding.Path)));
    }

    [Fact]
    public void Content_is_read_as_its_file_is()
    {
        var password = SecretSamples.Body(SecretSamples.Alphanumeric, 32, 1);
        Commit("a.cs", $"api_key: {password}\n");
        Commit("a.yml", $"api_key: {password}\n");
        Commit("logo.svg", Line(2));

        var result = Folder.History();

        Assert.Equal(["a.yml"], Files(result));
        Assert.Equal(2, result.Blobs);
    }

    [Fact]
    public void Value_that_a_comment_allows_later_is_left_out()
    {
        Commit("a.cs", Line(1));
        Commit("a.cs", $"var a = \"{GitSecrets.Key(1)}\"; // {"standards:" + "allow"} STD5007 made up for the page\n");

        var result = Folder.History();

        Assert.Empty(result.Verdicts);
        Assert.Equal(["1 value is left out, because a comment allows it."], result.Remarks);
    }

    [Fact]
    public void Since_a_day_or_a_commit()
    {
        Commit("a.cs", Line(1));
        var second = Commit("b.cs", Line(2));
        Folder.Git("tag", "v1");
        Commit("c.cs", Line(3));

        Assert.Equal(["b.cs", "c.cs"], Files(Folder.History("2026-01-02")));
        Assert.Equal(["c.cs"], Files(Folder.History("v1")));
        Assert.Equal(["c.cs"], Files(Folder.History(second)));
        Assert.Equal(["c.cs"], Files(Folder.History("HEAD~1")));
        Assert.Equal("'banana' is no commit, branch or tag of this clone, and no day such as 2026-01-31", Folder.History("banana").Failure);
        Assert.Contains("is no commit", Folder.History("--output=x").Failure!, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_are_asked_for()
    {
        Commit("a.cs", Line(1));
        Commit("tests/b.cs", Line(2));
        Assert.Equal([Severity.Error, Severity.Warning], Folder.History(fail: true).Verdicts.Select(v => v.Severity));
    }

    [Fact]
    public void Policy_and_waivers_decide()
    {
        Commit("src/x/a.cs", Line(1));
        Commit("src/x/b.cs", Line(2));
        var value = Folder.History().Verdicts[0].Finding.ValueHash;
        Folder.Write("standards.waivers.yml", $"""
            version: 1
            waivers:
              - rule: STD5007
                path: src/x/a.cs
                value: {value}
                reason: Revoked on the second
                owner: payments
                approved_by: jane.doe
                expires: 2026-12-31

            """);

        var result = Folder.History();

        Assert.Equal(["src/x/b.cs"], Files(result));
        Assert.Equal(["1 value is held by a waiver or the baseline."], result.Remarks);
        Commit("tests/c.cs", Line(3));
        Assert.Equal(["src/x/b.cs", "tests/c.cs"], Files(Folder.History()));
        Folder.Write("standards.yml", "version: 1\nrules: { STD5007: none, STD5029: none }\n");
        Assert.Equal(["src/x/b.cs"], Files(Folder.History()));
    }

    [Fact]
    public void Report_is_the_same_each_time_and_holds_no_secret()
    {
        Commit("a b.cs", Line(1));
        var last = Commit("tests/c.cs", Line(2));
        Folder.History();
        var first = Report;
        Folder.History();

        Assert.Equal(first, Report);
        Assert.All([GitSecrets.Key(1), GitSecrets.Key(2)], key => Assert.DoesNotContain(key[8..20], first, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(first);
        Assert.Equal(
            ["version", "head", "since", "shallow", "commits", "blobs", "bytes", "allowed", "secrets", "notSearched"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(last, json.RootElement.GetProperty("head").GetString());
        var secret = json.RootElement.GetProperty("secrets")[1];
        Assert.Equal(
            [
                "rule", "detector", "value", "description", "confidence", "evidence", "severity", "status", "commit", "date", "path", "line", "column",
                "versions", "inHead",
            ],
            secret.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("STD5029", last, "2026-01-02", "tests/c.cs", "open"),
            (
                secret.GetProperty("rule").GetString(),
                secret.GetProperty("commit").GetString(),
                secret.GetProperty("date").GetString(),
                secret.GetProperty("path").GetString(),
                secret.GetProperty("status").GetString()));
        Assert.Equal("tests/c.cs", secret.GetProperty("inHead")[0].GetString());
    }

    [Fact]
    public void Path_that_needs_quotes()
    {
        var first = Commit("a b.cs", Line(1));
        var finding = Assert.Single(Folder.History().Verdicts).Finding;
        Assert.Contains($"\"{first[..12]}:a b.cs\"", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_below_the_top_and_settings_of_the_user()
    {
        Folder.Write("../order", "*\n");
        foreach (var setting in new[]
        {
            "diff.renames=copies", "color.ui=always", "diff.orderFile=../order", "log.showSignature=true", "log.diffMerges=off", "log.showRoot=false",
            "log.follow=true", "log.decorate=full", "core.abbrev=5",
        })
        {
            Folder.Git("config", setting.Split('=')[0], setting.Split('=')[1]);
        }

        Commit("svc/src/a.cs", Line(1));
        Commit("other/b.cs", Line(2));

        Assert.Equal(["src/a.cs"], Files(Folder.History(below: "svc")));
        Assert.Equal("src/a.cs", JsonDocument.Parse(Report).RootElement.GetProperty("secrets")[0].GetProperty("inHead")[0].GetString());
    }
}
