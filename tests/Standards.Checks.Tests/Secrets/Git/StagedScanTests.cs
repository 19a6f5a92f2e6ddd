using System.Runtime.Versioning;
using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Engine.Baselines;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>What would be committed is searched: the text of the index, in every state that a repository can be in.</summary>
public sealed class StagedScanTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().Init();
    private readonly string _key = GitSecrets.Key(1);

    public void Dispose() => _folder.Dispose();

    private string Line => $"var a = \"{_key}\";\n";

    [Fact]
    public void Staged_text_counts_and_not_the_work_tree()
    {
        _folder.Write("a.cs", "clean\n").Write("b.cs", "clean\n").Commit();
        _folder.Stage("a.cs", "\n" + Line).Stage("b.cs", "other\n").Write("a.cs", "clean\n").Write("b.cs", Line).Write("new.cs", Line);

        var result = _folder.Staged();

        Assert.Equal(["STD5007 a.cs(2,10)"], result.Verdicts.Places());
        Assert.Equal((2, 0, null), (result.Files, result.Conflicts, result.Failure));
        Assert.Equal((Severity.Error, true), (result.Verdicts[0].Severity, result.Verdicts[0].IsOpen));
        Assert.DoesNotContain(_key, result.Verdicts[0].Finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_first_commit() => Assert.Equal(["STD5007 a.cs(1,10)"], _folder.Stage("a.cs", Line).Staged().Verdicts.Places());

    [Fact]
    public void Nothing_is_staged()
    {
        Assert.Equivalent(new StagedScanResult([], 0, 0), _folder.Staged());
        Assert.Equivalent(new StagedScanResult([], 0, 0), _folder.Write("a.cs", Line).Commit().Write("b.cs", Line).Staged());
    }

    [Fact]
    public void Removed_file_is_gone_and_moved_file_is_searched_at_its_place()
    {
        _folder.Write("a.cs", Line).Write("b.cs", $"var a = \"{GitSecrets.Key(2)}\";\n").Commit();
        _folder.Git("rm", "-q", "--cached", "a.cs");
        _folder.Git("mv", "b.cs", "c.cs");

        var result = _folder.Staged();

        Assert.Equal(["STD5007 c.cs(1,10)"], result.Verdicts.Places());
        Assert.Equal(1, result.Files);
    }

    [Fact]
    public void File_that_is_only_intended_is_not_staged()
    {
        _folder.Write("a.cs", Line).Git("add", "-N", "a.cs");
        Assert.Equivalent(new StagedScanResult([], 0, 0), _folder.Staged());
    }

    [Theory]
    [InlineData("with space.cs")]
    [InlineData("a#b%20c$(x);d.cs")]
    [InlineData("ünï/コード.cs")]
    [InlineData("@a:b.cs")]
    [InlineData("-rf.cs")]
    public void Names(string path) => Assert.Equal([$"STD5007 {path}(1,10)"], _folder.Stage(path, Line).Staged().Verdicts.Places());

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Name_with_a_line_end_does_not_break_the_next()
    {
        _folder.Stage("a\nb.cs", Line).Stage("\n:c.cs", Line);
        Assert.Equal(["STD5007 \n:c.cs(1,10)", "STD5007 a\nb.cs(1,10)"], _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void Merge_brings_files_and_leaves_conflicts()
    {
        _folder.Write("a.cs", "1\n").Commit();
        _folder.Git("checkout", "-q", "-b", "other");
        _folder.Write("a.cs", "2\n").Write("b.cs", Line).Commit();
        _folder.Git("checkout", "-q", "-");
        _folder.Write("a.cs", "3\n").Commit();
        Assert.ThrowsAny<Exception>(() => _folder.Git("merge", "-q", "other"));

        var result = _folder.Staged();

        Assert.Equal(["STD5007 b.cs(1,10)"], result.Verdicts.Places());
        Assert.Equal((1, 1), (result.Files, result.Conflicts));
    }

    [Fact]
    public void Submodule_is_no_file()
    {
        var other = _folder.Beside("other");
        _folder.GitIn(Path.GetDirectoryName(other)!, "init", "-q", "other");
        _folder.GitIn(other, "commit", "-q", "--allow-empty", "-m", "x");
        _folder.Git("submodule", "--quiet", "add", "../other", "sub");

        var result = _folder.Staged();

        Assert.Equivalent(new StagedScanResult([], 1, 0), result);
        Assert.Null(result.Failure);
    }

    [Fact]
    public void Link_is_not_followed()
    {
        _folder.Write("a.cs", "1\n").Commit();
        AddLink("in.cs", "src/../b.cs");
        AddLink("out.cs", "../../etc/passwd");
        AddLink("a.cs", "b.cs");
        _folder.Stage("b.cs", Line);

        var result = _folder.Staged();

        Assert.Equal(["STD5007 b.cs(1,10)", "STD5040 out.cs(0,0)"], result.Verdicts.Places());
        Assert.Equal("1 file was not searched for secrets; 'out.cs' is a link out of the repository", result.Verdicts[1].Finding.Message);
        Assert.Equal((4, Severity.Warning), (result.Files, result.Verdicts[1].Severity));
    }

    [Fact]
    public void Link_that_becomes_a_file_is_searched()
    {
        AddLink("a.cs", "b.cs");
        _folder.Git("commit", "-q", "-m", "x");
        Assert.Equal(["STD5007 a.cs(1,10)"], _folder.Stage("a.cs", Line).Staged().Verdicts.Places());
    }

    [Fact]
    public void File_in_large_file_storage()
    {
        var hash = new string('a', 64);
        _folder.Stage("a.cs", $"""
            version https://git-lfs.github.com/spec/v1
            oid sha256:{hash}
            size 40

            """);
        var finding = Assert.Single(_folder.Staged().Verdicts).Finding;
        Assert.Equal(
            ("STD5040", "1 file was not searched for secrets; 'a.cs' is kept by Git LFS, and its content is not in this clone"),
            (finding.Rule.Id, finding.Message));

        _folder.Write($".git/lfs/objects/aa/aa/{hash}", "\n\n" + Line);
        Assert.Equal(["STD5007 a.cs(3,10)"], _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void Sizes_and_kinds_of_content()
    {
        var random = new byte[3 << 20];
        new Random(1).NextBytes(random);
        File.WriteAllBytes(Path.Combine(_folder.Root, "a.bin"), random);
        _folder.Write("b.txt", "").Write("c.cs", new string('\n', 5 << 20) + Line).Write("logo.svg", Line).Write("z.cs", Line);
        File.WriteAllBytes(Path.Combine(_folder.Root, "y.cs"), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("\n" + Line)]);
        _folder.Git("add", "-A");

        Assert.Equal([$"STD5007 c.cs({(5 << 20) + 1},10)", "STD5007 y.cs(2,10)", "STD5007 z.cs(1,10)"], _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void Folder_below_the_top_has_its_own_files()
    {
        _folder.Stage("svc/src/a.cs", Line).Stage("other/a.cs", Line);
        var result = _folder.Staged("svc");
        Assert.Equal(["STD5007 src/a.cs(1,10)"], result.Verdicts.Places());
        Assert.Equal(1, result.Files);
    }

    [Fact]
    public void Settings_of_the_user_change_nothing()
    {
        _folder.Write("svc/a.cs", Line).Write("svc/b.cs", "b\n").Commit().Git("mv", "svc/a.cs", "svc/c.cs");
        _folder.Write("../order", "*\n");
        foreach (var setting in new[]
        {
            "diff.orderFile=../order", "diff.renames=copies", "diff.relative=true", "color.ui=always", "diff.external=false", "diff.noprefix=true",
            "core.quotepath=true", "diff.submodule=log", "core.abbrev=5",
        })
        {
            _folder.Git("config", setting.Split('=')[0], setting.Split('=')[1]);
        }

        Assert.Equal(["STD5007 svc/c.cs(1,10)"], _folder.Staged().Verdicts.Places());
    }

    [Fact]
    public void Comments_and_fixtures_as_in_a_build()
    {
        var mark = "standards:" + "allow";
        _folder.Stage("a.cs", $"var a = \"{_key}\"; // {mark} STD5007 made up for the page\n")
            .Stage("b.cs", $"var a = 1; // {mark} STD5007 made up\n")
            .Stage("tests/c.cs", Line)
            .Stage("tests/d.json", $"\"Server=db;User Id=a;Password={SecretSamples.Password(1)}\"\n");

        Assert.Equal(
            [("STD5030", Severity.Warning), ("STD5029", Severity.Warning)],
            _folder.Staged().Verdicts.Where(v => v.IsOpen).Select(v => (v.Finding.Rule.Id, v.Severity)));
    }

    [Fact]
    public void Policy_waivers_and_baseline_decide()
    {
        _folder.Stage("src/x/a.cs", Line).Stage("src/y/b.cs", Line).Stage("src/z/c.cs", Line).Stage("src/z/copy.cs", Line);
        var value = _folder.Staged().Verdicts[0].Finding.ValueHash;
        File.WriteAllBytes(
            Path.Combine(_folder.Root, Baseline.FileName),
            BaselineWriter.Write(new Baseline(
                [new BaselineEntry("STD5007", "src/x/a.cs", $"value {value}", 1), new BaselineEntry("STD5007", "src/z/moved.cs", $"value {value}", 1)],
                [new("adopted", 2)])
            { Approval = new BaselineApproval("payments", "jane.doe", "2026-12-31") }));
        _folder.Write(
            "standards.waivers.yml",
            "version: 1\nwaivers:\n  - rule: STD5007\n    path: src/y/b.cs\n    reason: Revoked on the second\n    owner: payments\n    approved_by: jane.doe\n"
                + "    expires: 2026-12-31\n    value: "
                + value
                + "\n");

        Assert.Equal(
            [("src/x/a.cs", false), ("src/y/b.cs", false), ("src/z/c.cs", false), ("src/z/copy.cs", true)],
            _folder.Staged().Verdicts.Select(v => (v.Finding.Path, v.IsOpen)));

        _folder.Stage("tests/d.cs", Line).Write("standards.yml", "version: 1\nrules: { STD5007: warning, STD5029: error }\n");
        Assert.All(_folder.Staged().Verdicts, v => Assert.Equal(Severity.Error, v.Severity));
        _folder.Write("standards.yml", "version: 1\nrules: { STD5007: none, STD5029: none }\n");
        Assert.DoesNotContain("tests/d.cs", _folder.Staged().Verdicts.Select(v => v.Finding.Path));
        Assert.Equal(4, _folder.Staged().Verdicts.Count);
    }

    private void AddLink(string path, string target)
    {
        _folder.Write("../target", target);
        var id = _folder.Git("hash-object", "-w", _folder.Beside("target")).Trim();
        _folder.Git("update-index", "--add", "--cacheinfo", $"120000,{id},{path}");
    }
}
