using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>Which values of properties are held against a project (STD0008), and that nothing follows a word that no command gave.</summary>
public class WeakenedTests
{
    private const string Path = "cmd/Orders.Api/Orders.Api.csproj";

    [Theory]
    [InlineData("RunAnalyzers", "false", "RunAnalyzers=true", true)]
    [InlineData("RunAnalyzersDuringBuild", "false", "RunAnalyzersDuringBuild=true", true)]
    [InlineData("StandardsAnalyzers", "false", "StandardsAnalyzers=true", true)]
    [InlineData("ErrorLog", "", "ErrorLog=../../artifacts/standards/state/compiler/Debug/cmd~Orders.Api~Orders.Api.csproj.sarif", true)]
    [InlineData("Deterministic", "false", "Deterministic=true", false)]
    [InlineData("StandardsCollect", "true", "StandardsCollect=", false)]
    [InlineData("RunAnalyzers", "true", "", true)]
    [InlineData("EnableNETAnalyzers", "false", "", true)]
    [InlineData("AnalysisLevel", "none", "", true)]
    [InlineData("ErrorLog", "mine.sarif", "", true)]
    [InlineData("StandardsComplexity", "false", "", true)]
    public void Value_is_named_on_CI(string property, string value, string weakened, bool isOfCi)
    {
        using var repository = new ScratchRepository().Write(Path, ProjectText.Of(ProjectText.Whole));

        var ci = EvaluatedProject.Of(repository, Path, (property, value), ("ContinuousIntegrationBuild", "true"));
        var local = EvaluatedProject.Of(repository, Path, (property, value));

        Assert.Equal(weakened, ci["_StandardsWeakened"].Trim(';'));
        Assert.Equal(isOfCi ? "" : weakened, local["_StandardsWeakened"].Trim(';'));
    }

    [Fact]
    public void Build_without_a_weakened_property_has_none()
    {
        using var repository = new ScratchRepository().Write(Path, ProjectText.Of(ProjectText.Whole));

        Assert.Equal("", EvaluatedProject.Of(repository, Path, ("ContinuousIntegrationBuild", "true"))["_StandardsWeakened"]);
        Assert.Equal("", EvaluatedProject.Of(repository, Path)["_StandardsWeakened"]);
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("word", true)]
    public void Only_the_word_of_a_command_makes_a_build_collect(string value, bool collects)
    {
        using var repository = new ScratchRepository().Write(Path, ProjectText.Of(ProjectText.Whole));
        repository.Write("artifacts/standards/state/collecting", "word");

        var project = EvaluatedProject.Of(repository, Path, ("StandardsCollect", value), ("_StandardsCollecting", "true"));

        Assert.Equal(collects ? "true" : "", project["_StandardsCollecting"]);
        Assert.Equal(collects ? "true" : "false", project["StandardsCompilerLog"]);
    }
}
