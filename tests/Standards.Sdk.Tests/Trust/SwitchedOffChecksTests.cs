using System.Text.Json;

namespace Standards.Sdk.Tests.Trust;

/// <summary>One line of a pull request that takes the checks out of a build, and a private key beside it.</summary>
[Trait("Subject", "Trust")]
public sealed class SwitchedOffChecksTests(SoundRepository sound) : IClassFixture<SoundRepository>
{
    private const string Emptied = "<Project>\n  <PropertyGroup><BuildDependsOn>CoreBuild</BuildDependsOn></PropertyGroup>\n</Project>\n";

    /// <summary>File, text, the place that is named.</summary>
    public static TheoryData<string, string, string> Lines => new()
    {
        { "Directory.Build.props", Property("StandardsChecks", "false"), "Directory.Build.props(2,18)" },
        { "Directory.Build.props", Property("DesignTimeBuild", "true"), "Directory.Build.props(2,18)" },
        { "Directory.Build.targets", Emptied, "Directory.Build.targets(2,18)" },
        { "Directory.Build.rsp", "-p:StandardsCollect=true\n", "Directory.Build.rsp(1,1)" },
        {
            SoundRepository.Project,
            """
            <Project>
              <Import Project="Sdk.props" Sdk="Standards.Sdk" Condition="'$(GITHUB_ACTIONS)' != 'true'" />
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" Condition="'$(GITHUB_ACTIONS)' == 'true'" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" Condition="'$(GITHUB_ACTIONS)' == 'true'" />
              <Import Project="Sdk.targets" Sdk="Standards.Sdk" Condition="'$(GITHUB_ACTIONS)' != 'true'" />
            </Project>

            """,
            $"{SoundRepository.Project}(2,3)"
        },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Pipeline_is_red_whichever_line_makes_the_build_green(string path, string text, string place)
    {
        var repository = sound.Fresh().Write(path, text).Write(SoundRepository.Key, SoundRepository.PrivateKey).Commit().Set("GITHUB_ACTIONS", "true");

        // Most of them end well: what judges must not be what is judged.
        _ = repository.Build(SoundRepository.Project);
        var verdict = SoundRepository.Verify(repository, "--report", "artifacts/standards");

        Assert.True(verdict.ExitCode == 1, verdict.Output);
        Assert.Contains($"{place}: error STD0008: ", verdict.Output, StringComparison.Ordinal);
        Assert.Contains($"{SoundRepository.Key}(1,1): error STD5015: ", verdict.Output, StringComparison.Ordinal);
        Assert.Contains(": error STD0016: ", verdict.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SoundRepository.PrivateKey.Split('\n')[1], verdict.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_of_CI_without_analyzers_is_red()
    {
        var repository = sound.Fresh().Set("GITHUB_ACTIONS", "true").Write("Directory.Build.props", Property("RunAnalyzers", "false"));
        repository.Write("src/Orders.Core/Hash.cs", """
            namespace Orders.Core;

            /// <summary>A broken hash.</summary>
            public static class Hash
            {
                /// <summary>Of bytes.</summary>
                public static byte[] Of(byte[] bytes) => System.Security.Cryptography.MD5.HashData(bytes);
            }

            """).Commit();

        var result = repository.Build(SoundRepository.Project).Failed();

        Assert.Equal(["STD0008 error Directory.Build.props(2,18)"], result.Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Root_that_a_file_of_the_repository_sets_hides_nothing()
    {
        var repository = sound.Fresh().Write("standards.props", Property("StandardsRepositoryRoot", "$(MSBuildThisFileDirectory)docs"));
        repository.Write("docs/a.md", "# A\n").Write(SoundRepository.Key, SoundRepository.PrivateKey).Commit();

        var places = repository.Check(SoundRepository.Project).Failed().Diagnostics().Select(d => d.Place).ToList();

        Assert.Contains("STD0008 error standards.props(2,18)", places);
        Assert.Contains($"STD5015 error {SoundRepository.Key}(1,1)", places);
    }

    [Fact]
    public void Report_after_nothing_ran_is_not_compliant()
    {
        var repository = sound.Fresh().Write("Directory.Build.targets", Emptied).Commit();
        // What a pipeline does before it reports: packing checks the package, so that there is a result of something.
        repository.Run("pack", SoundRepository.Project, "-o", "artifacts/packages").Succeeded();

        var report = repository.Build(SoundRepository.Project, "-t:StandardsReport").Failed();

        Assert.Equal(["STD0010"], report.Diagnostics().Select(d => d.Rule));
        Assert.False(repository.Exists("artifacts/standards/standards.json") && IsCompliant(repository.Reports.JsonPath));
        Assert.DoesNotContain("score", report.Output, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsCompliant(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return json.RootElement.GetProperty("compliant").GetBoolean();
    }

    private static string Property(string name, string value) => $"<Project>\n  <PropertyGroup><{name}>{value}</{name}></PropertyGroup>\n</Project>\n";
}
