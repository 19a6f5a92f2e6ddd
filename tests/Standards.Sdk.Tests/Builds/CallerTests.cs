using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>A project that is built twice in one build, with other global properties, reports once.</summary>
public sealed class CallerTests
{
    [Fact]
    public void Caller_with_another_global_property_gives_no_second_report()
    {
        using var repository = ScratchRepository.WithLibrary("Orders.Shared").Record(status: "Done");
        repository
            .Edit("tests/Orders.Shared.Tests/Orders.Shared.Tests.csproj", "Orders.Shared.csproj\" />", "Orders.Shared.csproj\" AdditionalProperties=\"Foo=1\" />")
            .Solution();
        // Compiled beforehand, so that the two instances do not write the same assembly at the same time.
        repository.Build("All.slnx", "-m:1", "-p:StandardsChecks=false").Succeeded();

        var result = repository.Build("All.slnx", "--no-restore", "-m:1").Failed();

        Assert.Equal(2, result.Executions("CheckRepository"));
        Assert.Equal(
            [
                "STD2005 warning src/Orders.Shared/Orders.Shared.csproj(1,1)",
                "STD2005 warning tests/Orders.Shared.Tests/Orders.Shared.Tests.csproj(1,1)",
                "STD3103 error docs/adr/0001-use-it.md(7,1)",
            ],
            result.Diagnostics().Select(d => d.Place).Order(StringComparer.Ordinal));
        result.Reported(repository.Reports);
    }
}
