using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Places;

/// <summary>However git laid out the working tree, its root is found and its records are checked.</summary>
public sealed class GitLayoutTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    [Fact]
    public void Worktree_shallow_clone_submodule_and_link()
    {
        using var origin = ScratchRepository.WithLibrary().Record(status: "Done").Commit();
        origin.Record(2).Commit();
        var url = $"file://{origin.Root}";

        origin.Git("worktree", "add", "-q", "../worktree", "-b", "other");
        AssertChecked(origin.Sibling("worktree"));

        origin.Git("clone", "-q", "--depth", "1", url, "../shallow");
        AssertChecked(origin.Sibling("shallow"));

        Directory.CreateSymbolicLink(origin.Sibling("link").Root, origin.Root);
        AssertChecked(origin.Sibling("link"));

        using var outer = new ScratchRepository().Record(1, "Wrong").Commit();
        outer.Git("submodule", "--quiet", "add", url, "modules/inner");
        AssertChecked(outer.Sibling("repo/modules/inner"));
        Assert.False(outer.Exists("artifacts"), "The outer repository was written to.");
    }

    [Fact]
    public void Folder_without_git_is_checked_from_its_policy_file()
    {
        using var folder = new ScratchRepository(git: false).Library("Orders.Core").Record(status: "Done").Write("standards.yml", "version: 1\n");

        AssertChecked(folder);
    }

    [Fact]
    public void File_that_git_ignores_is_not_checked()
    {
        using var repository = ScratchRepository.WithLibrary().Record().Write("docs/adr/bad name.md", "# Bad\n");
        repository.Write(".gitignore", repository.Read(".gitignore") + "docs/adr/bad*\n");

        Assert.Empty(repository.Check(Project, "-p:NoWarn=STD4001").Succeeded().Diagnostics());
    }

    [Fact]
    public void Sources_are_linked_in_work_trees_and_submodules()
    {
        using var origin = ScratchRepository.WithLibrary().Commit();
        origin.Git("worktree", "add", "-q", "../worktree", "-b", "other");
        var worktree = origin.Sibling("worktree");
        Assert.Equal(("true", "true"), (LinksSources(origin), LinksSources(worktree)));

        using var outer = new ScratchRepository().Commit();
        outer.Git("submodule", "--quiet", "add", $"file://{origin.Root}", "modules/inner");
        var inner = outer.Sibling("repo/modules/inner");
        Assert.Equal("true", LinksSources(inner));
    }

    private static string LinksSources(ScratchRepository repository) =>
        repository.Dotnet("msbuild", Project, "-p:Configuration=Release", "-getProperty:_StandardsLinkSource", "-nologo").Output.Trim();

    private static void AssertChecked(ScratchRepository repository)
    {
        // By its full path: the working directory of a process has lost the link.
        var result = repository.Check(repository.PathOf(Project), "-p:NoWarn=STD4001").Failed();
        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }
}
