using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsNewAdr</c>: the next record, what it takes the place of, and a build that is green afterwards.</summary>
public sealed class NewAdrTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_are_numbered_and_linked(bool hooks)
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Extra").Solution();
        if (hooks)
        {
            repository.SolutionHooks();
        }

        repository.Run("restore", "All.slnx").Succeeded();
        repository.Write("docs/adr/README.md", "# Decisions\n\n- [ADR-0001](0001-use-it.md)\n").Record().Commit();

        var result = NewAdr(repository, "Title=Use PostgreSQL", "Supersedes=1").Succeeded();

        Assert.Contains("Standards: docs/adr/0002-use-postgresql.md is written, with the status Proposed.", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.Executions("Csc"));
        Assert.Equal("""
            # Decisions

            - [ADR-0001](0001-use-it.md)
            - [ADR-0002](0002-use-postgresql.md)

            """, repository.Read("docs/adr/README.md"));
        Assert.Contains("\n\nSuperseded by [ADR-0002](0002-use-postgresql.md)\n\n", repository.Read("docs/adr/0001-use-it.md"), StringComparison.Ordinal);
        Assert.Equal(
            "M docs/adr/0001-use-it.md|M docs/adr/README.md|?? docs/adr/0002-use-postgresql.md",
            string.Join('|', repository.Git("status", "--porcelain").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        Assert.Empty(repository.Check(Project, ScratchRepository.Today, "-p:ContinuousIntegrationBuild=true").Succeeded().Diagnostics());

        var second = NewAdr(repository, "Title=Größe: 100 %25 \"#1\"", "Deciders=anna%2C boris").Succeeded();
        Assert.Contains("docs/adr/0003-grosse-100-1.md", second.Output, StringComparison.Ordinal);
        Assert.Contains("\nDeciders: anna, boris\n", repository.Read("docs/adr/0003-grosse-100-1.md"), StringComparison.Ordinal);
        Assert.Empty(repository.Check(Project, ScratchRepository.Today, "-p:ContinuousIntegrationBuild=true").Succeeded().Diagnostics());
    }

    [Fact]
    public void Bad_input_is_said_and_nothing_is_written()
    {
        using var repository = ScratchRepository.WithLibrary().Solution().Record().Record(4);
        repository.Run("restore", "All.slnx").Succeeded();
        repository.Commit();

        // A variable of the environment that only happens to have the name is not an answer.
        repository.Set("Title", "Use PostgreSQL");
        Assert.Equal(["STD0006"], NewAdr(repository).Failed().Diagnostics().Select(d => d.Rule));
        Assert.Equal(["STD3113"], NewAdr(repository, "Title=Use it", "Supersedes=9").Failed().Diagnostics().Select(d => d.Rule));
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());

        var gap = NewAdr(repository, "Title=Use it").Succeeded();
        Assert.Contains("Standards: numbers 0002, 0003 are not there and stay free", gap.Output, StringComparison.Ordinal);
        Assert.True(repository.Exists("docs/adr/0005-use-it.md"));

        var superseded = NewAdr(repository, "Title=Use more", "Supersedes=4").Succeeded();
        Assert.Contains("docs/adr/0006-use-more.md", superseded.Output, StringComparison.Ordinal);
        var error = Assert.Single(NewAdr(repository, "Title=Use all", "Supersedes=4").Failed().Diagnostics());
        Assert.Equal(("STD3114", "docs/adr/0004-use-it.md", 7), (error.Rule, error.Path, error.Line));
        Assert.False(repository.Exists("docs/adr/0007-use-all.md"));
    }

    private static BuildResult NewAdr(ScratchRepository repository, params string[] properties) =>
        repository.Build(
            ["All.slnx", "-t:StandardsNewAdr", "--no-restore", ScratchRepository.Today, .. properties.Select(property => $"-p:Standards{property}")]);
}
