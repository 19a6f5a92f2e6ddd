using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>One framework by default, none where the project names its own, and one of several that speaks for the project.</summary>
public class FrameworkTests
{
    private const string Project = "src/Orders/Orders.csproj";

    [Theory]
    [InlineData("TargetFrameworks", "net10.0;net8.0", "")]
    [InlineData("TargetFrameworks", "net8.0", "")]
    [InlineData("TargetFramework", "net9.0", "net9.0")]
    [InlineData("TargetFramework", "", "net10.0")]
    [InlineData("StandardsTargetFramework", "net9.0", "net9.0")]
    public void Default_is_applied_only_where_none_is_named(string property, string value, string expected)
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole, ProjectText.Properties((property, value))));

        var project = EvaluatedProject.Of(repository, Project);

        Assert.Equal(expected, project["TargetFramework"]);
        Assert.Equal(expected.Replace("net", "v", StringComparison.Ordinal), expected.Length == 0 ? "" : project["TargetFrameworkVersion"]);
    }

    [Theory]
    [InlineData("net10.0;net8.0")]
    [InlineData(" net10.0 ; net8.0 ")]
    [InlineData("\n  net10.0;\n  net8.0\n")]
    [InlineData(";net10.0;net8.0")]
    [InlineData("$(None);net10.0;net8.0")]
    public void First_of_several_speaks_for_the_project(string frameworks)
    {
        using var repository = new ScratchRepository();
        foreach (var form in ProjectText.Forms)
        {
            var text = ProjectText.Of(form, ProjectText.Properties(("TargetFrameworks", frameworks)))
                .Replace(ProjectText.Properties(("TargetFramework", "net10.0")), "", StringComparison.Ordinal);
            repository.Write(Project, text);

            Assert.Equal("true", EvaluatedProject.Of(repository, Project, ("TargetFramework", "net10.0"))["_StandardsPrimaryFramework"]);
            Assert.Equal("false", EvaluatedProject.Of(repository, Project, ("TargetFramework", "net8.0"))["_StandardsPrimaryFramework"]);
            Assert.Equal("", EvaluatedProject.Of(repository, Project)["TargetFramework"]);
        }
    }

    [Fact]
    public void Single_framework_speaks_for_itself()
    {
        using var repository = new ScratchRepository();
        repository.Write(Project, ProjectText.Of(ProjectText.Whole));

        Assert.Equal("true", EvaluatedProject.Of(repository, Project)["_StandardsPrimaryFramework"]);
    }

    [Fact]
    public void File_based_app_has_no_lock_file_and_no_documentation()
    {
        using var repository = new ScratchRepository(git: false);
        repository.Write("app/app.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("OutputType", "Exe"))));

        var project = EvaluatedProject.Of(repository, "app/app.csproj", ("FileBasedProgram", "true"));

        Assert.Equal("", project["RestorePackagesWithLockFile"]);
        Assert.Equal("", project["DocumentationFile"]);
        Assert.Equal("", project["_StandardsWeakened"]);
        Assert.Equal("false", project["StandardsChecks"]);
    }
}
