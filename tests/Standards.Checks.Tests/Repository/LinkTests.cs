using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Repository;

public class LinkTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Links_to_files_are_listed_and_links_to_folders_are_not(bool inGit, bool isCommitted)
    {
        using var folder = new TestFolder().Write("real/file.txt", "content");
        Link("to-file", "real/file.txt");
        Link("to-folder", "real");
        Link("real/up", "..");
        Link("dangling", "nowhere");
        Link("self", "self");
        Link("ping", "pong");
        Link("pong", "ping");
        if (inGit)
        {
            folder.Init();
        }

        if (isCommitted)
        {
            folder.Commit();
        }

        var snapshot = folder.Read();

        Assert.Empty(snapshot.Remarks);
        Assert.Equal(["dangling", "ping", "pong", "real/file.txt", "self", "to-file"], TestFolder.PathsOf(snapshot));
        Assert.Equal("content", snapshot.Find("to-file")!.ReadText());
        foreach (var name in (string[])["dangling", "ping", "self"])
        {
            var unreadable = Assert.Throws<UnreadableFileException>(() => snapshot.Find(name)!.ReadText());
            Assert.DoesNotContain(folder.Root, unreadable.Message, StringComparison.Ordinal);
        }

        void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(folder.Root, name), target);
    }

    [Fact]
    public void A_tracked_folder_replaced_by_a_link_is_not_entered()
    {
        using var folder = new TestFolder().Init().Write("d/a").Write("d/e/b").Write("z").Commit();
        Directory.Move(Path.Combine(folder.Root, "d"), folder.Beside("moved"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "d"), folder.Beside("moved"));

        Assert.Equal(["z"], folder.Paths());
        Assert.Equal(["z"], folder.Paths(folder.Cached));
        Assert.Equal(["z"], folder.Paths(folder.Cached));
    }

    [Fact]
    public void An_ignored_tracked_folder_replaced_by_a_link_is_not_entered_with_a_cache()
    {
        using var folder = new TestFolder().Init().Write("out/d/a").Commit().Write(".gitignore", "out/\n");
        Assert.Equal([".gitignore", "out/d/a"], folder.Paths(folder.Cached));
        Directory.Move(Path.Combine(folder.Root, "out/d"), folder.Beside("moved"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "out/d"), folder.Beside("moved"));

        Assert.Equal([".gitignore"], folder.Paths(folder.CachedWithoutGit));
    }
}
