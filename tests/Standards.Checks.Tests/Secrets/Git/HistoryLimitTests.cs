using System.Diagnostics;
using System.Runtime.Versioning;
using Standards.Checks.Commands.Secrets;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Secrets.Git;

/// <summary>What a clone does not have, what git cannot say and what is large.</summary>
public sealed class HistoryLimitTests : HistoryScratch
{
    [Fact]
    public void Shallow_clone_is_said()
    {
        Commit("a.cs", Line(1));
        Commit("b.cs", Line(2));
        Folder.GitIn(Path.GetDirectoryName(Folder.Root)!, "clone", "-q", "--depth", "1", "file://" + Folder.Root.Replace('\\', '/'), "shallow");

        var result = new HistoryScan(new HistoryScanOptions(Folder.Run() with { Root = Folder.Beside("shallow") })).Execute(CancellationToken.None);

        Assert.Equal((1, 2), (result.Commits, result.Blobs));
        Assert.StartsWith("The clone is shallow: ", Assert.Single(result.Remarks));
        Assert.Empty(result.Gaps);
        Assert.Contains("\"shallow\": true", Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Partial_clone_is_not_filled()
    {
        Commit("a.cs", Line(1));
        Commit("a.cs", "clean\n");
        Folder.Git("config", "uploadpack.allowFilter", "true");
        Folder.GitIn(Path.GetDirectoryName(Folder.Root)!, "clone", "-q", "--filter=blob:none", "file://" + Folder.Root.Replace('\\', '/'), "partial");

        var result = new HistoryScan(new HistoryScanOptions(Folder.Run() with { Root = Folder.Beside("partial") })).Execute(CancellationToken.None);

        Assert.Null(result.Failure);
        Assert.Empty(result.Verdicts);
        Assert.StartsWith("1 version of a file was not searched; 'a.cs' of ", Assert.Single(result.Remarks));
        Assert.Empty(result.Gaps);
    }

    [Theory]
    [InlineData("--depth=1", "The clone is shallow: ")]
    [InlineData("--filter=blob:none", "1 version of a file was not searched; 'a.cs' of ")]
    public void What_was_not_searched_is_a_gap_where_secrets_fail(string option, string gap)
    {
        Commit("a.cs", Line(1));
        Commit("a.cs", "clean\n");
        Folder.Git("config", "uploadpack.allowFilter", "true");
        Folder.GitIn(Path.GetDirectoryName(Folder.Root)!, "clone", "-q", option, "file://" + Folder.Root.Replace('\\', '/'), "clone");
        var run = Folder.Run() with { Root = Folder.Beside("clone") };

        var result = new HistoryScan(new HistoryScanOptions(run, FailOnSecrets: true)).Execute(CancellationToken.None);

        Assert.StartsWith(gap, Assert.Single(result.Gaps), StringComparison.Ordinal);
        Assert.Empty(result.Remarks);
        Assert.Empty(new HistoryScan(new HistoryScanOptions(Folder.Run(), FailOnSecrets: true)).Execute(CancellationToken.None).Gaps);
    }

    [Fact]
    public void Object_that_is_gone_is_said()
    {
        Commit("a.cs", Line(1));
        Commit("b.cs", Line(2));
        Folder.RemoveObject("HEAD:a.cs");

        var result = Folder.History();

        Assert.Equal(["b.cs"], Files(result));
        Assert.EndsWith(" is not in this clone.", Assert.Single(result.Remarks));
    }

    [Fact]
    public void Sizes_and_many()
    {
        var random = new byte[3 << 20];
        new Random(1).NextBytes(random);
        File.WriteAllBytes(Path.Combine(Folder.Root, "a.bin"), random);
        Folder.Write("empty.cs", "").Write("long.cs", new string('\n', 5 << 20) + Line(999));
        for (var i = 0; i < 150; i++)
        {
            Folder.Write($"x/{i:000}.cs", Line(i));
        }

        Folder.Commit();
        var result = Folder.History();

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
        var result = Folder.History();
        Assert.Equal((0, 0, null), (result.Commits, result.Blobs, result.Failure));

        using var plain = new TestFolder();
        Assert.Equal("the folder belongs to no git repository", plain.History().Failure);
        Folder.Environment["PATH"] = "";
        Assert.Equal("git is not installed or not in PATH", Folder.History().Failure);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Cancelling_kills_git()
    {
        Commit("a.cs", Line(1));
        Folder.WithGit("sleep 30");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(() => new HistoryScan(new HistoryScanOptions(Folder.Run())).Execute(cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
        Assert.False(File.Exists(Path.Combine(Folder.Root, "artifacts", "standards", "history.json")));
    }
}
