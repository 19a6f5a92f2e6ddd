using Standards.Checks.Commands.Updating;

namespace Standards.Checks.Tests.Updating;

/// <summary>What keeps an update from beginning, and that nothing is lost then.</summary>
public sealed class UpdateStateTests
{
    private const string Record = """{ "template": "std-service", "version": "1.0.0", "name": "Orders", "answers": {} }""";

    private static readonly Dictionary<string, string> Before = new() { ["a.txt"] = "one\n" };
    private static readonly Dictionary<string, string> After = new() { ["a.txt"] = "two\n", ["new/b.txt"] = "new\n" };

    [Theory]
    [InlineData("edit", "changes are not committed: größe #1 %.txt", "git stash")]
    [InlineData("stage", "changes are not committed: größe #1 %.txt", "git stash")]
    [InlineData("delete", "changes are not committed: größe #1 %.txt", "git stash")]
    [InlineData("merge", "a merge is under way", "git merge --abort")]
    [InlineData("cherry-pick", "a cherry-pick is under way", "git cherry-pick --abort")]
    [InlineData("rebase", "a rebase is under way", "git rebase --abort")]
    [InlineData("conflict", "files are in conflict", "git reset --merge")]
    public void Repository_that_is_not_clean_is_refused(string how, string reason, string fix)
    {
        using var repository = Repository();
        Disturb(repository, how);

        var refused = Assert.Throws<UpdateRefusedException>(repository.Open);

        Assert.Equal(reason, refused.Message);
        Assert.Contains(fix, refused.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_without_repository_or_commit_is_refused()
    {
        using var repository = new UpdatedRepository();
        Assert.Contains("no commit yet", Assert.Throws<UpdateRefusedException>(repository.Open).Message, StringComparison.Ordinal);
        Directory.Move(Path.Combine(repository.Root, ".git"), Path.Combine(repository.Root, "..", "moved"));
        Assert.Contains("in no git repository", Assert.Throws<UpdateRefusedException>(repository.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Untracked_files_are_no_obstacle_and_records_are_found_everywhere()
    {
        using var repository = Repository();
        repository
            .Write("notes.txt", "mine")
            .Write(".standards/template.json", Record)
            .Write("services/a b/.standards/template.json", Record)
            .Write(".standards/template.Billing.json", Record)
            .Commit();
        repository.Write("other.txt", "mine");

        var (records, findings) = repository.Open().Records();

        Assert.Empty(findings);
        Assert.Equal(
            [(".standards/template.Billing.json", ""), (".standards/template.json", ""), ("services/a b/.standards/template.json", "services/a b/")],
            records.Select(r => (r.Path, r.Prefix)));
    }

    [Fact]
    public void Repository_without_record_is_refused()
    {
        using var repository = Repository();
        repository.Write(".standards/template.json", Record);
        Assert.Contains(
            "no commit has .standards/template.json",
            Assert.Throws<UpdateRefusedException>(() => repository.Open().Records()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new/b.txt", "mine\n", false, "new/b.txt")]
    [InlineData("new/b.txt", "mine\n", true, "new/b.txt")]
    [InlineData("new", "mine\n", false, "new/b.txt")]
    [InlineData("new/b.txt/c.txt", "mine\n", false, "new/b.txt")]
    [InlineData("new/b.txt", "new\n", false, null)]
    [InlineData("new/c.txt", "mine\n", false, null)]
    public void File_that_nobody_committed_is_not_overwritten(string path, string text, bool isIgnored, string? named)
    {
        using var repository = Repository();
        if (isIgnored)
        {
            repository.Write(".gitignore", "new/\n").Commit();
        }

        repository.Write(path, text);
        var state = repository.Open();
        var merge = repository.Merge(Before, After);

        if (named is null)
        {
            state.RefuseOverwriting(merge.Additions);
            state.Start(merge.Additions);
            merge.Apply();
            Assert.Equal("new\n", repository.Read("new/b.txt"));
            Assert.Equal("two\n", repository.Read("a.txt"));
        }
        else
        {
            Assert.Contains(
                $"its own: {named}", Assert.Throws<UpdateRefusedException>(() => state.RefuseOverwriting(merge.Additions)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(text, repository.Read(path));
    }

    /// <summary>Ended after objects were written, while the work tree was written, before the index was.</summary>
    [Fact]
    public void Update_that_was_ended_half_way_is_run_again()
    {
        using var repository = Repository();
        _ = repository.Merge(Before, After);
        var state = repository.Open();
        var merge = repository.Merge(Before, After);
        state.Start(merge.Additions);
        repository.Write("a.txt", "two\n").Write("new/b.txt", "new\n");

        var refused = Assert.Throws<UpdateRefusedException>(repository.Open);
        Assert.Equal("the last update was ended while it wrote (a.txt)", refused.Message);
        Assert.Contains("'git reset --hard'", refused.Fix, StringComparison.Ordinal);

        repository.Git("reset", "-q", "--hard");
        state = repository.Open();
        merge = repository.Merge(Before, After);
        state.RefuseOverwriting(merge.Additions);
        state.Start(merge.Additions);
        merge.Apply();
        state.End();
        Assert.Equal("M  a.txt\nA  new/b.txt\n", repository.Status());
        Assert.False(File.Exists(repository.Started));
    }

    [Fact]
    public void Lock_of_the_index_is_refused_and_nothing_is_changed()
    {
        using var repository = Repository();
        var merge = repository.Merge(Before, After);
        File.WriteAllText(Path.Combine(repository.Root, ".git", "index.lock"), "");

        Assert.Contains("could not bring the update", Assert.Throws<UpdateRefusedException>(merge.Apply).Message, StringComparison.Ordinal);
        Assert.Equal("one\n", repository.Read("a.txt"));
        Assert.False(repository.Exists("new/b.txt"));
    }

    private static UpdatedRepository Repository() =>
        new UpdatedRepository("größe #1 % repo").Write("a.txt", "one\n").Write("größe #1 %.txt", "text\n").Commit();

    private static void Disturb(UpdatedRepository repository, string how)
    {
        const string File = "größe #1 %.txt";
        switch (how)
        {
            case "edit":
                repository.Write(File, "other\n");
                break;
            case "stage":
                repository.Write(File, "other\n").Git("add", "-A");
                break;
            case "delete":
                System.IO.File.Delete(Path.Combine(repository.Root, File));
                break;
            case "conflict":
                repository.Merge(new Dictionary<string, string> { [File] = "base\n" }, new Dictionary<string, string> { [File] = "other\n" }).Apply();
                break;
            default:
                repository.Git("-c", "core.hooksPath=/dev/null", "checkout", "-q", "-b", "side");
                repository.Write(File, "side\n").Commit();
                repository.Git("-c", "core.hooksPath=/dev/null", "checkout", "-q", "main");
                repository.Write(File, "main\n").Commit();
                string[] who = ["-c", "user.name=T", "-c", "user.email=t@example.invalid", "-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false"];
                repository.Git(1, [.. who, how, "side"]);
                break;
        }
    }
}
