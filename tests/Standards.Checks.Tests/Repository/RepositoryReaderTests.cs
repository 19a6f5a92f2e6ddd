using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Repository;

public class RepositoryReaderTests
{
    [Fact]
    public void Tracked_and_untracked_files_are_listed_and_ignored_ones_are_not()
    {
        using var folder = new TestFolder().Init()
            .Write(".gitignore", "*.log\nbin/\n").Write("a.txt").Write("src/b.cs").Commit()
            .Write("new.md").Write("src/deep/er/c.cs").Write("x.log").Write("bin/out.dll");

        Assert.Equal([".gitignore", "a.txt", "new.md", "src/b.cs", "src/deep/er/c.cs"], folder.Paths());
    }

    [Fact]
    public void Files_carry_size_stamp_and_a_readable_path()
    {
        using var folder = new TestFolder().Init().Write("docs/a b.md", "hello").Commit();

        var file = folder.Read().Find("docs/a b.md")!;

        Assert.Equal(5, file.Size);
        Assert.Equal(File.GetLastWriteTimeUtc(Path.Combine(folder.Root, "docs/a b.md")).Ticks, file.Stamp);
        Assert.Equal("hello", file.ReadText());
        Assert.Null(folder.Read().Find("docs/A b.md"));
    }

    [Fact]
    public void Deleted_files_are_left_out()
    {
        using var folder = new TestFolder().Init().Write("a").Write("d/b").Write("d/c").Commit();
        File.Delete(Path.Combine(folder.Root, "a"));
        Directory.Delete(Path.Combine(folder.Root, "d"), recursive: true);

        Assert.Empty(folder.Paths());
    }

    [Fact]
    public void Nested_ignore_files_negations_and_tracked_but_ignored_files_follow_git()
    {
        using var folder = new TestFolder().Init().Write("keep/tracked.log").Write("out/tracked.bin").Commit()
            .Write(".gitignore", "*.log\nout/\n")
            .Write("keep/.gitignore", "!important.log\n/local\n")
            .Write("keep/important.log").Write("keep/other.log").Write("keep/local").Write("keep/sub/local").Write("out/x");
        File.AppendAllText(Path.Combine(folder.Root, ".git/info/exclude"), "secret\n");
        folder.Write("secret");
        Directory.CreateDirectory(Path.Combine(folder.Home, ".config/git"));
        File.WriteAllText(Path.Combine(folder.Home, ".config/git/ignore"), ".DS_Store\n");
        folder.Write("a/.DS_Store");

        string[] expected =
            [".gitignore", "keep/.gitignore", "keep/important.log", "keep/sub/local", "keep/tracked.log", "out/tracked.bin"];
        Assert.Equal(expected, folder.Paths());
        Assert.Equal(folder.Expected(), folder.Paths());
    }

    [Fact]
    public void Odd_names_are_kept_as_they_are()
    {
        string[] names = [" lead", "a b.txt", "c#d", "e%20f", "g;h", "i'j\"k", "tab\there", "über/日本語.md", "é", "😀.txt", "[x]*?", ":colon", "-dash"];
        if (OperatingSystem.IsWindows())
        {
            names = names[..5];
        }

        using var folder = new TestFolder("odd #% ;ü").Init();
        foreach (var name in names)
        {
            folder.Write("t/" + name);
        }

        folder.Commit();
        foreach (var name in names)
        {
            folder.Write("u/" + name);
        }

        Assert.Equal(names.SelectMany(static n => new[] { "t/" + n, "u/" + n }).Order(StringComparer.Ordinal), folder.Paths(folder.Cached));
        Assert.Equal(folder.Expected(), folder.Paths(folder.CachedWithoutGit));
    }

    [Fact]
    public void Very_long_paths_are_listed()
    {
        var path = string.Concat(Enumerable.Repeat(new string('d', 200) + "/", 12)) + "file.txt";
        using var folder = new TestFolder().Init().Write(path).Commit().Write(path + ".new");

        Assert.Equal([path, path + ".new"], folder.Paths());
        Assert.Equal("text", folder.Read().Find(path)!.ReadText());
    }

    [Fact]
    public void A_subfolder_lists_only_what_is_below_it()
    {
        using var folder = new TestFolder().Init().Write(".gitignore", "*.log\n")
            .Write("top").Write("sub/a").Write("sub/d/b").Write("subway/c").Commit().Write("sub/new").Write("sub/x.log").Write("other");
        var sub = Path.Combine(folder.Root, "sub");

        var snapshot = RepositoryReader.Read(sub + "/", folder.Options, CancellationToken.None);

        Assert.Equal(sub, snapshot.Root);
        Assert.Equal(["a", "d/b", "new"], TestFolder.PathsOf(snapshot));
        Assert.Equal(folder.ExpectedIn(sub), TestFolder.PathsOf(snapshot));
    }

    [Fact]
    public void A_repository_without_a_commit_lists_its_untracked_files()
    {
        using var folder = new TestFolder().Init().Write("a");

        Assert.Equal(["a"], folder.Paths());
    }

    [Fact]
    public void Read_only_sources_are_listed()
    {
        using var folder = new TestFolder().Init().Write("a").Commit();
        File.SetAttributes(Path.Combine(folder.Root, "a"), FileAttributes.ReadOnly);

        Assert.Equal("text", folder.Read().Find("a")!.ReadText());
    }

    [Fact]
    public void Cancellation_is_observed()
    {
        using var folder = new TestFolder().Init().Write("a").Commit();

        Assert.ThrowsAny<OperationCanceledException>(
            () => RepositoryReader.Read(folder.Root, folder.Cached, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(folder.CacheFile));
    }

    [Fact]
    public void A_relative_root_is_refused() =>
        Assert.Throws<ArgumentException>(() => RepositoryReader.Read("src", CancellationToken.None));

    [Fact]
    public void The_short_forms_read_the_same()
    {
        using var folder = new TestFolder().Init().Write("a").Commit();

        Assert.Equal(["a"], TestFolder.PathsOf(RepositoryReader.Read(folder.Root, CancellationToken.None)));
        Assert.Equal(["a"], TestFolder.PathsOf(RepositoryReader.Read(folder.Root, folder.CacheFile, CancellationToken.None)));
    }
}
