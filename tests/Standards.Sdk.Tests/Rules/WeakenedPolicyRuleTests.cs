using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>A weakened policy names the file and line that did it.</summary>
public sealed class WeakenedPolicyRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Sound = """<Project Sdk="Standards.Sdk" />""";

    [Fact]
    public void Weakened_properties()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();

        repository.Write(Project, """
            <Project Sdk="Standards.Sdk">
              <PropertyGroup>
                <StandardsInnerSdk>Microsoft.NET.Sdk.Web</StandardsInnerSdk>
              </PropertyGroup>
            </Project>
            """);
        AssertOnly(repository, repository.Check(Project), $"STD0001 error {Project}(3,5)");

        repository.Write(Project, """
            <Project Sdk="Standards.Sdk">
              <PropertyGroup>
                <Deterministic>false</Deterministic>
              </PropertyGroup>
            </Project>
            """);
        AssertOnly(repository, repository.Check(Project), $"STD0008 error {Project}(3,5)");

        repository.Write(Project, Sound).Write("Directory.Build.props", """
            <Project>
              <PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup>
            </Project>
            """);
        AssertOnly(repository, repository.Check(Project), "STD0008 error Directory.Build.props(2,18)");

        repository.Write("Directory.Build.props", "<Project />");
        var line = repository.Check(Project, "-p:NuGetAudit=false", "-p:NoWarn=STD0008");
        AssertOnly(repository, line, $"STD0008 error {Project}(0,0)");
        Assert.Contains("on the command line", line.Output, StringComparison.Ordinal);

        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
    }

    [Fact]
    [Trait("Subject", "Trust")]
    public void Property_silences_no_build()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");
        repository.Run("restore", Project).Succeeded();

        var result = repository.Check(
            Project,
            "-p:StandardsCollect=true",
            $"-p:StandardsRepositoryRoot={repository.PathOf("src/Orders.Core")}",
            "-p:RunAnalyzers=false",
            "-p:ContinuousIntegrationBuild=true").Failed();

        var places = result.Diagnostics().Select(d => d.Place).ToList();
        Assert.Equal(3, places.Count(p => p == $"STD0008 error {Project}(0,0)"));
        Assert.Contains(places, p => p.StartsWith("STD3103 error docs/adr/", StringComparison.Ordinal));
        Assert.Contains("StandardsCollect is 'true' on the command line or by the caller", result.Output, StringComparison.Ordinal);
        Assert.Contains("RunAnalyzers is 'false' on the command line or by the caller", result.Output, StringComparison.Ordinal);
        Assert.Contains("StandardsRepositoryRoot is '", result.Output, StringComparison.Ordinal);

        // The same from files: the line is named, and the root that was found is checked.
        repository
            .Write("Directory.Build.rsp", "-p:StandardsCollect=0123456789abcdef0123456789abcdef\n")
            .Write("standards.props", "<Project>\n  <PropertyGroup><StandardsRepositoryRoot>/nowhere</StandardsRepositoryRoot></PropertyGroup>\n</Project>\n")
            .Write("Directory.Build.props", """
                <Project>
                  <PropertyGroup><StandardsRepositoryRoot>$(MSBuildThisFileDirectory)none</StandardsRepositoryRoot></PropertyGroup>
                </Project>
                """);
        places = [.. repository.Check(Project).Failed().Diagnostics().Select(d => d.Place)];
        Assert.Contains("STD0008 error Directory.Build.props(2,18)", places);
        Assert.Contains($"STD0008 error {Project}(0,0)", places);
        Assert.Contains(places, p => p.StartsWith("STD3103 error docs/adr/", StringComparison.Ordinal));

        repository.Write("Directory.Build.props", "<Project />").Delete("Directory.Build.rsp");
        places = [.. repository.Check(Project).Failed().Diagnostics().Select(d => d.Place).Where(p => !p.StartsWith("STD3103", StringComparison.Ordinal))];
        Assert.Equal(["STD0008 error standards.props(2,18)"], places);
    }

    [Fact]
    public void Engine_that_is_too_old_stops_the_build_with_one_error()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");

        var result = repository.Build(Project, "-p:_StandardsEngineTooOld=true").Failed();

        var error = Assert.Single(result.Diagnostics());
        Assert.Equal($"STD0002 error {Project}(0,0)", error.Place);
        Assert.Contains("older than 18.0", error.Text, StringComparison.Ordinal);
        Assert.Empty(result.OwnTasks());
    }

    private static void AssertOnly(ScratchRepository repository, BuildResult result, string place)
    {
        Assert.Equal([place], result.Failed().Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);
    }
}
