using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsClauses</c> prints the table of clauses, once, and does nothing else.</summary>
public sealed class CoverageCommandTests
{
    [Theory]
    [InlineData("All.slnx")]
    [InlineData("All.sln")]
    [InlineData("src/Orders.Core")]
    public void Table_is_printed_once(string entry)
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done").Solution("All.slnx").Solution("All.sln");

        var result = repository.Build(entry, "-t:StandardsClauses").Succeeded();

        Assert.Equal(1, result.Executions("PrintClauses"));
        Assert.Equal(0, result.Executions("CheckRepository") + result.Executions("Csc"));
        Assert.Empty(result.Codes());
        var table = Table(result);
        Assert.Matches(@"^area +enforced +scaffolded +planned +human +total$", table[0]);
        Assert.Matches(@"^adr( +\d+){5}$", table[2]);
        Assert.Matches(@"^total( +\d+){5}$", table[^1]);
        Assert.Single(table.Select(line => line.Length).Distinct());
    }

    [Fact]
    public void Project_of_several_frameworks_prints_it_once()
    {
        using var repository = ScratchRepository.WithLibrary(
            body: "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>");

        Assert.Equal(1, repository.Build("src/Orders.Core", "-t:StandardsClauses").Succeeded().Executions("PrintClauses"));
    }

    [Fact]
    public void Sum_is_that_of_the_page()
    {
        using var repository = ScratchRepository.WithLibrary();
        var sum = Table(repository.Build("src/Orders.Core", "-t:StandardsClauses").Succeeded())[^1];

        var page = File.ReadLines(Path.Combine(Sources.Root, "docs", "coverage.md")).Single(line => line.StartsWith("| total |", StringComparison.Ordinal));

        Assert.Equal(Words(page.Replace("|", "", StringComparison.Ordinal)), Words(sum));
    }

    [Fact]
    public void Engine_that_is_too_old_gives_its_own_error()
    {
        using var repository = ScratchRepository.WithLibrary();

        Assert.Contains("STD0002", repository.Build("src/Orders.Core", "-t:StandardsClauses", "-p:_StandardsEngineTooOld=true").Failed().Codes());
    }

    // From the headings to the sum, without the indentation of the logger.
    private static List<string> Table(BuildResult result)
    {
        var lines = result.Output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var first = lines.FindIndex(line => line.TrimStart().StartsWith("area ", StringComparison.Ordinal));
        var last = lines.FindIndex(line => line.TrimStart().StartsWith("total ", StringComparison.Ordinal));
        Assert.True(first >= 0 && last > first, $"The table is not there:\n{result.Output}");
        var indent = lines[first].Length - lines[first].TrimStart().Length;
        return [.. lines[first..(last + 1)].Select(line => line[indent..])];
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
