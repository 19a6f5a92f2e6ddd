using System.Text;
using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Policies;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Running;

/// <summary>STD0010 is as severe as what an unreadable file may hide, whatever the policy says.</summary>
public sealed class UnreadableInputTests : IDisposable
{
    private const string Dockerfile = "FROM ghcr.io/acme/base:1.2.3\nENV DB_PASSWORD=tiger-4711\nUSER 5\n# ";

    private readonly string _root = Directory.CreateTempSubdirectory("standards-unreadable-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("rules: { STD0010: none }\n")]
    [InlineData("rules: { STD0010: suggestion }\nprofile: adopt\n")]
    [InlineData("overrides: [{ paths: [Dockerfile], rules: { STD0010: none } }]\n")]
    public void Byte_that_is_not_UTF8_hides_no_mandatory_rule(string policy)
    {
        File.WriteAllText(Path.Combine(_root, "standards.yml"), policy);
        File.WriteAllText(Path.Combine(_root, "Dockerfile"), Dockerfile);
        Assert.Contains(Run(), v => v is { Finding.Rule.Id: "STD9105", Finding.Line: 2, Severity: Severity.Error });

        File.WriteAllBytes(Path.Combine(_root, "Dockerfile"), [.. Encoding.UTF8.GetBytes(Dockerfile), 0xE9, (byte)'\n']);

        var verdicts = Run(SeverityOptions.Local with { NoWarn = SeverityOptions.Ids("STD0010"), WarningsNotAsErrors = SeverityOptions.Ids("STD0010") });
        Assert.DoesNotContain(verdicts, v => v.Finding.Rule.Id == "STD9105");
        Assert.Contains(verdicts, v => v is { Finding: { Rule.Id: "STD0010", Path: "Dockerfile" }, Severity: Severity.Error, IsOpen: true });
        Assert.Equal(policy.Contains("STD0010", StringComparison.Ordinal), verdicts.Any(v => v.Finding.Rule.Id == "STD0009"));
    }

    [Fact]
    public void Run_over_no_file_is_an_error()
    {
        var verdict = Assert.Single(Run(), v => v.Finding.Rule.Id == "STD0010");

        Assert.Equal(
            (Severity.Error, "", "the run saw no file of the repository, so nothing was checked"),
            (verdict.Severity, verdict.Finding.Path, verdict.Finding.Message));
        File.WriteAllText(Path.Combine(_root, "a.txt"), "a\n");
        Assert.DoesNotContain(Run(), v => v.Finding.Rule.Id == "STD0010");
    }

    private IReadOnlyList<Verdict> Run(SeverityOptions? severities = null) =>
        new RepositoryRun(new RepositoryRunOptions(
            _root, Path.Combine(_root, "artifacts", "standards"), TestDay.Today, severities ?? SeverityOptions.Local, "1.0.0")).Execute(default).Verdicts;
}
