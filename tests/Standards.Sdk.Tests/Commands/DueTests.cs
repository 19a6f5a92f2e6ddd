using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Commands;

/// <summary><c>dotnet build -t:StandardsDue</c> lists what is due, once for a solution, and a list fails nothing.</summary>
public sealed class DueTests
{
    private const string Target = "-t:StandardsDue";
    private const string List = "artifacts/standards/due.md";
    private const string Document =
        "---\nowner: '@payments'\nlast_validated: 2026-09-01\nnext_review: 2026-12-01\ncadence: quarterly\n---\n# Guide\n\nText.\n";

    [Fact]
    public void List_is_printed_and_written_before_anything_is_restored()
    {
        using var repository = ScratchRepository.WithLibrary().Write("docs/guide.md", Document).Solution();

        var first = repository.Build("All.slnx", "--no-restore", Target, ScratchRepository.Today).Succeeded();

        Assert.Equal(1, first.Executions("ListDueWork"));
        Assert.Empty(first.Diagnostics());
        Assert.Contains("Standards: 0 overdue, 1 due by 2026-12-21", first.Output, StringComparison.Ordinal);
        Assert.Contains("2026-12-01, in 10 days: The review of the document. ", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("<!-- standards-due: 1 -->\n# What is due\n", repository.Read(List), StringComparison.Ordinal);

        // The same on a server after the day has passed, and still no error.
        repository.Set("CI", "true");
        var late = repository.Build("All.slnx", "--no-restore", Target, "-p:StandardsDate=2027-01-02", "-p:StandardsDays=0").Succeeded();
        Assert.Empty(late.Diagnostics());
        Assert.Contains("2026-12-01, overdue by 32 days: ", late.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_cannot_be_read_fails()
    {
        using var repository = ScratchRepository.WithLibrary().Write("ops/tech-debt.yml", "allocation: [\n");

        Assert.Equal(["STD0006"], repository.Build("src/Orders.Core", Target, "-p:StandardsDays=soon").Failed().Codes().Distinct());
        Assert.Equal(["STD0010"], repository.Build("src/Orders.Core", Target, ScratchRepository.Today).Failed().Codes().Distinct());
        Assert.True(repository.Exists(List));
    }
}
