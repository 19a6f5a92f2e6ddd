using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Policy;

/// <summary>The first Release build of a repository that was never pushed, or never committed, is green.</summary>
public class NeverPushedTests
{
    [Fact]
    public void Repository_without_remote_builds_in_release_without_warnings()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Git("remote", "remove", "origin");
        repository.Commit();

        var result = repository.Build("tests/Orders.Core.Tests", "-c", "Release").Succeeded();

        Assert.Empty(result.Codes());
        Assert.Equal("", BuiltAssembly.Read(repository.PathOf("src/Orders.Core/bin/Release/net10.0/Orders.Core.dll")).SourceLink);
    }

    [Fact]
    public void Repository_with_a_remote_and_no_commit_builds_in_release()
    {
        using var repository = ScratchRepository.WithLibrary();

        // Source Link's remark that there is no commit yet has no code, so it is no error in Release either.
        Assert.All(repository.Build("tests/Orders.Core.Tests", "-c", "Release").Succeeded().Codes(), code => Assert.Equal("", code));
    }
}
