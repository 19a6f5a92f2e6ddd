using Standards.Checks.Commands.Verifying;
using Standards.Checks.Findings;
using Standards.Checks.Tests.Repository;

namespace Standards.Checks.Tests.Verifying;

/// <summary>STD0016: reports that prove nothing.</summary>
public sealed class ReportProofTests : IDisposable
{
    private const string Commit = "1111111111111111111111111111111111111111";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Report_of_this_commit_proves() => Assert.Empty(Check(Report()));

    [Theory]
    [InlineData("\"sdk\": \"1.0.0\"", "\"sdk\": \"0.9.0\"", "the report comes from version '0.9.0' of Standards.Sdk, and this is '1.0.0'")]
    [InlineData(
        Commit,
        "2222222222222222222222222222222222222222",
        "the report is about commit 2222222222222222222222222222222222222222, and " + Commit + " is checked out")]
    [InlineData("\"commit\": \"" + Commit + "\",", "", "the report is about no commit, and " + Commit + " is checked out")]
    [InlineData("\"compliant\"", "\"not-checked\"", "the report says that nothing was checked")]
    [InlineData("\"compliant\"", "\"not-proven\"", "the report says that a gate failed and has not judged these sources")]
    [InlineData("\"files\": 12", "\"files\": 11", "the build looked at 11 of 12 files")]
    [InlineData("\"rules\": 600", "\"rules\": 0", "the build had no rule in force")]
    [InlineData("\"errors\": 0", "\"errors\": 2", "the report of the build has 2 open errors")]
    [InlineData("\"src/A/A.csproj\"", "\"src/C/C.csproj\"", "the build did not check this project")]
    [InlineData("\"projects\"", "\"others\"", "the build did not check this project")]
    [InlineData("\"counts\"", "\"x\"", "the report of the build cannot be read")]
    [InlineData("\"files\": 12", "\"files\": \"12\"", "the report of the build cannot be read")]
    [InlineData("{", "[", "the report of the build cannot be read")]
    public void Report_that_lacks_something_does_not(string old, string changed, string message)
    {
        var finding = Assert.Single(Check(Report().Replace(old, changed, StringComparison.Ordinal)).DistinctBy(f => f.Message));

        Assert.Equal(("STD0016", message), (finding.Rule.Id, finding.Message));
    }

    [Fact]
    public void Absence_is_no_proof() =>
        Assert.Equal("there is no report of a build", Assert.Single(new ReportProof(_folder.Root).Check("1.0.0", Commit, 0, [])).Message);

    private IReadOnlyList<Finding> Check(string report)
    {
        _folder.Write("standards.json", report);
        return new ReportProof(_folder.Root).Check("1.0.0", Commit, 12, ["src/A/A.csproj"]);
    }

    private static string Report() => $$"""
        {
          "version": 1, "sdk": "1.0.0", "commit": "{{Commit}}", "state": "compliant",
          "summary": { "files": 12, "rules": 600 },
          "counts": { "open": { "errors": 0 } },
          "projects": [ "src/A/A.csproj" ]
        }
        """;
}
