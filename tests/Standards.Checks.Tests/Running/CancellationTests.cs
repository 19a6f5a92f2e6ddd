using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Running;

/// <summary>A cancelled run leaves the state of the last whole one.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void Cancelled_run_leaves_no_state_and_changes_none()
    {
        using var repository = new TestRepository();
        repository.With("docs/adr/0001-use-it.md", "# 1. Use it\n");
        var output = Path.Combine(repository.Root, "artifacts", "standards");
        var run = new RepositoryRun(new RepositoryRunOptions(repository.Root, output, TestDay.Today, SeverityOptions.Local, "1.0.0"));
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => run.Execute(cancelled));
        Assert.Empty(State(output));

        Assert.NotEmpty(run.Execute(CancellationToken.None).Verdicts);
        var before = State(output);
        Assert.Contains("run.bin", before.Keys);

        repository.With("docs/adr/0001-use-it.md", "# 1. Use something else\n");
        Assert.ThrowsAny<OperationCanceledException>(() => run.Execute(cancelled));
        Assert.Equal(before, State(output));
    }

    private static SortedDictionary<string, string> State(string output)
    {
        var folder = new DirectoryInfo(Path.Combine(output, "state"));
        var files = folder.Exists ? folder.EnumerateFiles() : [];
        return new SortedDictionary<string, string>(
            files.ToDictionary(f => f.Name, f => Convert.ToHexString(File.ReadAllBytes(f.FullName))), StringComparer.Ordinal);
    }
}
