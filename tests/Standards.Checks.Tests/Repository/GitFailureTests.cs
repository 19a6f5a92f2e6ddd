using System.Diagnostics;
using System.Runtime.Versioning;
using Standards.Checks.Foundation.Git;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Repository;

public class GitFailureTests
{
    [Fact]
    public void Without_git_the_folder_is_walked_and_a_remark_says_so()
    {
        using var folder = Sample();

        var snapshot = folder.Read(folder.Options with { GitProgram = "no-such-git" });

        Assert.Equal([".gitignore", "a", "bin/tracked", "ignored.log", "new"], TestFolder.PathsOf(snapshot));
        Assert.Equal(
            ["git is not installed or not in PATH. Untracked files were found by walking the folder; .gitignore was not applied."],
            snapshot.Remarks);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_git_that_hangs_is_given_up()
    {
        using var folder = Sample();
        var program = Script(folder, "sleep 30");
        var watch = Stopwatch.StartNew();

        var snapshot = folder.Read(folder.Options with { GitProgram = program, GitTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
        Assert.StartsWith("git did not answer in time.", Assert.Single(snapshot.Remarks));
        Assert.Contains("new", TestFolder.PathsOf(snapshot));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Cancelling_kills_git()
    {
        using var folder = Sample();
        var program = Script(folder, "sleep 30");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        Assert.ThrowsAny<OperationCanceledException>(
            () => RepositoryReader.Read(folder.Root, folder.Cached with { GitProgram = program }, cancel.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4));
        Assert.False(File.Exists(folder.CacheFile));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_git_that_refuses_is_named_without_a_path()
    {
        using var folder = Sample();
        var program = Script(folder, """echo "fatal: detected dubious ownership in repository at '$PWD'" >&2; exit 128""");

        var snapshot = folder.Read(folder.Options with { GitProgram = program });

        Assert.Contains("safe.directory", Assert.Single(snapshot.Remarks));
        Assert.DoesNotContain(folder.Root, snapshot.Remarks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_cannot_start_is_a_remark()
    {
        using var folder = Sample();
        folder.Write("../no-program", "");

        Assert.Single(folder.Read(folder.Options with { GitProgram = folder.Beside("no-program") }).Remarks);
    }

    [Fact]
    public void A_program_in_the_current_directory_is_not_taken_for_git()
    {
        using var folder = Sample();

        Assert.Null(GitProgram.Find("git", new Dictionary<string, string?> { ["PATH"] = ".:" }));
        Assert.Null(GitProgram.Find("git", new Dictionary<string, string?>()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_damaged_index_is_a_remark(int length)
    {
        using var folder = Sample();
        var index = Path.Combine(folder.Root, ".git/index");
        File.WriteAllBytes(index, File.ReadAllBytes(index)[..length]);
        if (length > 7)
        {
            File.AppendAllText(index, new string('x', 300));
        }

        var snapshot = folder.Read(folder.Cached);

        Assert.Equal(2, snapshot.Remarks.Count);
        Assert.Contains("a", TestFolder.PathsOf(snapshot));
        Assert.All(snapshot.Remarks, r => Assert.DoesNotContain(folder.Root, r, StringComparison.Ordinal));
    }

    [Fact]
    public void A_git_folder_that_is_none_is_a_remark()
    {
        using var folder = new TestFolder().Write("a").Write(".git/config", "");

        AssertBroken(folder.Read());
    }

    [Theory]
    [InlineData("gitdir: /no/such/folder\n")]
    [InlineData("nonsense")]
    [InlineData("")]
    public void A_git_file_that_leads_nowhere_is_a_remark(string text)
    {
        using var folder = new TestFolder().Write("a").Write(".git", text);

        AssertBroken(folder.Read());
    }

    [Fact]
    public void A_repository_without_objects_is_a_remark()
    {
        using var folder = Sample();
        Directory.Delete(Path.Combine(folder.Root, ".git/refs"), recursive: true);

        var snapshot = folder.Read();

        Assert.Single(snapshot.Remarks);
        Assert.Contains("a", TestFolder.PathsOf(snapshot));
    }

    [Fact]
    public void Variables_of_a_hook_do_not_redirect()
    {
        using var folder = Sample();
        var other = folder.Beside("other");
        Directory.CreateDirectory(other);
        folder.GitIn(other, "init", "-q");
        var expected = folder.Expected();
        folder.Environment["GIT_DIR"] = Path.Combine(other, ".git");
        folder.Environment["GIT_WORK_TREE"] = other;
        folder.Environment["GIT_INDEX_FILE"] = Path.Combine(other, ".git/none");
        folder.Environment["GIT_CONFIG_PARAMETERS"] = "'core.excludesfile'='/dev/null'";
        folder.Environment["GIT_PREFIX"] = "sub/";

        Assert.Equal(expected, folder.Paths());
    }

    private static void AssertBroken(RepositorySnapshot snapshot)
    {
        Assert.Equal(["a"], TestFolder.PathsOf(snapshot));
        Assert.StartsWith("git does not recognise the repository", Assert.Single(snapshot.Remarks));
    }

    private static TestFolder Sample() =>
        new TestFolder().Init().Write("a").Write("bin/tracked").Commit()
            .Write(".gitignore", "*.log\nbin/\n").Write("ignored.log").Write("new").Write("bin/x");

    [UnsupportedOSPlatform("windows")]
    private static string Script(TestFolder folder, string body)
    {
        var path = folder.Beside("git-script");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
