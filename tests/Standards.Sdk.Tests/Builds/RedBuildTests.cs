using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>Findings never stop compilation, and a compilation that stops hides no finding.</summary>
public sealed class RedBuildTests
{
    [Fact]
    public void Build_with_an_error_finding_compiles_and_its_tests_run()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");

        var result = repository.Run("test", "tests/Orders.Core.Tests").Failed();

        Assert.Contains("Passed:     1", result.Output, StringComparison.Ordinal);
        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], result.Diagnostics().Select(d => d.Place));
        Assert.True(repository.Exists("src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll"), result.Output);
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Finding_fails_a_build_in_which_no_warning_is_an_error()
    {
        const string NoErrors = "<PropertyGroup><WarningsAsErrors></WarningsAsErrors><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup>";
        using var repository = ScratchRepository.WithLibrary(body: NoErrors).Record(status: "Done");

        var result = repository.Build("src/Orders.Core").Failed();

        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], result.Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Build_that_fails_half_way_reports_repository_and_projects()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Shared").Record(status: "Done");
        repository.Write("src/Orders.Core/Broken.cs", "namespace Orders.Core; class Broken {").Solution();

        var result = repository.Build("All.slnx").Failed();

        Assert.Contains("CS1513", result.Codes());
        Assert.Equal(
            [
                "STD2005 warning src/Orders.Shared/Orders.Shared.csproj(1,1)",
                "STD2005 warning tests/Orders.Shared.Tests/Orders.Shared.Tests.csproj(1,1)",
                "STD3103 error docs/adr/0001-use-it.md(7,1)",
            ],
            result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));
        Assert.True(repository.Exists("tests/Orders.Shared.Tests/bin/Debug/net10.0/Orders.Shared.Tests.dll"), result.Output);
        Assert.False(repository.Exists("src/Orders.Core/bin/Debug/net10.0/Orders.Core.dll"), result.Output);
        result.Reported(repository.Reports);
    }

    [Fact]
    public void Project_of_two_frameworks_gives_each_finding_once()
    {
        using var repository = new ScratchRepository()
            .Library("Orders.Shared", "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>")
            .Record(status: "Done");

        var result = repository.Build("src/Orders.Shared").Failed();

        Assert.True(repository.Exists("src/Orders.Shared/bin/Debug/netstandard2.0/Orders.Shared.dll"), result.Output);
        Assert.Equal(1, result.Executions("CheckRepository"));
        Assert.Equal(
            ["STD2005 warning src/Orders.Shared/Orders.Shared.csproj(1,1)", "STD3103 error docs/adr/0001-use-it.md(7,1)"],
            result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));
        result.Reported(repository.Reports);
    }
}
