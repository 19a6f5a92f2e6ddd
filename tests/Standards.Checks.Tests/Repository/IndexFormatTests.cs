using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Tests.Repository;

public class IndexFormatTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("4")]
    public void Versions_2_and_4_are_parsed(string version)
    {
        using var folder = Sample();
        folder.Git("update-index", "--index-version", version);

        AssertParsed(folder, int.Parse(version));
    }

    [Fact]
    public void Version_3_is_parsed()
    {
        using var folder = Sample();
        folder.Write("intent.txt").Git("add", "--intent-to-add", "intent.txt");

        AssertParsed(folder, 3);
    }

    [Fact]
    public void Hashes_of_sha256_repositories_are_longer()
    {
        using var folder = new TestFolder().Init("--object-format=sha256").Write("a").Write("src/b").Commit();

        AssertParsed(folder, 2);
    }

    [Fact]
    public void Paths_longer_than_the_length_field_are_parsed()
    {
        var path = string.Concat(Enumerable.Repeat(new string('e', 90) + "/", 30));
        using var folder = new TestFolder().Init().Write(path + "a").Write(path + "b").Write("z").Commit();
        Assert.True(path.Length > 0xFFF / 2);

        AssertParsed(folder, 2);
        folder.Git("update-index", "--index-version", "4");
        AssertParsed(folder, 4);
    }

    [Fact]
    public void A_conflict_lists_its_path_once()
    {
        using var folder = new TestFolder().Init().Write("a", "1").Write("b").Commit();
        folder.Git("checkout", "-q", "-b", "other");
        folder.Write("a", "2").Commit().Git("checkout", "-q", "main");
        folder.Write("a", "3").Commit();
        Assert.ThrowsAny<Exception>(() => folder.Git("merge", "-q", "other"));

        AssertParsed(folder, 2);
        Assert.Equal(["a", "b"], folder.Paths());
    }

    [Fact]
    public void A_split_index_is_left_to_git()
    {
        using var folder = Sample();
        folder.Git("update-index", "--split-index");
        folder.Write("late").Git("add", "late");

        Assert.Null(Parse(folder));
        Assert.Equal(folder.Expected(), folder.Paths(folder.Cached));
        Assert.Contains("late", folder.Paths());
    }

    [Fact]
    public void A_sparse_index_is_left_to_git_and_lists_what_is_on_disk()
    {
        using var folder = Sample();
        folder.Git("sparse-checkout", "init", "--cone", "--sparse-index");
        folder.Git("sparse-checkout", "set", "docs");

        Assert.Null(Parse(folder));
        Assert.Equal(["a.txt", "b.txt", "docs/ü.md"], folder.Paths());
    }

    [Fact]
    public void A_sparse_checkout_leaves_out_what_is_not_on_disk()
    {
        using var folder = Sample();
        folder.Git("sparse-checkout", "set", "--cone", "docs");

        Assert.NotNull(Parse(folder));
        Assert.Equal(["a.txt", "b.txt", "docs/ü.md"], folder.Paths());
    }

    [Fact]
    public void No_cut_or_changed_byte_breaks_the_parser()
    {
        using var folder = Sample();
        var random = new Random(1);
        foreach (var version in (string[])["2", "4"])
        {
            folder.Git("update-index", "--index-version", version);
            var data = File.ReadAllBytes(Path.Combine(folder.Root, ".git/index"));
            for (var length = 0; length < data.Length; length++)
            {
                GitIndex.TryParse(data.AsSpan(0, length), "");
                var changed = (byte[])data.Clone();
                changed[length] = (byte)random.Next(256);
                GitIndex.TryParse(changed, "");
            }
        }
    }

    private static TestFolder Sample()
    {
        var folder = new TestFolder().Init().Write("a.txt").Write("b.txt").Write("docs/ü.md");
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"src/project{i % 7}/file{i}.cs");
        }

        return folder.Commit();
    }

    private static GitIndex? Parse(TestFolder folder) =>
        GitIndex.TryParse(File.ReadAllBytes(Path.Combine(folder.Root, ".git/index")), "");

    private static void AssertParsed(TestFolder folder, int version)
    {
        Assert.Equal(version, File.ReadAllBytes(Path.Combine(folder.Root, ".git/index"))[7]);
        var expected = folder.Git("ls-files", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct();
        Assert.Equal(expected, Parse(folder)!.Files);
        Assert.Equal(folder.Expected(), folder.Paths());
    }
}
