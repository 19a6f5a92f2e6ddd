using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary>People see what a command answers, with every logger and from every entry; builds stay as quiet as they were.</summary>
public sealed class CommandOutputTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";

    [TerminalFact]
    public void Project_in_a_terminal()
    {
        using var repository = ScratchRepository.WithLibrary();

        ShowsTheTableInTerminal(repository.InTerminal("build", Project, "-t:StandardsClauses"));
        ShowsTheTableInTerminal(repository.InTerminal("msbuild", Project, "-t:StandardsClauses", "-v:d"));
    }

    [TerminalFact]
    public void Solution_in_a_terminal()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Solution("All.slnx");

        ShowsTheTableInTerminal(repository.InTerminal("build", "All.slnx", "-t:StandardsClauses"));
        ShowsTheTableInTerminal(repository.SolutionHooks().InTerminal("build", "All.slnx", "-t:StandardsClauses"));
    }

    [TerminalFact]
    public void Project_on_another_node_in_a_terminal()
    {
        using var repository = ScratchRepository.WithLibrary().Set("MSBUILDNOINPROCNODE", "1");

        ShowsTheTableInTerminal(repository.InTerminal("build", Project, "-t:StandardsClauses", "-m:2"));
    }

    [TerminalFact]
    public void Build_in_a_terminal_shows_findings_and_no_text()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");

        var result = repository.InTerminal("build", Project);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"""{repository.PathOf("docs/adr/0001-use-it.md")}(7,1): error STD3103: status 'Done' is not one of Proposed, Accepted, Rejected, Deprecated, """
                + $"""Superseded. Write 'Accepted'.""",
            result.Output.Split('\n').Select(line => line.Trim()));
        Assert.DoesNotContain("Standards:", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MSBUILDNOINPROCNODE")]
    [InlineData("MSBUILDFORCEALLTASKSOUTOFPROC")]
    public void Piped_from_another_process(string variable)
    {
        using var repository = ScratchRepository.WithLibrary().Set(variable, "1");

        ShowsTheTable(repository.Dotnet("msbuild", Project, "-t:StandardsClauses", "-nologo", "-m:2"));
    }

    [Fact]
    public void Piped()
    {
        using var repository = ScratchRepository.WithLibrary();

        ShowsTheTable(repository.Dotnet("build", Project, "-t:StandardsClauses"));
    }

    [Fact]
    public void Binary_log_that_is_shown_later()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Dotnet("msbuild", Project, "-t:StandardsClauses", "-bl:command.binlog");

        ShowsTheTable(repository.Dotnet("msbuild", "command.binlog"));
    }

    private static void ShowsTheTableInTerminal(ProcessResult result)
    {
        ShowsTheTable(result);
        Assert.Matches(@"Build succeeded in \d", result.Output);
    }

    private static void ShowsTheTable(ProcessResult result)
    {
        Assert.True(result.ExitCode == 0, result.Output);
        var lines = result.Output.Split('\n').Select(line => line.Trim()).ToList();
        var first = lines.FindIndex(line => line.StartsWith("area  ", StringComparison.Ordinal));
        var last = lines.FindIndex(line => line.StartsWith("total  ", StringComparison.Ordinal));
        Assert.True(first >= 0 && last > first, $"The table is not there:\n{result.Output}");
        Assert.Matches(@"^-+(  -+){5}$", lines[first + 1]);
        Assert.All(lines[(first + 2)..(last - 1)], line => Assert.Matches(@"^[a-z-]+( +\d+){5}$", line));
        Assert.DoesNotContain(lines.Skip(last + 1), line => line.StartsWith("area  ", StringComparison.Ordinal));
    }
}
