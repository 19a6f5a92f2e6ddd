using Standards.Checks.Engine.Baselines;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Baselines;

public sealed class BaselineCheckTests
{
    private static readonly RepositorySnapshot Snapshot = new("/r", [new SourceFile("/r", "src/A.cs", 1, 1)]);

    [Fact]
    public void Entries_of_files_that_are_gone_are_STD0032()
    {
        var finding = Assert.Single(BaselineCheck.Find(Of("src/A.cs", "src/Z.cs", "src/B.cs", "src/B.cs"), Snapshot));

        Assert.Equal(
            ("STD0032", "standards.baseline.json", "3 entries of the baseline name files that are gone, the first 'src/B.cs'"),
            (finding.Rule.Id, finding.Path, finding.Message));
        Assert.Contains("dotnet build -t:StandardsBaselinePrune", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_there_and_entries_of_no_file_are_silent() => Assert.Empty(BaselineCheck.Find(Of("src/A.cs", ""), Snapshot));

    private static Baseline Of(params string[] paths) => new([.. paths.Select((p, i) => new BaselineEntry("CA1", p, $"{i}", 1))]);
}
