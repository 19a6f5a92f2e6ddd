using Standards.Checks.Engine.Running;
using Standards.Checks.Rules.PublicApi;

namespace Standards.Checks.Tests.PublicApi;

/// <summary>What is said of a library when it is packed: a record, and a version to compare with.</summary>
public sealed class PackageApiCheckTests : IDisposable
{
    private const string Changelog = """
        # Changelog

        ## [Unreleased]

        ## [1.3.0] - 2026-02-01

        ## [1.2.0] - 2026-01-31

        ## [1.1.0-beta.1]

        ## [0.9.0]

        """;

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Package_of_a_repository_with_releases_needs_a_baseline() => Assert.Equal(
        ["STD4660 src/Orders/Orders.csproj(1,1): 'Orders' is packed as 1.3.0 and compared with no version before it, although CHANGELOG.md names 1.2.0. Write "
            + "<StandardsBaselineVersion>1.2.0</StandardsBaselineVersion>, or 'none' if no version of this package was published yet."],
        Baseline("1.3.0", Changelog));

    [Theory]
    [InlineData("1.2.0", "")]
    [InlineData("1.0.0", "")]
    [InlineData("0.9.1", "")]
    [InlineData("no version", "")]
    [InlineData("1.3.0", "1.2.0")]
    [InlineData("1.3.0", "none")]
    public void Package_that_is_compared_or_the_first_is_silent(string version, string baseline) => Assert.Empty(Baseline(version, Changelog, baseline));

    [Fact]
    public void Changelog_that_says_nothing_is_silent()
    {
        Assert.Empty(Baseline("1.3.0", "# Changelog\n"));
        Assert.Empty(Baseline("1.3.0", "a\0"));
        Assert.Empty(new BaselineVersionCheck().Check(Project("1.3.0", ""), _repository.Context()));
        Assert.Empty(new BaselineVersionCheck().Check(Project("1.3.0", "") with { ChangelogPath = "none.md" }, _repository.Context()));
    }

    [Theory]
    [InlineData("", "", "Library", true)]
    [InlineData("true", "", "Library", false)]
    [InlineData("false", "", "Library", false)]
    [InlineData("", "/r/PublicAPI.Shipped.txt", "Library", false)]
    [InlineData("", "", "Exe", false)]
    public void Library_without_a_record_is_suggested_one(string apiSwitch, string api, string outputType, bool expected)
    {
        var project = Project("1.3.0", "") with { OutputType = outputType, Output = OutputFacts.Parse([$"apiSwitch={apiSwitch}", $"api={api}"]) };

        Assert.Equal(
            expected
                ? ["STD4654 src/Orders/Orders.csproj(1,1): 'Orders' is packed, and no file records its public API. Run: dotnet build src/Orders/Orders.csproj "
                    + "-t:StandardsPublicApi, or write <StandardsPublicApi>false</StandardsPublicApi>."]
                : [],
            new UnrecordedApiCheck().Check(project, _repository.Context()).Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}"));
    }

    private string[] Baseline(string version, string changelog, string baseline = "")
    {
        _repository.With("CHANGELOG.md", changelog);
        return
        [
            .. new BaselineVersionCheck()
                .Check(Project(version, baseline) with { ChangelogPath = "CHANGELOG.md" }, _repository.Context())
                .Select(f => $"{f.Rule.Id} {f.Path}({f.Line},{f.Column}): {f.Text}"),
        ];
    }

    private static ProjectFacts Project(string version, string baseline) => new()
    {
        Path = "src/Orders/Orders.csproj",
        Name = "Orders",
        OutputType = "Library",
        PackageVersion = version,
        Output = OutputFacts.Parse([$"baseline={baseline}"]),
    };
}
