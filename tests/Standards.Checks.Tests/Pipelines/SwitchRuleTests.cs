using Standards.Checks.Findings;
using Standards.Checks.Rules.Pipelines;

namespace Standards.Checks.Tests.Pipelines;

public sealed class SwitchRuleTests
{
    [Theory]
    [InlineData("      - run: dotnet test -p:RunAnalyzers=false\n", 8, 29, "'RunAnalyzers=false' takes a gate out of the build")]
    [InlineData("      - run: export StandardsChecks=no\n", 8, 21, "'StandardsChecks=no' takes a gate out of the build")]
    [InlineData("      - run: dotnet test -p:StandardsCoverage=false\n", 8, 29, "'StandardsCoverage=false' takes a gate out of the build")]
    [InlineData(
        "      - run: dotnet build\n        env:\n          StandardsChecks: 'false'\n",
        10,
        11,
        "'StandardsChecks: false' takes a gate out of every build below it")]
    [InlineData(
        "      - run: dotnet build\n        env: { DesignTimeBuild: true }\n", 9, 16, "'DesignTimeBuild: true' takes a gate out of every build below it")]
    [InlineData("      - run: dotnet build\n        env: { CI: false }\n", 9, 16, "'CI: false' takes a gate out of every build below it")]
    public void Switch_of_a_step(string steps, int line, int column, string message)
    {
        var finding = Assert.Single(Check("name: ci\n" + Head + steps));

        Assert.Equal(("STD9270", line, column, message), (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("env: { StandardsChecks: false }\n")]
    [InlineData("env:\n  _StandardsChecksEnabled: ''\n")]
    public void Switch_of_the_workflow(string environment) => Assert.Single(Check(environment + Head + "      - run: dotnet build\n"));

    [Theory]
    [InlineData("      - run: dotnet test -p:StandardsBase=origin/main\n")]
    [InlineData("      - run: dotnet test\n        env: { StandardsChecks: 'true', STANDARDS_DIGEST: x, Deterministic: true }\n")]
    [InlineData("      - run: npm run build\n        env: { CI: false }\n")]
    [InlineData("      - run: echo StandardsChecks=false\n")]
    public void Silent(string steps) => Assert.Empty(Check("name: ci\n" + Head + steps));

    [Theory]
    [InlineData("      - run: export DOTNET_STARTUP_HOOKS=/tmp/a.dll\n", 8, 21, "DOTNET_STARTUP_HOOKS")]
    [InlineData("      - run: MSBuildSDKsPath=eng/sdks dotnet build\n", 8, 14, "MSBuildSDKsPath")]
    [InlineData("      - run: dotnet build\n        env: { DOTNET_MSBUILD_SDK_RESOLVER_SDKS_DIR: eng }\n", 9, 16, "DOTNET_MSBUILD_SDK_RESOLVER_SDKS_DIR")]
    [InlineData("      - run: dotnet build\n        env: { MSBUILDADDITIONALSDKRESOLVERSFOLDER_NET: eng }\n", 9, 16, "MSBUILDADDITIONALSDKRESOLVERSFOLDER_NET")]
    public void Variable_of_the_programs_that_build(string steps, int line, int column, string name)
    {
        var finding = Assert.Single(Check("name: ci\n" + Head + steps));

        Assert.Equal(
            ("STD9270", line, column, $"'{name}' puts other code into every build below it than the pinned SDK"),
            (finding.Rule.Id, finding.Line, finding.Column, finding.Message));
    }

    [Theory]
    [InlineData("      - run: echo $DOTNET_STARTUP_HOOKS\n")]
    [InlineData("      - run: dotnet build\n        env: { DOTNET_NOLOGO: 1, MSBUILDDISABLENODEREUSE: 1, DOTNET_CLI_USE_MSBUILD_SERVER: 0 }\n")]
    public void Variable_that_changes_no_code_is_silent(string steps) => Assert.Empty(Check("name: ci\n" + Head + steps));

    [Fact]
    public void Arguments_of_a_task()
    {
        var finding = Assert.Single(
            Check(
                "steps:\n- task: DotNetCoreCLI@2\n  inputs:\n    command: build\n    arguments: >-\n      --no-restore\n"
                    + "      -property:Deterministic=true;RunAnalyzers=false\n",
                "azure-pipelines.yml"),
            f => f.Rule.Id == "STD9270");

        Assert.Equal((5, "'RunAnalyzers=false' takes a gate out of the build"), (finding.Line, finding.Message));
    }

    [Fact]
    public void Variables_of_azure()
    {
        var finding = Assert.Single(
            Check("variables:\n- name: StandardsChecks\n  value: false\nsteps:\n- script: dotnet build\n", "azure-pipelines.yml"),
            f => f.Rule.Id == "STD9270");

        Assert.Equal((2, 9), (finding.Line, finding.Column));
    }

    private const string Head = "on: push\npermissions: {}\njobs:\n  build:\n    timeout-minutes: 5\n    steps:\n";

    private static List<Finding> Check(string text, string path = PipelineFixture.Workflow)
    {
        using var repository = new TestRepository().With(path, text);
        return [.. repository.Run(new PipelineCheck()).Where(f => f.Rule.Id == "STD9270")];
    }
}
