using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>What is no build of a user's code runs no check, and clean leaves nothing of ours.</summary>
public sealed class QuietBuildTests
{
    [Fact]
    public void Restore_design_time_build_and_clean()
    {
        using var repository = ScratchRepository.WithLibrary().Record(status: "Done");
        repository.Library("Orders.Data", "<PropertyGroup><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks></PropertyGroup>").Solution();
        const string Project = "src/Orders.Core/Orders.Core.csproj";

        var restore = repository.Run("restore", "All.slnx").Succeeded();
        Assert.Empty(restore.OwnTasks());
        Assert.Empty(restore.Diagnostics());

        var designTime = repository
            .Run("msbuild", Project, "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true")
            .Succeeded();
        Assert.Empty(designTime.OwnTasks());
        Assert.Empty(designTime.Diagnostics());
        Assert.False(repository.Exists("artifacts"), "A design-time build wrote into artifacts/.");

        repository.Build("All.slnx", "--no-restore").Failed();
        Assert.True(repository.Exists("artifacts/standards/standards.sarif"));
        Assert.NotEmpty(OwnFolders(repository));

        var clean = repository.Run("clean", "All.slnx").Succeeded();
        // The one that deletes: MSBuild's own would follow a link that a change has committed.
        Assert.Equal(["CleanOutputs"], clean.OwnTasks().Distinct());
        Assert.False(repository.Exists("artifacts/standards"), clean.Output);
        Assert.Empty(OwnFolders(repository));
    }

    private static IEnumerable<string> OwnFolders(ScratchRepository repository) =>
        Directory.EnumerateDirectories(repository.Root, "standards", SearchOption.AllDirectories).Where(d => d.Contains("/obj/", StringComparison.Ordinal));
}
