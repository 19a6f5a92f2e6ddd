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

    [Fact]
    public void Help_is_the_same_in_a_project_and_in_a_solution()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Solution("All.slnx").SolutionHooks();

        Assert.All((string[])["All.slnx", Project], entry =>
        {
            var result = repository.Dotnet("build", entry, "-t:StandardsHelp", "--no-restore");

            Assert.True(result.ExitCode == 0, result.Output);
            Assert.Single(result.Output.Split('\n'), line => line.TrimStart().StartsWith("StandardsWaive ", StringComparison.Ordinal));
            Assert.Contains("options: Rule, Path, Text, Value, Reason", result.Output, StringComparison.Ordinal);
        });
        var unknown = repository.Dotnet("build", Project, "-t:StandardsHelp", "-p:StandardsCommand=StandardsWave", "--no-restore");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("there is no command 'StandardsWave'; 'StandardsWaive' was probably meant", unknown.Output, StringComparison.Ordinal);
    }

    /// <summary>A lock file that is not committed, code style, a rule that is too dear for the inner loop, a public API that nobody recorded.</summary>
    [Fact]
    public void Check_as_ci_finds_what_only_a_server_would()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Shared").Solution("All.slnx").SolutionHooks()
            .Write(".editorconfig", "root = true\n[*.cs]\ncsharp_style_namespace_declarations = file_scoped\ndotnet_diagnostic.IDE0161.severity = warning\n")
            .Write("src/Orders.Shared/PublicApi.txt", "# Public API of Orders.Shared. Written by: dotnet build -t:StandardsPublicApi\n# unreleased 1.0.0\n")
            .Write("src/Orders.Core/Reader.cs", """
                namespace Orders.Core
                {
                    /// <summary>Reads.</summary>
                    public static class Reader
                    {
                        /// <summary>Reads a byte.</summary>
                        public static int First(string path) => new FileStream(path, FileMode.Open).ReadByte();
                    }
                }

                """);
        (string Rule, string Path)[] expected =
        [
            ("CA2000", "src/Orders.Core/Reader.cs"),
            ("IDE0161", "src/Orders.Core/Reader.cs"),
            ("STD4003", "src/Orders.Core/packages.lock.json"),
            ("STD4650", "src/Orders.Shared/PublicApi.txt"),
        ];
        Assert.Empty(repository.Build("All.slnx").Succeeded().Codes().Intersect(expected.Select(finding => finding.Rule)));

        var result = repository.Build("All.slnx", "-t:StandardsCheckAsCi").Failed();

        var errors = result.Errors().Select(error => (error.Code, Path: error.File.Replace('\\', '/'))).ToList();
        Assert.All(
            expected,
            finding => Assert.Contains(errors, error => error.Code == finding.Rule && error.Path.EndsWith(finding.Path, StringComparison.Ordinal)));
        Assert.True(repository.Exists("src/Orders.Core/obj/Release"), result.Output);
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
