using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Evaluation;

/// <summary>A solution publishes what is deployed; a project that is asked for by name is published whatever it is.</summary>
public sealed class PublishingTests
{
    private const string Program = "<OutputType>Exe</OutputType>";

    [Theory]
    [InlineData("cmd/Orders.Api", "", "true")]
    [InlineData("cmd/Orders.Worker", "", "true")]
    [InlineData("cmd/Orders.Admin", "", "true")]
    [InlineData("src/Orders.Tool", Program, "true")]
    [InlineData("src/Orders.Core", "", "false")]
    [InlineData("src/Orders.Core", "<OutputType>library</OutputType>", "false")]
    [InlineData("src/Orders.Core", "<IsPublishable>true</IsPublishable>", "true")]
    [InlineData("tests/Orders.Core.Tests", "", "false")]
    [InlineData("tests/Orders.Core.Tests", Program, "false")]
    [InlineData("benchmarks/Orders.Benchmarks", Program, "false")]
    [InlineData("samples/Orders.Sample", Program, "false")]
    public void Solution_publishes_programs_that_are_deployed(string folder, string properties, string expected)
    {
        var project = $"{folder}/{Path.GetFileName(folder)}.csproj";
        foreach (var form in (string[])[ProjectText.Whole, ProjectText.Additive])
        {
            if (form == ProjectText.Additive && folder.StartsWith("cmd/", StringComparison.Ordinal))
            {
                continue;
            }

            using var repository = new ScratchRepository();
            repository.Write(project, ProjectText.Of(form, $"<PropertyGroup>{properties}</PropertyGroup>"));

            Assert.Equal(expected, EvaluatedProject.Of(repository, project, ("SolutionPath", repository.PathOf("All.slnx")))["IsPublishable"]);
            Assert.Equal("true", EvaluatedProject.Of(repository, project)["IsPublishable"]);
        }
    }
}
