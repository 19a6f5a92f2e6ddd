using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Rules;

/// <summary>Lock files that are missing or stale, sizes above the budget, and files that nobody can read.</summary>
public sealed class DependencyRuleTests
{
    private const string Project = "src/Orders.Core/Orders.Core.csproj";
    private const string Lock = "src/Orders.Core/packages.lock.json";

    [Fact]
    public void Missing_and_stale_lock_file()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());

        var sound = repository.Read(Lock);
        AssertOnly(repository.Delete(Lock), $"STD4001 error {Project}(1,1)");
        Assert.Empty(repository.Check(Project, "-p:NoWarn=STD4001").Succeeded().Diagnostics());

        repository
            .Write(Lock, sound)
            .Write(Project, """<Project Sdk="Standards.Sdk"><ItemGroup><PackageReference Include="YamlDotNet" Version="16.3.0" /></ItemGroup></Project>""");
        var stale = AssertOnly(repository, $"STD4002 error {Lock}(4,5)");
        Assert.Contains("YamlDotNet", stale.Output, StringComparison.Ordinal);
        Assert.Contains("--force-evaluate", stale.Output, StringComparison.Ordinal);

        repository.Write("standards.yml", "version: 1\nrules: { STD4002: warning }\n");
        Assert.Equal([$"STD4002 warning {Lock}(4,5)"], repository.Check(Project).Succeeded().Diagnostics().Select(d => d.Place));
    }

    [Fact]
    public void Result_of_restore_that_was_cut_off()
    {
        const string Assets = "src/Orders.Core/obj/project.assets.json";
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());

        var sound = repository.Read(Assets);
        AssertOnly(repository.Write(Assets, sound[..(sound.Length / 2)]), $"STD4004 error {Project}(0,0)");

        Assert.Empty(repository.Write(Assets, sound).Check(Project).Succeeded().Diagnostics());
    }

    [Fact]
    public void Lock_file_that_is_not_committed_is_an_error_on_CI_only()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Run("restore", Project).Succeeded();
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());

        repository.Set("CI", "true");
        AssertOnly(repository, $"STD4003 error {Lock}(0,0)");
        Assert.Empty(repository.Check(Project, "-p:NoWarn=STD4003").Succeeded().Diagnostics());
        Assert.Equal(
            [$"STD4003 warning {Lock}(0,0)"], repository.Check(Project, "-p:WarningsNotAsErrors=STD4003").Succeeded().Diagnostics().Select(d => d.Place));

        repository.Git("add", Lock);
        Assert.Empty(repository.Check(Project).Succeeded().Diagnostics());
    }

    [Fact]
    public void Assembly_above_its_budget()
    {
        using var repository = ScratchRepository.WithLibrary().Write("standards.yml", "version: 1\nbudgets: { assembly: 1 KB }\n");

        var result = repository.Build(Project).Failed();

        Assert.Equal([$"STD7001 error {Project}(1,1)"], result.Diagnostics().Select(d => d.Place));
        result.Reported(repository.Reports);

        var again = repository.Build(Project, "--no-restore").Failed();
        Assert.Equal(result.Diagnostics(), again.Diagnostics());

        repository.Write("standards.yml", "version: 1\nbudgets: { assembly: 1 KB, projects: { Orders.Core: 1 MB } }\n");
        Assert.Empty(repository.Build(Project, "--no-restore").Succeeded().Diagnostics());
        Assert.Equal(["CheckRepository"], repository.Build(Project, "--no-restore").Succeeded().CheckTasks());
    }

    [Fact]
    public void File_that_cannot_be_read_is_a_finding()
    {
        using var repository = ScratchRepository.WithLibrary().Write("docs/adr/0001-use-it.md", "# 1. Use it\0\n");
        repository.Run("restore", Project).Succeeded();

        AssertOnly(repository, "STD0010 error docs/adr/0001-use-it.md(0,0)");

        // Mandatory: what is not readable may hide what a mandatory rule finds.
        repository.Check(Project, "-p:NoWarn=STD0010").Failed();
    }

    private static BuildResult AssertOnly(ScratchRepository repository, string place)
    {
        var result = repository.Check(Project).Failed();
        Assert.Equal([place], result.Diagnostics().Select(d => d.Place));
        return result.Reported(repository.Reports);
    }
}
