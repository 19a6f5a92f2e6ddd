using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.TestRuns;

/// <summary>
/// Real runs of Microsoft.Testing.Platform, by xunit.v3, which writes TRX without an extension: started as a program, by <c>dotnet test</c> in its own mode,
/// and by
/// <c>dotnet test</c> through VSTest's target. The policy breaks none of them, and the gate judges what they wrote.
/// </summary>
public sealed class TestingPlatformTests
{
    private const string Tests = "tests/Orders.Core.Tests";
    private const string Skipped = $"STD6001 warning {Tests}/ThingTests.cs(11,5)";

    // One that passes, one that is skipped for a reason, one for none, one of another level.
    private const string Source = """
        namespace Orders.Core.Tests;

        public class ThingTests
        {
            [Fact]
            public void Is_there() => Assert.NotNull(new Thing());

            [Fact(Skip = "Waits for the provider")]
            public void Waits() { }

            [Fact(Skip = " ")]
            public void Is_off() { }

            [Fact, Trait("Category", "Integration")]
            public void Is_stored() { }
        }

        """;

    [Fact]
    public void Results_of_the_platform_are_judged_in_one_step()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Edit(
            $"{Tests}/Orders.Core.Tests.csproj",
            "</Project>",
            "<PropertyGroup><StandardsTestFramework>xunit.v3</StandardsTestFramework><UseMicrosoftTestingPlatformRunner>true</"
                + "UseMicrosoftTestingPlatformRunner></PropertyGroup></Project>");
        repository.Write($"{Tests}/ThingTests.cs", Source).Commit();

        repository.Build(Tests).Succeeded();
        Ran(repository.Dotnet(["run", "--no-build", "--project", Tests, "--", .. Trx(repository, "program")]), repository, "program");
        var judged = Judge(repository, "program").Succeeded();
        Assert.Equal([Skipped], judged.Diagnostics().Select(d => d.Place));
        Assert.Contains("Tests of 1 project: 2 passed, 0 failed, 2 skipped", judged.Output, StringComparison.Ordinal);
        Assert.Contains("  integration       1", judged.Output, StringComparison.Ordinal);

        repository.Edit("global.json", "\"sdk\":", "\"test\": { \"runner\": \"Microsoft.Testing.Platform\" }, \"sdk\":");
        Ran(repository.Dotnet(["test", "--project", Tests, "--no-build", .. Trx(repository, "platform")]), repository, "platform");
        Assert.Equal([Skipped], Judge(repository, "platform").Succeeded().Diagnostics().Select(d => d.Place));
        Assert.False(repository.Exists("artifacts/standards/tests"));

        repository.Edit("global.json", "\"test\": { \"runner\": \"Microsoft.Testing.Platform\" }, ", "");
        // VSTest runs the same project, and both gates follow.
        var vstest = repository.Run("test", Tests, "--no-build", "-p:NoWarn=STD6100%3BSTD6105").Succeeded();
        Assert.Equal([Skipped], vstest.Diagnostics().Select(d => d.Place));
        Assert.Equal((0, 1, 1), (vstest.Executions("InvokeTestingPlatformTask"), vstest.Executions("CheckTests"), vstest.Executions("CheckCoverage")));

        // VSTest's target hands it over; no property of VSTest is set that the platform would warn of.
        repository.Edit(
            $"{Tests}/Orders.Core.Tests.csproj",
            "</PropertyGroup>",
            "<TestingPlatformDotnetTestSupport>true</TestingPlatformDotnetTestSupport></PropertyGroup>");
        var handed = repository.Run("test", Tests).Succeeded();
        Assert.Empty(handed.Codes().Except(["STD1900", "STD1906"]));
        Assert.Equal((1, 0), (handed.Executions("InvokeTestingPlatformTask"), handed.Executions("CheckTests")));
        Solution(repository);
    }

    private static void Solution(ScratchRepository repository)
    {
        repository.SolutionHooks().Solution("All.slnx");

        // Closed: a solution that judges is told that nothing was left to judge, until it leaves that to the commands.
        Assert.Equal(
            ["STD6006", "STD6105"], repository.Run("test", "All.slnx", "--no-build").Failed().Diagnostics().Select(d => d.Rule).Order(StringComparer.Ordinal));
        Assert.Empty(repository.Run("test", "All.slnx", "--no-build", "-p:StandardsTestResults=false", "-p:StandardsCoverage=false").Succeeded().Diagnostics());
    }

    private static string[] Trx(ScratchRepository repository, string name) =>
        ["--report-xunit-trx", "--report-xunit-trx-filename", $"{name}.trx", "--results-directory", repository.PathOf("reports")];

    private static BuildResult Judge(ScratchRepository repository, string name) =>
        repository.Build(Tests, "-t:StandardsTestGate", $"-p:StandardsTestReports=reports/{name}.trx");

    private static void Ran(ProcessResult result, ScratchRepository repository, string name)
    {
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.True(repository.Exists($"reports/{name}.trx"), result.Output);
    }
}
