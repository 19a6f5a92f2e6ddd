using System.Text.Json;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Builds;

/// <summary>Two builds at once in one tree share reports and state.</summary>
public sealed class ParallelBuildTests
{
    [Fact]
    public void Two_builds_at_once_end_as_each_would_alone()
    {
        using var repository = ScratchRepository.WithLibrary().Library("Orders.Data").Record(status: "Done").Solution();

        var (core, data) = repository.RunBoth(["build", "src/Orders.Core"], ["build", "src/Orders.Data"]);
        AssertOneError(core.Failed());
        AssertOneError(data.Failed());
        AssertReports(repository);

        repository.Build("All.slnx").Failed();
        var (first, second) = repository.RunBoth(["build", "All.slnx", "--no-restore"], ["build", "All.slnx", "--no-restore"]);
        AssertOneError(first.Failed());
        AssertOneError(second.Failed());
        AssertReports(repository);

        repository.Record();
        (first, second) = repository.RunBoth(["build", "All.slnx", "--no-restore"], ["build", "All.slnx", "--no-restore"]);
        Assert.Empty(first.Succeeded().Diagnostics());
        Assert.Empty(second.Succeeded().Diagnostics());
        Assert.Empty(repository.Reports.Findings());
        Assert.Empty(Directory.EnumerateFiles(repository.PathOf("artifacts/standards"), "*.tmp", SearchOption.AllDirectories));
    }

    private static void AssertOneError(BuildResult result) =>
        Assert.Equal(["STD3103 error docs/adr/0001-use-it.md(7,1)"], result.Diagnostics().Select(d => d.Place));

    private static void AssertReports(ScratchRepository repository)
    {
        Assert.Equal(["STD3103"], repository.Reports.Findings().Select(f => f.Rule));
        Assert.Equal(["STD3103"], repository.Reports.SarifResults().Select(f => f.Rule));
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(repository.Reports.SarifPath));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
    }
}
