using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests;

public class SmokeTests
{
    /// <summary>In the server that most tests share, and in processes that end with the command, as on most machines of users.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Library_builds_and_tests_without_any_reference(bool server)
    {
        using var repository = ScratchRepository.WithLibrary();
        if (!server)
        {
            repository.WithoutServer();
        }

        var result = repository.Run("test", "tests/Orders.Core.Tests").Succeeded();

        Assert.Contains("Passed:     1", result.Output);
        Assert.Empty(result.Diagnostics());
        // Of each project what evaluation knows, and what restore resolved; of the run its results and its coverage.
        Assert.Equal(["CheckCoverage", "CheckProject", "CheckProject", "CheckRepository", "CheckRestored", "CheckRestored", "CheckTests"], result.CheckTasks());
        Assert.Empty(repository.Reports.Findings());
    }
}
