using System.Text;

namespace Standards.Checks.Tests.Repository;

public class UntrackedCacheTests
{
    public static TheoryData<string> Changes => [.. Scenarios.Keys];

    private static readonly Dictionary<string, Action<TestFolder>> Scenarios = new()
    {
        ["new file in an old folder"] = f => f.Write("src/late.cs"),
        ["new file at the root"] = f => f.Write("late.md"),
        ["new file in a new folder"] = f => f.Write("fresh/deep/late.cs"),
        ["new file in an empty folder"] = f => f.Write("empty/in/late.cs"),
        ["new file in a folder with only ignored files"] = f => f.Write("logs/late.cs"),
        ["untracked file removed"] = f => File.Delete(Path.Combine(f.Root, "src/new.cs")),
        ["untracked file renamed"] = f => File.Move(Path.Combine(f.Root, "src/new.cs"), Path.Combine(f.Root, "src/newer.cs")),
        ["folder renamed"] = f => Directory.Move(Path.Combine(f.Root, "src"), Path.Combine(f.Root, "source")),
        ["ignore file changed"] = f => File.AppendAllText(Path.Combine(f.Root, ".gitignore"), "new.cs\n"),
        ["ignore file that ignores itself changed"] = f => File.WriteAllText(Path.Combine(f.Root, "own/.gitignore"), "x"),
        ["ignore file added"] = f => f.Write("src/.gitignore", "new.cs\n"),
        ["exclude file changed"] = f => File.AppendAllText(Path.Combine(f.Root, ".git/info/exclude"), "new.cs\n"),
        ["file becomes tracked"] = f => f.Git("add", "src/new.cs"),
        ["file stops being tracked"] = f => f.Git("rm", "-q", "--cached", "src/old.cs"),
        ["configuration of the repository changed"] = f =>
        {
            File.WriteAllText(f.Beside("excludes"), "new.cs\n");
            f.Git("config", "core.excludesFile", f.Beside("excludes"));
        },
        ["configuration of the user added"] = f =>
        {
            File.WriteAllText(f.Beside("excludes"), "new.cs\n");
            f.Git("config", "--global", "core.excludesFile", f.Beside("excludes"));
        },
        ["ignore file of the user added"] = f =>
        {
            Directory.CreateDirectory(Path.Combine(f.Home, ".config/git"));
            File.WriteAllText(Path.Combine(f.Home, ".config/git/ignore"), "new.cs\n");
        },
        ["included configuration added"] = f => File.WriteAllText(Path.Combine(f.Home, "more"), "[core]\n\texcludesFile = ~/ex\n"),
        ["other home folder"] = f => f.Environment["HOME"] = f.Beside("elsewhere"),
        ["cache cut"] = f => File.WriteAllBytes(f.CacheFile, File.ReadAllBytes(f.CacheFile)[..^30]),
        ["cache empty"] = f => File.WriteAllBytes(f.CacheFile, []),
        ["cache of another version"] = f => File.WriteAllText(f.CacheFile, "something else entirely"),
        ["cache with an absurd count"] = f => File.WriteAllBytes(
            f.CacheFile, [.. File.ReadAllBytes(f.CacheFile)[..^200], .. Enumerable.Repeat((byte)0x7F, 200)]),
    };

    [Fact]
    public void When_nothing_changed_git_is_not_asked()
    {
        using var folder = Sample();
        var first = folder.Paths(folder.Cached);
        var cache = File.ReadAllBytes(folder.CacheFile);

        Assert.Equal(folder.Expected(), first);
        Assert.Equal(first, folder.Paths(folder.CachedWithoutGit));
        Assert.Equal(cache, File.ReadAllBytes(folder.CacheFile));
    }

    [Fact]
    public void Credentials_of_the_environment_are_not_in_the_file()
    {
        using var folder = Sample();
        folder.Environment["GIT_CONFIG_COUNT"] = "1";
        folder.Environment["GIT_CONFIG_KEY_0"] = "http.https://example.com/.extraheader";
        folder.Environment["GIT_CONFIG_VALUE_0"] = "AUTHORIZATION: basic c2VjcmV0LXRva2Vu";

        var first = folder.Paths(folder.Cached);

        var cache = Encoding.UTF8.GetString(File.ReadAllBytes(folder.CacheFile));
        Assert.DoesNotContain("c2VjcmV0LXRva2Vu", cache, StringComparison.Ordinal);
        Assert.DoesNotContain("extraheader", cache, StringComparison.Ordinal);
        Assert.Equal(first, folder.Paths(folder.CachedWithoutGit));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_seen(string change)
    {
        using var folder = Sample();
        folder.Paths(folder.Cached);

        Scenarios[change](folder);

        Assert.Single(folder.Read(folder.CachedWithoutGit).Remarks);
        Assert.Equal(folder.Expected(), folder.Paths(folder.Cached));
        Assert.Equal(folder.Expected(), folder.Paths(folder.CachedWithoutGit));
    }

    [Fact]
    public void Changes_that_matter_to_no_list_do_not_ask_git()
    {
        using var folder = Sample();
        folder.Paths(folder.Cached);
        folder.Write("bin/late.dll").Write("bin/more/late.dll").Write("src/new.cs", "other text");
        File.Delete(Path.Combine(folder.Root, "bin/out.dll"));

        Assert.Equal(folder.Expected(), folder.Paths(folder.CachedWithoutGit));
        Assert.Equal(10, folder.Read(folder.CachedWithoutGit).Find("src/new.cs")!.Size);
    }

    [Fact]
    public void Fresh_time_stamps_are_not_trusted()
    {
        using var folder = Sample();
        folder.Paths(folder.Cached with { Clock = TimeProvider.System });

        Assert.False(File.Exists(folder.CacheFile));
    }

    [Fact]
    public void A_configuration_that_follows_the_branch_is_not_cached()
    {
        using var folder = Sample();
        folder.Git("config", "includeIf.onbranch:side.path", "side.config");
        folder.Paths(folder.Cached);

        Assert.False(File.Exists(folder.CacheFile));
    }

    [Fact]
    public void A_linked_user_configuration_is_watched_at_its_target()
    {
        using var folder = Sample();
        File.WriteAllText(folder.Beside("dotfile"), "[user]\n\tname = x\n");
        File.Delete(Path.Combine(folder.Home, ".gitconfig"));
        File.CreateSymbolicLink(Path.Combine(folder.Home, ".gitconfig"), folder.Beside("dotfile"));
        folder.Paths(folder.Cached);
        Assert.Empty(folder.Read(folder.CachedWithoutGit).Remarks);

        File.AppendAllText(folder.Beside("dotfile"), "[core]\n\texcludesFile = /x\n");

        Assert.Single(folder.Read(folder.CachedWithoutGit).Remarks);
    }

    [Fact]
    public void An_ignore_file_above_a_subfolder_is_watched()
    {
        using var folder = new TestFolder().Init().Write("mid/sub/a").Commit().Write("mid/sub/new.cs");
        var sub = Path.Combine(folder.Root, "mid/sub");
        Assert.Equal(["a", "new.cs"], Read());

        folder.Write("mid/.gitignore", "*.cs\n");
        Assert.Equal(["a"], Read());
        File.WriteAllText(Path.Combine(folder.Root, "mid/.gitignore"), "");
        Assert.Equal(["a", "new.cs"], Read());

        string[] Read() => TestFolder.PathsOf(Standards.Checks.Snapshots.RepositoryReader.Read(sub, folder.Cached, CancellationToken.None));
    }

    [Fact]
    public void A_cache_that_cannot_be_written_does_no_harm()
    {
        using var folder = Sample();
        Directory.CreateDirectory(folder.CacheFile);

        Assert.Equal(folder.Expected(), folder.Paths(folder.Cached));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(folder.CacheFile)!));
    }

    private static TestFolder Sample()
    {
        var folder = new TestFolder().Init()
            .Write(".gitignore", "*.log\nbin/\n").Write("src/old.cs").Write("src/deep/x.cs").Commit()
            .Write("src/new.cs").Write("bin/out.dll").Write("logs/today.log").Write("own/.gitignore", "*\n");
        Directory.CreateDirectory(Path.Combine(folder.Root, "empty/in"));
        File.WriteAllText(Path.Combine(folder.Home, ".gitconfig"), "[include]\n\tpath = more\n");
        return folder;
    }
}
