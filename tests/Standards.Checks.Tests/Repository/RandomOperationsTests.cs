namespace Standards.Checks.Tests.Repository;

/// <summary>Whatever happens to a repository, the snapshot is what git lists, with a cache and without.</summary>
public class RandomOperationsTests
{
    private static readonly string[] Folders = ["", "a/", "a/b/", "c d/", "ü/", "bin/", "a/bin/deep/"];
    private static readonly string[] Names = ["x.cs", "y.log", "z#1", "w;2", "é%.md"];
    private static readonly string[] Rules = ["*.log\n", "!y.log\n", "/x.cs\n", "bin/\n", "**/deep\n", "a/*\n!a/b/\n", "# none\n", "z*\n"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_snapshot_is_what_git_lists(int seed)
    {
        var random = new Random(seed);
        using var folder = new TestFolder().Init();
        var done = new List<string>();
        for (var step = 0; step < 60; step++)
        {
            done.Add(Change(folder, random));
            var expected = string.Join('\n', folder.Expected());
            var history = string.Join(", ", done);
            Assert.True(expected == string.Join('\n', folder.Paths()), history);
            Assert.True(expected == string.Join('\n', folder.Paths(folder.Cached)), history + " (cache)");
            Assert.True(expected == string.Join('\n', folder.Paths(folder.Cached)), history + " (cache, again)");
        }
    }

    private static string Change(TestFolder folder, Random random)
    {
        var path = Pick(Folders) + Pick(Names);
        var full = Path.Combine(folder.Root, path);
        switch (random.Next(9))
        {
            case 0 when File.Exists(full):
                File.Delete(full);
                return $"delete {path}";
            case 1 when File.Exists(full):
                var target = Pick(Folders) + Pick(Names);
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Root, target))!);
                File.Move(full, Path.Combine(folder.Root, target), overwrite: true);
                return $"move {path} to {target}";
            case 2:
                var (ignore, rules) = (Pick(Folders) + ".gitignore", Pick(Rules) + Pick(Rules));
                folder.Write(ignore, rules);
                return $"""{ignore} = {rules.ReplaceLineEndings("|")}""";
            case 3:
                folder.Git("add", "-A");
                return "add";
            case 4:
                folder.Git("rm", "-q", "-r", "--cached", "--ignore-unmatch", "--", path);
                return $"untrack {path}";
            case 5:
                folder.Git("update-index", "--index-version", Pick(["2", "4"]));
                return "version";
            case 6 when Directory.Exists(Path.Combine(folder.Root, "a")) && random.Next(4) == 0:
                Directory.Delete(Path.Combine(folder.Root, "a"), recursive: true);
                return "delete a";
            default:
                folder.Write(path);
                if (random.Next(3) == 0)
                {
                    folder.Git("add", "-f", "--", path);
                    return $"write and force {path}";
                }

                return $"write {path}";
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }
}
