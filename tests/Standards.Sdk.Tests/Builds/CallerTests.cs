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
            .Edit(
                "tests/Orders.Shared.Tests/Orders.Shared.Tests.csproj",
                "Orders.Shared.csproj\" />",
                """Orders.Shared.csproj" AdditionalProperties="Foo=1" />""")
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

    [Fact]
    public void Callers_with_other_properties_on_two_nodes_lose_no_finding_of_the_reports()
    {
        string[] names = ["Orders.Shared", "Orders.Common", "Orders.Misc", "Orders.Util"];
        using var repository = new ScratchRepository().Record(status: "Done");
        foreach (var name in names)
        {
            repository
                .Library(name)
                .Edit($"tests/{name}.Tests/{name}.Tests.csproj", $"{name}.csproj\" />", $"""{name}.csproj" AdditionalProperties="Foo={name}" />""");
        }

        repository.Solution();
        repository.Build("All.slnx", "-m:1", "-p:StandardsChecks=false").Succeeded();

        repository.Build("All.slnx", "--no-restore", "-m:2").Failed();

        // The console may say a thing once a node: a node cannot know what another has said. The reports hold each thing once.
        Assert.Equal(
            names
                .SelectMany(n => (string[])[$"STD2005 src/{n}/{n}.csproj", $"STD2005 tests/{n}.Tests/{n}.Tests.csproj"])
                .Append("STD3103 docs/adr/0001-use-it.md")
                .Order(StringComparer.Ordinal),
            repository.Reports.Findings().Select(f => $"{f.Rule} {f.Path}").Order(StringComparer.Ordinal));
    }
}
