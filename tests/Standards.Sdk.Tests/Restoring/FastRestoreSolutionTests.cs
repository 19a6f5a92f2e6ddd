using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Restoring;

/// <summary>The same for a solution, which knows the SDK through its Directory.Solution files.</summary>
[Collection(FastRestoreCollection.Name)]
public sealed class FastRestoreSolutionTests(FastRestoreFixture fixture)
{
    [Fact]
    public void Solution_restores_after_a_change_of_any_project()
    {
        var repository = fixture.Repository;
        repository.Run("build", "All.slnx").Succeeded();
        var second = repository.Run("build", "All.slnx").Succeeded();
        Assert.False(FastRestoreFixture.HasRestored(second), second.Output);

        repository.Write("src/Orders.Core/Uses.cs", "#if !OWN_1\n#error The package is not in use.\n#endif\n");
        repository.Write(
            "tests/Orders.Data.Tests/Orders.Data.Tests.csproj", repository.Read("tests/Orders.Data.Tests/Orders.Data.Tests.csproj") + "<!-- changed -->");
        var changed = repository.Run("build", "All.slnx").Succeeded();
        Assert.True(FastRestoreFixture.HasRestored(changed), changed.Output);

        repository.Edit("eng/Versions.props", "1.0.0", "2.0.0").Edit("src/Orders.Core/Uses.cs", "OWN_1", "OWN_2");
        var bumped = repository.Run("build", "All.slnx").Succeeded();
        Assert.True(FastRestoreFixture.HasRestored(bumped), bumped.Output);
        Assert.Contains("\"resolved\": \"2.0.0\"", repository.Read("src/Orders.Core/packages.lock.json"), StringComparison.Ordinal);

        repository.Delete("src/Orders.Data/obj/project.assets.json");
        Assert.True(FastRestoreFixture.HasRestored(repository.Run("build", "All.slnx").Succeeded()));
        Assert.False(FastRestoreFixture.HasRestored(repository.Run("build", "All.slnx").Succeeded()));
        Assert.True(FastRestoreFixture.HasRestored(repository.Run("restore", "All.slnx").Succeeded()));

        repository.Edit("eng/Versions.props", "2.0.0", "1.0.0").Delete("src/Orders.Core/Uses.cs");
    }

    [Fact]
    public void Solution_without_the_hooks_restores_every_time()
    {
        using var repository = ScratchRepository.WithLibrary().Solution();
        repository.Build("All.slnx").Succeeded();

        var second = repository.Build("All.slnx").Succeeded();

        Assert.True(FastRestoreFixture.HasRestored(second), second.Output);
    }
}
