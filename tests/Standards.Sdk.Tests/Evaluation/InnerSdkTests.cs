using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>The inner SDK follows from a project's place and name.</summary>
public class InnerSdkTests
{
    private const string Plain = "Microsoft.NET.Sdk";
    private const string Web = "Microsoft.NET.Sdk.Web";
    private const string Worker = "Microsoft.NET.Sdk.Worker";

    [Theory]
    [InlineData("cmd/Orders.Api/Orders.Api.csproj", Web)]
    [InlineData("cmd/Orders.Web/Orders.Web.csproj", Web)]
    [InlineData("cmd/Orders.Gateway/Orders.Gateway.csproj", Web)]
    [InlineData("cmd/Orders.Worker/Orders.Worker.csproj", Worker)]
    [InlineData("cmd/Orders.Cli/Orders.Cli.csproj", Plain)]
    [InlineData("cmd/Api.Tool/Api.Tool.csproj", Plain)]
    [InlineData("src/Orders.Api/Orders.Api.csproj", Plain)]
    [InlineData("src/Orders.Worker/Orders.Worker.csproj", Plain)]
    [InlineData("src/cmd/Orders.Web/Orders.Web.csproj", Plain)]
    [InlineData("tests/Orders.Api/Orders.Api.csproj", Plain)]
    [InlineData("Orders.Api.csproj", Plain)]
    public void Place_and_name_choose(string path, string expected)
    {
        using var repository = new ScratchRepository();
        repository.Write(path, ProjectText.Of(ProjectText.Whole));

        var project = EvaluatedProject.Of(repository, path);

        Assert.Equal("", project.Warnings);
        AssertSdk(expected, project);
        Assert.DoesNotContain("StandardsInnerSdk", project["_StandardsWeakened"]);
        Assert.Equal(path.StartsWith("cmd/", StringComparison.Ordinal) ? "Exe" : "Library", project["OutputType"]);
    }

    [Fact]
    public void Standards_props_maps_own_names()
    {
        using var repository = new ScratchRepository();
        repository.Write(
            "standards.props",
            """<Project><PropertyGroup Condition="$(MSBuildProjectName.EndsWith('.Host'))"><StandardsInnerSdk>Microsoft.NET.Sdk.Web</StandardsInnerSdk></"""
                + """PropertyGroup></Project>""");
        repository.Write("src/Orders.Host/Orders.Host.csproj", ProjectText.Of(ProjectText.Whole));
        repository.Write("cmd/Orders.Worker/Orders.Worker.csproj", ProjectText.Of(ProjectText.Whole));

        AssertSdk(Web, EvaluatedProject.Of(repository, "src/Orders.Host/Orders.Host.csproj"));
        AssertSdk(Worker, EvaluatedProject.Of(repository, "cmd/Orders.Worker/Orders.Worker.csproj"));
    }

    [Fact]
    public void Unknown_name_falls_back_and_is_reported()
    {
        using var repository = new ScratchRepository();
        repository.Write("standards.props", $"""<Project>{ProjectText.Properties(("StandardsInnerSdk", "Microsoft.NET.Sdk.Wbe"))}</Project>""");
        repository.Write("src/Orders/Orders.csproj", ProjectText.Of(ProjectText.Whole));

        var project = EvaluatedProject.Of(repository, "src/Orders/Orders.csproj");

        AssertSdk(Plain, project);
        Assert.Contains("StandardsInnerSdk=Microsoft.NET.Sdk", project["_StandardsWeakened"]);
    }

    [Theory]
    [InlineData("project")]
    [InlineData("Directory.Build.props")]
    public void Change_after_the_choice_is_reported_and_has_no_effect(string place)
    {
        using var repository = new ScratchRepository();
        var change = ProjectText.Properties(("StandardsInnerSdk", Web));
        repository.Write("src/Orders/Orders.csproj", ProjectText.Of(ProjectText.Whole, place == "project" ? change : ""));
        repository.Write("Directory.Build.props", place == "project" ? "<Project />" : $"<Project>{change}</Project>");

        var project = EvaluatedProject.Of(repository, "src/Orders/Orders.csproj");

        AssertSdk(Plain, project);
        Assert.Contains("StandardsInnerSdk=Microsoft.NET.Sdk", project["_StandardsWeakened"]);
    }

    [Fact]
    public void Private_flag_of_ours_in_the_body_does_not_mix_two_sdks()
    {
        using var repository = new ScratchRepository();
        repository.Write("src/Orders/Orders.csproj", ProjectText.Of(ProjectText.Whole, ProjectText.Properties(("_StandardsInnerSdk", Web))));

        AssertSdk(Plain, EvaluatedProject.Of(repository, "src/Orders/Orders.csproj"));
    }

    [Theory]
    [InlineData(Plain)]
    [InlineData(Web)]
    [InlineData(Worker)]
    public void Additive_form_keeps_the_other_sdk(string other)
    {
        using var repository = new ScratchRepository();
        repository.Write(
            "cmd/Orders.Api/Orders.Api.csproj",
            ProjectText.Of(ProjectText.Additive).Replace("Sdk=\"Microsoft.NET.Sdk\"", $"Sdk=\"{other}\"", StringComparison.Ordinal));

        var project = EvaluatedProject.Of(repository, "cmd/Orders.Api/Orders.Api.csproj");

        Assert.Equal("", project.Warnings);
        AssertSdk(other, project);
        Assert.Equal("", project["_StandardsWeakened"]);
        Assert.Equal("true", project["StandardsSdkUsed"]);
    }

    [Theory]
    [InlineData("fsproj", "F#")]
    [InlineData("vbproj", "VB")]
    public void Other_languages_evaluate(string extension, string language)
    {
        using var repository = new ScratchRepository();
        repository.Write($"src/Orders/Orders.{extension}", ProjectText.Of(ProjectText.Whole));

        var project = EvaluatedProject.Of(repository, $"src/Orders/Orders.{extension}");

        Assert.Equal("", project.Warnings);
        Assert.Equal(language, project["Language"]);
        Assert.Equal("true", project["RestorePackagesWithLockFile"]);
        Assert.Empty(project.PolicyFiles("EditorConfigFiles"));
        Assert.Empty(project.PolicyFiles("AdditionalFiles"));
        Assert.DoesNotContain(project.Packages(), p => p.Contains("Analyzers", StringComparison.Ordinal));
        Assert.Equal(language == "VB", project["LangVersion"] != "latest");
    }

    private static void AssertSdk(string expected, EvaluatedProject project)
    {
        Assert.Equal("true", project["UsingMicrosoftNETSdk"]);
        Assert.Equal(expected == Web ? "true" : "", project["UsingMicrosoftNETSdkWeb"]);
        Assert.Equal(expected == Worker ? "true" : "", project["UsingMicrosoftNETSdkWorker"]);
        // Props and targets of one SDK: each file of the inner SDK's folder comes from the folder of the expected one.
        Assert.Equal(expected == Web, project.Imports.Any(i => i.Contains("/Microsoft.NET.Sdk.Web/Sdk/Sdk.targets", StringComparison.Ordinal)));
        Assert.Equal(expected == Worker, project.Imports.Any(i => i.Contains("/Microsoft.NET.Sdk.Worker/Sdk/Sdk.targets", StringComparison.Ordinal)));
    }
}
