using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Repository;

public class WorkTreeTests
{
    [Fact]
    public void A_linked_work_tree_has_its_own_index_and_shares_the_exclude_file()
    {
        using var folder = new TestFolder().Init().Write("a").Commit();
        File.AppendAllText(Path.Combine(folder.Root, ".git/info/exclude"), "secret\n");
        var linked = folder.Beside("linked tree");
        folder.Git("worktree", "add", "-q", linked, "-b", "side");
        File.WriteAllText(Path.Combine(linked, "new"), "");
        File.WriteAllText(Path.Combine(linked, "secret"), "");
        folder.GitIn(linked, "add", "new");

        AssertLists(folder, linked, ["a", "new"]);
    }

    [Fact]
    public void A_submodule_is_left_out_of_its_parent_and_can_be_read_itself()
    {
        using var folder = new TestFolder().Init().Write("a").Commit();
        var library = folder.Beside("library");
        Directory.CreateDirectory(library);
        folder.GitIn(library, "init", "-q");
        File.WriteAllText(Path.Combine(library, "lib.cs"), "");
        folder.GitIn(library, "add", "-A");
        folder.GitIn(library, "commit", "-q", "-m", "x");
        folder.Git("submodule", "--quiet", "add", library, "ext/lib");
        folder.Commit();
        var submodule = Path.Combine(folder.Root, "ext/lib");
        File.WriteAllText(Path.Combine(submodule, "new.cs"), "");

        AssertLists(folder, folder.Root, [".gitmodules", "a"]);
        AssertLists(folder, submodule, ["lib.cs", "new.cs"]);

        var walked = folder.Read(folder.Options with { GitProgram = "no-such-git" });
        Assert.Equal([".gitmodules", "a"], TestFolder.PathsOf(walked));
    }

    [Fact]
    public void A_repository_inside_is_left_out()
    {
        using var folder = new TestFolder().Init().Write("a").Commit().Write("nested/b");
        folder.GitIn(Path.Combine(folder.Root, "nested"), "init", "-q");
        folder.GitIn(Path.Combine(folder.Root, "nested"), "add", "-A");
        folder.GitIn(Path.Combine(folder.Root, "nested"), "commit", "-q", "-m", "x");

        AssertLists(folder, folder.Root, ["a"], isCacheable: false);
    }

    [Fact]
    public void A_shallow_clone_is_like_any_other()
    {
        using var folder = new TestFolder().Init().Write("a").Commit().Write("b").Commit();
        var clone = folder.Beside("clone");
        folder.Git("clone", "-q", "--depth", "1", "file://" + folder.Root, clone);

        AssertLists(folder, clone, ["a", "b"]);
    }

    [Fact]
    public void A_link_to_the_root_or_into_it_is_seen_through()
    {
        using var folder = new TestFolder().Init().Write(".gitignore", "*.log\n").Write("sub/a").Commit().Write("sub/b").Write("sub/x.log");
        var link = folder.Beside("link");
        var inside = folder.Beside("inside");
        Directory.CreateSymbolicLink(link, folder.Root);
        Directory.CreateSymbolicLink(inside, Path.Combine(link, "sub"));

        AssertLists(folder, link, [".gitignore", "sub/a", "sub/b"]);
        AssertLists(folder, inside, ["a", "b"]);
    }

    [Fact]
    public void A_folder_link_from_another_repository_belongs_to_its_target()
    {
        using var folder = new TestFolder().Init().Write("sub/a").Commit();
        var other = folder.Beside("other");
        Directory.CreateDirectory(other);
        folder.GitIn(other, "init", "-q");
        Directory.CreateSymbolicLink(Path.Combine(other, "link"), folder.Root);

        AssertLists(folder, Path.Combine(other, "link", "sub"), ["a"]);
    }

    private static void AssertLists(TestFolder folder, string root, string[] expected, bool isCacheable = true)
    {
        var snapshot = RepositoryReader.Read(root, folder.Cached, CancellationToken.None);
        Assert.Empty(snapshot.Remarks);
        Assert.Equal(root, snapshot.Root);
        Assert.Equal(expected, TestFolder.PathsOf(snapshot));
        Assert.Equal(folder.ExpectedIn(root), expected);

        var again = RepositoryReader.Read(root, folder.CachedWithoutGit, CancellationToken.None);
        Assert.Equal(isCacheable, again.Remarks.Count == 0);
        if (isCacheable)
        {
            Assert.Equal(expected, TestFolder.PathsOf(again));
        }
    }
}
