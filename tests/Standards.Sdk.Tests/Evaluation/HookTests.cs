using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>The hooks of the caller stay in force, and the files that are not projects of a user evaluate without a word.</summary>
public class HookTests
{
    private const string Project = "src/Orders/Orders.csproj";

    [Fact]
    public void Global_hook_is_imported_and_the_policy_too()
    {
        using var repository = Repository();

        AssertBoth(EvaluatedProject.Of(repository, Project, ("CustomBeforeDirectoryBuildProps", repository.PathOf("hook.props"))));
    }

    [Fact]
    public void Hook_of_standards_props_is_imported_and_the_policy_too()
    {
        using var repository = Repository();
        repository.Write(
            "standards.props", $"""<Project>{ProjectText.Properties(("CustomBeforeDirectoryBuildProps", repository.PathOf("hook.props")))}</Project>""");

        AssertBoth(EvaluatedProject.Of(repository, Project));
    }

    [Theory]
    [InlineData("Standards.proj")]
    public void Repository_project_evaluates_without_warnings(string file)
    {
        using var repository = Repository();
        EvaluatedProject.Of(repository, Project);

        var project = EvaluatedProject.OfFile(
            Path.Combine(PackedSdk.Instance.Folder, "Sdk", file), ("StandardsRepositoryRoot", repository.Root), ("CI", "true"));

        Assert.Equal("", project.Warnings);
        Assert.Equal("true", project["ContinuousIntegrationBuild"]);
        Assert.Equal(PackedSdk.Instance.Version, project["StandardsSdkVersion"]);
        Assert.True(File.Exists(project["StandardsTasksAssembly"]), project["StandardsTasksAssembly"]);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Solution_files_evaluate_without_warnings(string ci)
    {
        using var repository = Repository();
        repository.Write(
            "orders.metaproj",
            """<Project><Import Project="Solution.props" Sdk="Standards.Sdk" /><Import Project="Solution.targets" Sdk="Standards.Sdk" /></Project>""");

        var project = EvaluatedProject.Of(repository, "orders.metaproj", ("CI", ci));

        Assert.Equal("", project.Warnings);
        Assert.Equal(repository.Root, project["StandardsRepositoryRoot"]);
        Assert.Contains(project.Imports, i => i.EndsWith("/Restore.targets", StringComparison.Ordinal));
    }

    private static ScratchRepository Repository() => new ScratchRepository()
        .Write("hook.props", $"""<Project>{ProjectText.Properties(("HookOfTheCaller", "here"), ("LangVersion", "12"))}</Project>""")
        .Write(Project, ProjectText.Of(ProjectText.Whole));

    private static void AssertBoth(EvaluatedProject project)
    {
        Assert.Equal("here", project["HookOfTheCaller"]);
        Assert.Equal("12", project["LangVersion"]);
        Assert.Equal("enable", project["Nullable"]);
        Assert.Equal("true", project["StandardsAnalyzers"]);
    }
}
