using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>The last line of a build counts what all of its checks found, once, and never what another build found.</summary>
public sealed class LastLineTests
{
    private const string Line = "Standards -> ";

    [Fact]
    public void Solution_says_it_once_behind_every_project_and_tests()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Shared").Record(status: "Done");
        repository.Solution().SolutionHooks();

        var red = repository.Build("All.slnx").Failed();

        AssertCounts(red, repository);
        Assert.StartsWith("1 error, ", LineOf(red), StringComparison.Ordinal);
        Assert.True(At(red, Line) > At(red, "Orders.Shared.Tests -> "), red.Output);
        Assert.DoesNotContain("no findings", red.Output, StringComparison.Ordinal);
        Assert.Equal(1, red.Executions("SumUp"));

        // Nothing of the line is kept: the next build counts for itself, also where nothing is left to do.
        AssertCounts(repository.Build("All.slnx", "--no-restore").Failed(), repository);
        repository.Edit("docs/adr/0001-use-it.md", "Done", "Accepted");
        var tested = repository.Run("test", "All.slnx", "--no-restore").Succeeded();
        AssertCounts(tested, repository);
        Assert.StartsWith("no errors, ", LineOf(tested), StringComparison.Ordinal);
        Assert.True(At(tested, Line) > At(tested, "Passed!"), tested.Output);

        // What stands in the reports is not of this build.
        Assert.DoesNotContain(Line, repository.Build("All.slnx", "--no-restore", "-p:StandardsChecks=false").Succeeded().Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Line, repository.Run("restore", "All.slnx").Succeeded().Output, StringComparison.Ordinal);
    }

    /// <summary>The .NET SDK tells a project that it is referred to by asking for its frameworks; this fails when that is no longer seen.</summary>
    [Fact]
    public void Project_that_was_asked_for_says_it_and_the_others_do_not()
    {
        using var repository = new ScratchRepository()
            .Library("Orders.Core")
            .Library("Orders.Shared", "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>");

        var built = repository.Build("tests/Orders.Core.Tests").Succeeded();
        Assert.Equal(1, built.Executions("SumUp"));
        AssertCounts(built, repository);
        Assert.True(At(built, Line) > At(built, "Orders.Core.Tests -> "), built.Output);

        var frameworks = repository.Build("tests/Orders.Shared.Tests").Succeeded();
        Assert.Equal(1, frameworks.Executions("SumUp"));
        AssertCounts(frameworks, repository);
        AssertCounts(repository.Build("src/Orders.Shared").Succeeded(), repository);

        var tested = repository.Run("test", "tests/Orders.Core.Tests").Succeeded();
        Assert.True(At(tested, Line) > At(tested, "Passed!"), tested.Output);
        Assert.Equal(1, tested.Executions("SumUp"));
        var packed = repository.Run("pack", "src/Orders.Core");
        Assert.Equal(1, packed.Executions("SumUp"));
        AssertCounts(packed, repository);
    }

    /// <summary>The solution's own targets take the results of the requests that are made before them: each project is compiled, and tested, once.</summary>
    [Fact]
    public void Solution_that_does_not_build_or_whose_tests_fail_says_so()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Shared").Solution().SolutionHooks();
        repository.Edit("tests/Orders.Core.Tests/ThingTests.cs", "Assert.NotNull", "Assert.Null");
        // MSBuild makes a project in memory of one that waits for another.
        repository.Edit(
            "All.slnx",
            "<Project Path=\"src/Orders.Shared/Orders.Shared.csproj\" />",
            "<Project Path=\"src/Orders.Shared/Orders.Shared.csproj\"><BuildDependency Project=\"src/Orders.Core/Orders.Core.csproj\" /></Project>");

        var tested = repository.Run("test", "All.slnx").Failed();
        Assert.Matches("^a test failed or did not run; the checks found no (errors|findings)", LineOf(tested));
        Assert.True(At(tested, Line) > At(tested, "Failed!"), tested.Output);
        Assert.Equal((1, 4, 1), (tested.Executions("SumUp"), tested.Executions("ResolveAssemblyReference"), Regex.Count(tested.Output, "Failed! ")));

        repository.Edit("src/Orders.Core/Thing.cs", "class Thing;", "class Thing : Missing;");
        var built = repository.Build("All.slnx", "--no-restore").Failed();
        Assert.Matches("^a project did not build; the checks found no (errors|findings)", LineOf(built));
        Assert.Equal((1, 1), (built.Executions("SumUp"), built.Executions("Csc")));
    }

    [TerminalFact]
    public void Terminal_says_failed_where_an_error_is_open()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done").Solution().SolutionHooks();

        var red = repository.InTerminal("build", "All.slnx");
        Assert.Matches(@"Standards failed with 1 error\(s\)", red.Output);
        Assert.Matches(@"Standards failed \(\d+[.,]\ds\) → 1 error[,;]", red.Output);
        Assert.DoesNotContain("Standards succeeded", red.Output, StringComparison.Ordinal);

        repository.Edit("docs/adr/0001-use-it.md", "Done", "Accepted");
        Assert.Matches(@"Standards succeeded \(\d+[.,]\ds\) → no (errors|findings)", repository.InTerminal("build", "All.slnx").Output);

        repository.Edit("src/Orders.Core/Thing.cs", "class Thing;", "class Thing : Missing;");
        Assert.Matches(@"Standards failed \(\d+[.,]\ds\) → a project did not build; ", repository.InTerminal("build", "All.slnx", "--no-restore").Output);
    }

    private static void AssertCounts(BuildResult result, ScratchRepository repository)
    {
        var line = LineOf(result);
        foreach (var severity in repository.Reports.Findings().GroupBy(f => f.Severity))
        {
            Assert.Matches($@"\b{severity.Count()} {severity.Key}s?\b", line);
        }
    }

    private static string LineOf(BuildResult result) =>
        Assert.Single(Regex.Matches(result.Output, $"^ *{Line}(.*?)\r?$", RegexOptions.Multiline)).Groups[1].Value;

    private static int At(BuildResult result, string text)
    {
        var at = result.Output.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' is not in\n{result.Output}");
        return at;
    }
}
