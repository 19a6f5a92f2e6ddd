using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Where a repository begins, and a project's place in it.</summary>
public class RepositoryRootTests
{
    private const string Path = "cmd/Orders.Api/Orders.Api.csproj";

    [Fact]
    public void Git_folder()
    {
        using var repository = Repository();

        AssertPlace(repository.Root, "cmd/Orders.Api/", EvaluatedProject.Of(repository, Path));
    }

    [Fact]
    public void Git_file_of_a_nested_work_tree_is_the_inner_repository()
    {
        using var repository = Repository();
        repository.Write("modules/inner/.git", "gitdir: ../../.git/modules/inner\n");
        repository.Write("modules/inner/" + Path, ProjectText.Of(ProjectText.Whole));

        AssertPlace(repository.PathOf("modules/inner"), "cmd/Orders.Api/", EvaluatedProject.Of(repository, "modules/inner/" + Path));
    }

    [Fact]
    public void Git_folder_below_a_git_file_is_the_inner_repository()
    {
        using var repository = Repository(git: false);
        repository.Write(".git", "gitdir: elsewhere\n");
        repository.Write("inner/.git/HEAD", "ref: refs/heads/main\n");
        repository.Write("inner/" + Path, ProjectText.Of(ProjectText.Whole));

        AssertPlace(repository.PathOf("inner"), "cmd/Orders.Api/", EvaluatedProject.Of(repository, "inner/" + Path));
        AssertPlace(repository.Root, "cmd/Orders.Api/", EvaluatedProject.Of(repository, Path));
    }

    [Fact]
    public void Without_git_the_folder_of_standards_yml()
    {
        using var repository = Repository(git: false);
        repository.Write("standards.yml", "version: 1\n");

        AssertPlace(repository.Root, "cmd/Orders.Api/", EvaluatedProject.Of(repository, Path));
    }

    [Fact]
    public void With_neither_the_folder_of_the_project()
    {
        using var repository = Repository(git: false);

        var project = EvaluatedProject.Of(repository, Path);

        AssertPlace(repository.PathOf("cmd/Orders.Api"), "", project);
        Assert.Equal("true", project["StandardsChecks"]);
    }

    [Fact]
    public void Project_at_the_root()
    {
        using var repository = new ScratchRepository();
        repository.Write("Orders.csproj", ProjectText.Of(ProjectText.Whole));

        AssertPlace(repository.Root, "", EvaluatedProject.Of(repository, "Orders.csproj"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    public void Root_that_was_given_is_normalised(string end)
    {
        using var repository = Repository();
        repository.Write("Orders.csproj", ProjectText.Of(ProjectText.Whole));
        repository.Write("src/Orders/Orders.csproj", ProjectText.Of(ProjectText.Whole));
        repository.Write("Directory.Build.props", "<Project />");

        AssertPlace(repository.Root, "cmd/Orders.Api/", EvaluatedProject.Of(repository, Path, ("StandardsRepositoryRoot", repository.Root + end)));
        AssertPlace(repository.Root, "", EvaluatedProject.Of(repository, "Orders.csproj", ("StandardsRepositoryRoot", repository.Root + end)));
        AssertPlace(
            repository.Root,
            "src/Orders/",
            EvaluatedProject.Of(repository, "src/Orders/Orders.csproj", ("StandardsRepositoryRoot", repository.PathOf("src") + end)),
            isWeakened: true);
    }

    [Fact]
    public void Outer_work_tree_and_any_folder_above_without_git_may_be_given()
    {
        using var repository = Repository();
        repository.Write("modules/inner/.git", "gitdir: ../../.git/modules/inner\n");
        repository.Write("modules/inner/" + Path, ProjectText.Of(ProjectText.Whole));
        AssertPlace(
            repository.Root,
            "modules/inner/cmd/Orders.Api/",
            EvaluatedProject.Of(repository, "modules/inner/" + Path, ("StandardsRepositoryRoot", repository.Root)));

        using var container = Repository(git: false);
        AssertPlace(container.Root, "cmd/Orders.Api/", EvaluatedProject.Of(container, Path, ("StandardsRepositoryRoot", container.Root)));
    }

    [Theory]
    [InlineData("standards.props")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData(Path)]
    public void Root_that_a_file_sets_is_named_and_the_one_that_was_found_stays(string file)
    {
        using var repository = Repository();
        var elsewhere = ProjectText.Properties(("StandardsRepositoryRoot", repository.PathOf("docs")));
        repository.Write(file, file == Path ? ProjectText.Of(ProjectText.Whole, elsewhere) : $"<Project>{elsewhere}</Project>");

        AssertPlace(repository.Root, "cmd/Orders.Api/", EvaluatedProject.Of(repository, Path), isWeakened: true);
    }

    [Fact]
    public void Root_elsewhere_is_named_and_does_not_break_evaluation()
    {
        using var repository = Repository();

        var project = EvaluatedProject.Of(repository, Path, ("StandardsRepositoryRoot", repository.Root[..^1]));

        AssertPlace(repository.Root, "cmd/Orders.Api/", project, isWeakened: true);
        Assert.Equal("Microsoft.NET.Sdk.Web", project["_StandardsInnerSdk"]);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("sharp#one")]
    [InlineData("100%")]
    [InlineData("per%20cent")]
    [InlineData("Größe-日本")]
    [InlineData("semi;colon")]
    [InlineData("it's")]
    [InlineData("round (1)")]
    [InlineData("at@home")]
    [InlineData("dollar$(X)")]
    public void Unusual_characters_in_the_path(string name)
    {
        using var repository = new ScratchRepository(name);
        repository.Write(Path, ProjectText.Of(ProjectText.Whole));

        var project = EvaluatedProject.Of(repository, Path, ("Configuration", "Release"));

        Assert.Equal("", project.Warnings);
        AssertPlace(repository.Root, "cmd/Orders.Api/", project);
        Assert.Equal("Microsoft.NET.Sdk.Web", project["_StandardsInnerSdk"]);
        Assert.Equal("true", project["EnableSourceLink"]);
    }

    private static ScratchRepository Repository(bool git = true) => new ScratchRepository(git: git).Write(Path, ProjectText.Of(ProjectText.Whole));

    private static void AssertPlace(string root, string folder, EvaluatedProject project, bool isWeakened = false)
    {
        Assert.Equal(isWeakened, project["_StandardsWeakened"].Contains("StandardsRepositoryRoot=", StringComparison.Ordinal));
        Assert.Equal(root, project["StandardsRepositoryRoot"]);
        Assert.Equal(folder, project["_StandardsProjectFolder"]);
    }
}
