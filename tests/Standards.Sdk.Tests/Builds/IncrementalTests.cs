using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>A build runs only the checks whose files changed, and never fewer.</summary>
public sealed class IncrementalTests
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Checks_run_again_exactly_when_their_inputs_changed()
    {
        using var repository = ScratchRepository.WithLibrary().Record().Solution();
        repository.Run("restore", "All.slnx").Succeeded();
        var first = Build(repository).Succeeded();
        Assert.Equal(["CheckProject", "CheckProject", "CheckRepository", "CheckRestored", "CheckRestored"], first.CheckTasks());

        var second = Build(repository).Succeeded();
        Assert.Equal(["CheckRepository"], second.CheckTasks());
        Assert.Equal(0, second.Executions("Csc"));

        File.SetLastWriteTimeUtc(repository.PathOf("docs/adr/0001-use-it.md"), LongAgo.AddYears(1));
        Assert.Equal(["CheckRepository"], Build(repository).Succeeded().CheckTasks());

        // What git does on a change of branch: other content, any time stamp.
        repository.Record(status: "Done");
        File.SetLastWriteTimeUtc(repository.PathOf("docs/adr/0001-use-it.md"), LongAgo);
        var older = Build(repository).Failed();
        Assert.Equal(["CheckRepository"], older.CheckTasks());
        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], older.Diagnostics().Select(d => d.Place));

        var again = Build(repository).Failed();
        Assert.Equal(["CheckRepository"], again.CheckTasks());
        Assert.Equal(older.Diagnostics(), again.Diagnostics());
        again.Reported(repository.Reports);

        repository.Record();
        var mended = Build(repository).Succeeded();
        Assert.Empty(mended.Diagnostics());
        mended.Reported(repository.Reports);
    }

    [Fact]
    public void Changed_lock_file_with_an_older_time_stamp_is_checked_again()
    {
        using var repository = ScratchRepository.WithLibrary();
        const string Project = "src/Orders.Core/Orders.Core.csproj";
        const string Lock = "src/Orders.Core/packages.lock.json";
        repository.Build(Project).Succeeded();
        var sound = repository.Read(Lock);

        repository.Write(Lock, sound.Replace("\"requested\": \"[5.6.0, )\"", "\"requested\": \"[5.0.0, )\"", StringComparison.Ordinal));
        Assert.NotEqual(sound, repository.Read(Lock));
        File.SetLastWriteTimeUtc(repository.PathOf(Lock), LongAgo);
        var stale = repository.Build(Project, "--no-restore").Failed();
        Assert.Equal(["CheckProject", "CheckRepository", "CheckRestored"], stale.CheckTasks());
        Assert.Equal(["STD4002"], stale.Diagnostics().Select(d => d.Rule));
        stale.Reported(repository.Reports);

        repository.Write(Lock, sound);
        File.SetLastWriteTimeUtc(repository.PathOf(Lock), LongAgo.AddDays(-1));
        Assert.Equal(["CheckProject", "CheckRepository", "CheckRestored"], repository.Build(Project, "--no-restore").Succeeded().CheckTasks());
        Assert.Equal(["CheckRepository"], repository.Build(Project, "--no-restore").Succeeded().CheckTasks());
    }

    [Fact]
    public void Changed_policy_checks_every_project_again()
    {
        using var repository = ScratchRepository.WithLibrary("Orders.Shared").Solution();
        Assert.Equal(["STD2005", "STD2005"], repository.Build("All.slnx").Succeeded().Diagnostics().Select(d => d.Rule));

        repository.Write("standards.yml", "version: 1\nrules: { STD2005: none }\n");
        Assert.Empty(Build(repository).Succeeded().Diagnostics());
        Assert.Equal(["CheckRepository"], Build(repository).Succeeded().CheckTasks());

        repository.Delete("standards.yml");
        Assert.Equal(["STD2005", "STD2005"], Build(repository).Succeeded().Diagnostics().Select(d => d.Rule));
    }

    private static BuildResult Build(ScratchRepository repository) => repository.Build("All.slnx", "--no-restore");
}
