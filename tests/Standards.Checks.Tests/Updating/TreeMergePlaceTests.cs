using System.Text;

namespace Standards.Checks.Tests.Updating;

/// <summary>Where files are and what they are called, and what an update has to do with the one before and the one after.</summary>
public sealed class TreeMergePlaceTests
{
    private const string Record = ".standards/template.json";

    [Fact]
    public void Names_and_folders_of_any_kind_are_merged()
    {
        string[] names = ["a b.txt", "a#b.txt", "100 %.txt", "größe/名.txt", "-x.txt", "a'b$(c).txt", "sub/deep/er/f.txt"];
        using var repository = new UpdatedRepository("größe #1 %");
        foreach (var name in names)
        {
            repository.Write(name, $"1\n2\n3\n4\n5\n6 mine\n");
        }

        repository.Commit();
        var merge = repository.Merge(
            names.ToDictionary(n => n, _ => "1\n2\n3\n4\n5\n6\n"), names.Append("new größe.txt").ToDictionary(n => n, _ => "1 new\n2\n3\n4\n5\n6\n"));
        merge.Apply();

        Assert.Equal("", repository.Stages());
        Assert.All(names, n => Assert.Equal("1 new\n2\n3\n4\n5\n6 mine\n", repository.Read(n)));
        Assert.True(repository.Exists("new größe.txt"));
    }

    [Fact]
    public void Folder_of_a_larger_repository_is_merged_and_the_rest_stays()
    {
        using var repository = new UpdatedRepository();
        repository
            .Write("README.md", "top\n")
            .Write("services/orders/README.md", "one\nmine\n")
            .Write("services/orders/.standards/template.json", """{ "edited": 1 }""")
            .Commit();

        var merge = repository.Merge(
            new Dictionary<string, string> { ["services/orders/README.md"] = "one\n", [$"services/orders/{Record}"] = "{ 1 }\n" },
            new Dictionary<string, string>
            {
                ["services/orders/README.md"] = "one\n",
                ["services/orders/a.txt"] = "a\n",
                [$"services/orders/{Record}"] = "{ 2 }\n",
            },
            $"services/orders/{Record}");
        merge.Apply();

        // The record is the template's, whatever somebody made of it.
        Assert.Equal($"M  services/orders/{Record}\nA  services/orders/a.txt\n", repository.Status());
        Assert.Equal("{ 2 }\n", repository.Read($"services/orders/{Record}"));
    }

    [Fact]
    public void Two_versions_apart_and_one_after_the_other_come_to_the_same()
    {
        Dictionary<string, string> one = new() { ["a.txt"] = "1\n2\n3\n4\n5\n6\n7\n8\n", [Record] = "1\n" };
        Dictionary<string, string> two = new() { ["a.txt"] = "1\n2 two\n3\n4\n5\n6\n7\n8\n", ["b.txt"] = "b\n", [Record] = "2\n" };
        Dictionary<string, string> three = new() { ["a.txt"] = "1\n2 two\n3\n4\n5 three\n6\n7\n8\n", ["c.txt"] = "b\n", [Record] = "3\n" };
        var trees = new List<string>();
        foreach (var steps in (Dictionary<string, string>[][])[[one, three], [one, two, three]])
        {
            using var repository = new UpdatedRepository();
            repository.Write("a.txt", "1\n2\n3\n4\n5\n6\n7\n8 mine\n").Write(Record, "1\n").Commit();
            for (var i = 1; i < steps.Length; i++)
            {
                repository.Merge(steps[i - 1], steps[i], Record).Apply();
                Assert.Equal("", repository.Stages());
                repository.Commit();
            }

            // Nothing is left to do.
            Assert.Empty(repository.Merge(three, three, Record).Files);
            trees.Add(repository.Git("ls-tree", "-r", "HEAD"));
        }

        Assert.Equal(trees[0], trees[1]);
    }

    [Fact]
    public void Contents_that_are_no_text_stay_as_they_are()
    {
        using var repository = new UpdatedRepository();
        repository.Write("a.bin", "a\r\n\0b\n"u8.ToArray()).Write("b.txt", "b\r\n"u8.ToArray()).Commit();

        repository
            .Merge(
                new Dictionary<string, string> { ["a.bin"] = "a\r\n\0b\n", ["b.txt"] = "b\n" },
                new Dictionary<string, string> { ["a.bin"] = "c\r\n\0b\n", ["b.txt"] = "b\nc\n", ["run.sh"] = "#!/bin/sh\n" })
            .Apply();

        Assert.Equal("c\r\n\0b\n"u8.ToArray(), File.ReadAllBytes(Path.Combine(repository.Root, "a.bin")));
        Assert.Equal("b\r\nc\r\n", Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(repository.Root, "b.txt"))));
        Assert.Equal("100755", repository.Modes()["run.sh"]);
    }

    [Fact]
    public void Settings_of_line_ends_change_the_work_tree_and_not_the_commit()
    {
        using var repository = new UpdatedRepository();
        repository.Write("a.txt", "1\n2\n3\n").Commit();
        repository.Git("config", "core.autocrlf", "true");
        repository.Git("-c", "core.hooksPath=/dev/null", "checkout", "-q", "--", ".");

        repository
            .Merge(
                new Dictionary<string, string> { ["a.txt"] = "1\n2\n3\n" }, new Dictionary<string, string> { ["a.txt"] = "1\n2\n3 new\n", ["b.txt"] = "b\n" })
            .Apply();

        Assert.Equal("1\n2\n3 new\n", repository.Git("show", ":a.txt"));
        Assert.Equal("b\n", repository.Git("show", ":b.txt"));
        Assert.Equal("b\r\n", repository.Read("b.txt"));
    }
}
