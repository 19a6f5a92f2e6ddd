using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>A finding about a project comes in every build until it is mended, however little changed in between.</summary>
public sealed class RepeatedFindingTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    [Fact]
    public void Weakened_policy_is_reported_by_the_second_build_too()
    {
        using var repository = ScratchRepository.WithLibrary(body: "<PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup>");
        repository.Run("restore", Project).Succeeded();

        var first = repository.Check(Project).Failed();
        var second = repository.Check(Project).Failed();

        Assert.Equal(["STD0008"], first.Diagnostics().Select(d => d.Rule));
        Assert.Equal(first.Diagnostics(), second.Diagnostics());
        second.Reported(repository.Reports);
    }

    [Fact]
    public void Weakened_policy_of_two_frameworks_is_reported_once()
    {
        using var repository = ScratchRepository.WithLibrary(
            body: "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><NuGetAudit>false</NuGetAudit></PropertyGroup>");

        var result = repository.Build(Project, "-m:1").Failed();

        Assert.Equal(["STD0008"], result.Diagnostics().Select(d => d.Rule));
        result.Reported(repository.Reports);
    }

    [Theory]
    [InlineData("-m:1")]
    [InlineData("-m:2")]
    public void Warning_about_a_file_that_projects_share_is_printed_once(string nodes)
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Library("Orders.Mail").Solution();
        repository.Write(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <NuGetAuditMode>direct</NuGetAuditMode>
              </PropertyGroup>
            </Project>

            """);

        var result = repository.Build("All.slnx", nodes).Succeeded();

        Assert.Equal(["STD4204 warning Directory.Build.props(3,5)"], result.Diagnostics().Where(d => d.Rule == "STD4204").Select(d => d.Place));
        Assert.Equal(["STD4204"], repository.Reports.Findings().Select(f => f.Rule).Where(rule => rule == "STD4204"));
    }

    [Fact]
    public void Another_version_of_the_SDK_checks_every_project_again()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        repository.Check(Project).Succeeded();
        Assert.Equal(["CheckRepository"], repository.Check(Project).Succeeded().CheckTasks());

        Assert.Equal(
            ["CheckProject", "CheckRepository", "CheckRestored"], repository.Check(Project, "-p:StandardsSdkVersion=another").Succeeded().CheckTasks());
    }
}
