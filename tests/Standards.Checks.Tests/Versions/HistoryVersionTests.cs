using Standards.Checks.Findings;
using Standards.Checks.Rules.Versions;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Versions;

/// <summary>Versions from the tags of real repositories, and STD4601 to STD4603.</summary>
public sealed class HistoryVersionTests : IDisposable
{
    private const string None = "STD4602 versions come from tags, and no tag such as 'v1.0.0' is on this commit or before it";

    private readonly TestFolder _folder = new TestFolder().Init();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("v1.2.3", 0, "1.2.3")]
    [InlineData("v1.2.3", 1, "1.2.4-alpha.0.1")]
    [InlineData("v1.2.3", 12, "1.2.4-alpha.0.12")]
    [InlineData("v2.0.0-rc.1", 0, "2.0.0-rc.1")]
    [InlineData("v2.0.0-rc.1", 3, "2.0.0-rc.1.3")]
    [InlineData("v1.2.3+meta", 0, "1.2.3")]
    [InlineData("v0.0.0", 2, "0.0.1-alpha.0.2")]
    public void Commits_after_a_tag_are_counted(string tag, int commits, string expected)
    {
        _folder.Commit().Git("tag", tag);
        Commit(commits);

        Assert.Equal((expected, ""), Read());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Kind_and_place_of_a_tag_do_not_matter(bool annotated, bool packed)
    {
        _folder.Commit().Git(["tag", .. annotated ? (string[])["-a", "-m", "Release"] : [], "v1.2.3"]);
        if (packed)
        {
            _folder.Git("pack-refs", "--all");
        }

        Assert.Equal(("1.2.3", ""), Read());
        Commit(2);
        Assert.Equal(("1.2.4-alpha.0.2", ""), Read());
    }

    [Fact]
    public void Head_that_is_detached_and_a_linked_work_tree_have_their_own_commit()
    {
        _folder.Commit().Git("tag", "v1.0.0");
        Commit(2);
        _folder.Git("worktree", "add", "-q", "--detach", _folder.Beside("tree"), "v1.0.0");
        _folder.Git("checkout", "-q", "--detach", "HEAD~1");

        Assert.Equal(("1.0.0", ""), Read(root: _folder.Beside("tree")));
        Assert.Equal(("1.0.1-alpha.0.1", ""), Read());
    }

    [Fact]
    public void Greatest_version_counts_not_the_last_or_the_longest()
    {
        _folder.Commit().Git("tag", "v1.10.0");
        _folder.Commit().Git("tag", "v1.9.0");
        Commit(1);
        Assert.Equal(("1.10.1-alpha.0.2", ""), Read());

        // Of several at one commit the greatest; a moving tag beside it is no version and no matter.
        foreach (var tag in (string[])["v2.0.0-rc.1", "v2.0.0", "v2", "v2.0"])
        {
            _folder.Git("tag", tag);
        }

        Assert.Equal(("2.0.0", ""), Read());
        Assert.Equal(("2.0.0", ""), Read(builtTag: "v2"));
    }

    [Fact]
    public void Tag_of_another_branch_is_no_ancestor()
    {
        _folder.Commit().Git("tag", "v1.0.0");
        _folder.Git("checkout", "-q", "-b", "next");
        _folder.Write("next.txt").Commit().Git("tag", "v2.0.0");
        _folder.Git("checkout", "-q", "main");
        Commit(1);

        Assert.Equal(("1.0.1-alpha.0.1", ""), Read());
    }

    [Theory]
    [InlineData("orders/v", "1.1.0-beta.2")]
    [InlineData("billing/v", "3.0.1-alpha.0.1")]
    [InlineData("", "7.0.1-alpha.0.1")]
    [InlineData("[a-z]*/", "0.0.0-alpha.0.2")]
    public void Prefix_tells_products_apart(string prefix, string expected)
    {
        _folder.Commit();
        foreach (var tag in (string[])["billing/v3.0.0", "orders/v1.0.0", "7.0.0", "v9.0.0"])
        {
            _folder.Git("tag", tag);
        }

        _folder.Commit().Git("tag", "orders/v1.1.0-beta.2");

        Assert.Equal(expected, Read(prefix).Version);
    }

    [Theory]
    [InlineData(
        "v1.2",
        "STD4603 the tag 'v1.2' gives no version: '1.2' has 2 numbers instead of three. Tag this commit with three numbers, such as "
            + "'v1.2.0', and push that tag")]
    [InlineData(
        "v1.2.3.4",
        "STD4603 the tag 'v1.2.3.4' gives no version: '1.2.3.4' has 4 numbers instead of three. Tag this commit with three numbers, such as "
            + "'v1.2.3', and push that tag")]
    [InlineData(
        "v01.2.3-rc.1",
        "STD4603 the tag 'v01.2.3-rc.1' gives no version: '01.2.3-rc.1' has a number with a leading zero. Tag this commit with three numbers, such as "
            + "'v1.2.3-rc.1', and push that tag")]
    [InlineData(
        "v1.2.3-rc.01",
        "STD4603 the tag 'v1.2.3-rc.01' gives no version: '1.2.3-rc.01' has an empty or malformed part after its numbers. Tag this commit with three numbers, "
            + "such as 'v1.2.3', and push that tag")]
    [InlineData(
        "v1",
        "STD4603 the tag 'v1' gives no version: '1' has 1 number instead of three. Tag this commit with three numbers, such as 'v1.0.0', and push that tag")]
    public void Tag_at_head_that_is_no_version_is_STD4603(string tag, string finding)
    {
        _folder.Commit().Git("tag", tag);

        var result = HistoryVersion.Read(Reader(), "v", "");

        Assert.Equal("0.0.0-alpha.0.1", result.Version);
        Assert.Equal(finding, Text(Assert.Single(result.Findings)));
        // Further back it was somebody's matter then.
        Commit(1);
        Assert.Equal(None, Read().Findings);
    }

    [Fact]
    public void Tag_that_the_server_builds_is_the_one_that_is_named()
    {
        _folder.Commit();

        Assert.StartsWith("STD4603 the tag 'v1.2' gives no version", Read(builtTag: "v1.2").Findings, StringComparison.Ordinal);
        Assert.Equal(None, Read(builtTag: "orders/v1.2").Findings);
        Assert.Equal(None, Read(builtTag: "version-1").Findings);
    }

    [Fact]
    public void Repository_without_a_tag_is_STD4602_and_counts_all_commits()
    {
        _folder.Commit();
        Commit(2);

        var result = HistoryVersion.Read(Reader(), "v", "");

        Assert.Equal("0.0.0-alpha.0.3", result.Version);
        Assert.Equal(
            None + ". Run 'git tag v0.1.0' and 'git push origin v0.1.0', or fetch the tags with 'git fetch --tags'; until then builds are 0.0.0-alpha.0.N",
            Text(Assert.Single(result.Findings)));
    }

    [Fact]
    public void Without_a_commit_or_git_there_is_a_version_and_a_finding()
    {
        Assert.Equal(("0.0.0-alpha.0.0", None), Read());

        using var plain = new TestFolder();
        var noGit = HistoryVersion.Read(new VersionTagReader(_folder.Root, "v", CancellationToken.None, _folder.CachedWithoutGit), "v", "");
        var noRepository = HistoryVersion.Read(new VersionTagReader(plain.Root, "v", CancellationToken.None, plain.Options), "v", "");

        Assert.Equal(("0.0.0-alpha.0.0", "0.0.0-alpha.0.0"), (noGit.Version, noRepository.Version));
        Assert.Equal(
            "STD4602 versions come from tags, and git is not installed or not in PATH. Build in a clone of the repository, or say '-p:Version=1.2.3'; "
                + "this build is 0.0.0-alpha.0",
            Text(Assert.Single(noGit.Findings)));
        Assert.Equal(
            "STD4602 versions come from tags, and git has no repository here. Build in a clone of the repository, or say '-p:Version=1.2.3'; "
                + "this build is 0.0.0-alpha.0",
            Text(Assert.Single(noRepository.Findings)));
    }

    [Fact]
    public void Shallow_clone_is_STD4601_except_at_a_tag()
    {
        _folder.Commit().Git("tag", "v1.0.0");
        Commit(3);
        _folder.Git("clone", "-q", "--depth", "1", "file://" + _folder.Root, _folder.Beside("clone"));
        _folder.Git("clone", "-q", "--depth", "1", "-b", "v1.0.0", "file://" + _folder.Root, _folder.Beside("release"));

        var clone = HistoryVersion.Read(new VersionTagReader(_folder.Beside("clone"), "v", CancellationToken.None, _folder.Options), "v", "");

        Assert.Equal("0.0.0-alpha.0.1", clone.Version);
        Assert.Equal(
            "STD4601 the version is counted from the last tag, and this clone is a shallow one that lacks commits. Fetch all of it: 'fetch-depth: 0' of "
                + "actions/checkout on GitHub, the variable 'GIT_DEPTH: 0' on GitLab, 'fetchDepth: 0' of the checkout step on Azure, 'git fetch "
                + "--unshallow --tags' by hand",
            Text(Assert.Single(clone.Findings)));
        Assert.Equal(("1.0.0", ""), Read(root: _folder.Beside("release")));
        _folder.GitIn(_folder.Beside("clone"), "worktree", "add", "-q", "--detach", _folder.Beside("tree"));
        Assert.True(VersionTagReader.IsShallow(_folder.Beside("tree")));
        _folder.GitIn(_folder.Beside("clone"), "fetch", "-q", "--unshallow", "--tags");
        Assert.Equal(("1.0.1-alpha.0.3", ""), Read(root: _folder.Beside("clone")));
    }

    [Fact]
    public void Thousands_of_tags_take_three_questions()
    {
        _folder.Commit();
        var commit = _folder.Git("rev-parse", "HEAD").Trim();
        File.WriteAllLines(
            Path.Combine(_folder.Root, ".git", "packed-refs"),
            Enumerable.Range(0, 20_000).Select(i => $"{commit} refs/tags/v1.{i / 100}.{i % 100}").Prepend("# pack-refs with: peeled fully-peeled"));
        Commit(1);

        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(("1.199.100-alpha.0.1", ""), Read());

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public void Names_that_look_like_options_or_text_do_no_harm()
    {
        _folder.Commit();
        var commit = _folder.Git("rev-parse", "HEAD").Trim();
        foreach (var name in (string[])["v1;2", "v1$(rm)", "v'1", "--help", "vä1.0.0", "v1.0.0-ä"])
        {
            _folder.Git("update-ref", $"refs/tags/{name}", commit);
        }

        Assert.Equal("0.0.0-alpha.0.1", Read().Version);
        Assert.StartsWith("STD4603 the tag 'v1$(rm)' gives no version", Read().Findings, StringComparison.Ordinal);
    }

    private void Commit(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Commit();
        }
    }

    private VersionTagReader Reader(string prefix = "v", string? root = null) => new(root ?? _folder.Root, prefix, CancellationToken.None, _folder.Options);

    // The messages without the fix.
    private (string Version, string Findings) Read(string prefix = "v", string? root = null, string builtTag = "")
    {
        var result = HistoryVersion.Read(Reader(prefix, root), prefix, builtTag);
        return (result.Version, string.Join('|', result.Findings.Select(f => $"{f.Rule.Id} {f.Message}")));
    }

    private static string Text(Finding finding) => $"{finding.Rule.Id} {finding.Message}. {finding.Fix}";
}
