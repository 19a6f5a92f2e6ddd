using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsExplain</c> says what decides, for a solution with and without hooks and for a project.</summary>
public sealed class ExplainCommandTests
{
    private const string Target = "-t:StandardsExplain";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rule_file_and_property_of_a_solution(bool hooks)
    {
        var package = PolicyPackage.Publish("Acme.Policy", "version: 1\nmandatory: [STD2005]\n");
        using var repository = ScratchRepository.WithLibrary("Orders.Common", """

              <PropertyGroup>
                <TreatWarningsAsErrors>false</TreatWarningsAsErrors>
              </PropertyGroup>

            """)
            .Write("standards.yml", $$"""
                version: 1
                extends: [{{package.Entry}}]
                rules: { STD2005: error }

                """)
            .Solution();
        if (hooks)
        {
            repository.SolutionHooks();
        }

        repository.Build("All.slnx").Failed();

        var rule = repository.Build("All.slnx", Target, "-p:StandardsRule=STD2005").Succeeded();
        AssertOnce(rule, "STD2005: Project names say what the project does");
        AssertOnce(rule, "standards.yml (line 3) sets it to error.");
        AssertOnce(rule, $"Acme.Policy {package.Version} (line 2) names it mandatory");
        AssertOnce(rule, "src/Orders.Common/Orders.Common.csproj (line 1): error:");
        AssertOnce(rule, "dotnet build -t:StandardsWaive -p:StandardsRule=STD2005 -p:StandardsPath=src/Orders.Common/Orders.Common.csproj ");
        Assert.Equal(["ExplainPolicy"], rule.CheckTasks());

        var file = repository.Build("All.slnx", Target, "-p:StandardsFile=src/Orders.Common/Orders.Common.csproj").Succeeded();
        AssertOnce(file, "STD2005: Project names say what the project does. Yes: error, locally and on CI.");

        var property = repository.Build("All.slnx", Target, "-p:StandardsProperty=TreatWarningsAsErrors", "-c", "Release").Succeeded();
        AssertOnce(property, "false in src/Orders.Common/Orders.Common.csproj; set in src/Orders.Common/Orders.Common.csproj (line 3)");
        AssertOnce(property, "true in tests/Orders.Common.Tests/Orders.Common.Tests.csproj; set in");
        AssertOnce(property, "policy/Analysis.targets of Standards.Sdk");
        AssertOnce(property, "linter-warnings-are-errors: ");
    }

    [Fact]
    public void Answer_is_seen_with_the_terminal_logger_too()
    {
        using var repository = ScratchRepository.WithLibrary();

        var result = repository.Build("src/Orders.Core", Target, "-p:StandardsRule=STD2005", "-tl:on").Succeeded();

        AssertOnce(result, "STD2005: Project names say what the project does");
    }

    [Fact]
    public void Wrong_question_is_an_error_that_says_what_to_write()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Set("Rule", "STD2005");
        const string project = "src/Orders.Core";

        AssertError("StandardsExplain was not told what to explain.");
        AssertError("Write -p:StandardsRule=STD3103 if that is meant.", "-p:StandardsRule=STD31033");
        AssertError("Write -p:StandardsProperty=TreatWarningsAsErrors if that is meant.", "-p:StandardsProperty=TreatWarningAsErrors");
        AssertError("Write -p:StandardsFile=src/Orders.Core/Thing.cs if that is meant.", "-p:StandardsFile=Thing.cs");
        AssertError("StandardsExplain was asked for several things at once.", "-p:StandardsRule=CA1822", "-p:StandardsProperty=Nullable");

        void AssertError(string text, params string[] options)
        {
            var result = repository.Build([project, Target, .. options]).Failed();
            Assert.Equal("STD0006", Assert.Single(result.Diagnostics()).Rule);
            Assert.Contains(text, result.Output, StringComparison.Ordinal);
        }
    }

    private static void AssertOnce(BuildResult result, string text)
    {
        // The console may break a line; the explanation breaks at 100 columns.
        var output = string.Join(' ', result.Output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        Assert.True(output.Split(text.Trim()).Length == 2, $"'{text}' stands {output.Split(text.Trim()).Length - 1} times in\n{result.Output}");
    }
}
