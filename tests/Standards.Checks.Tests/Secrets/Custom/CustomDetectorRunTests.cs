using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Secrets.Custom.CustomDetectors;

namespace Standards.Checks.Tests.Secrets.Custom;

/// <summary>Whole runs: what is remembered, and when files are searched again.</summary>
public sealed class CustomDetectorRunTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-custom-").FullName;

    public CustomDetectorRunTests()
    {
        Write("standards.yml", "secrets: { detectors: eng/secrets.yml }\n");
        Write("eng/secrets.yml", Key);
        Write("src/a.txt", Value(1) + "\n");
        Write("src/b.yml", $"a: {Value(2)}\n");
        Write("src/c.yml", $"a: other_{SecretSamples.Body(SecretSamples.Hex, 32, 3)}\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Unchanged_run_says_the_same_from_what_was_kept()
    {
        var first = Run();
        var second = Run();
        Assert.Equal(["STD5022 src/b.yml", "STD5029 src/a.txt"], Secrets(first));
        Assert.Equal(0, second.Computed);
        Assert.Equal(first.Verdicts, second.Verdicts);
    }

    [Fact]
    public void Changed_detectors_search_files_that_did_not_change()
    {
        Run();
        Write("eng/secrets.yml", Key + "- { name: other, title: Other, literals: [other_], pattern: 'other_[0-9a-f]{32}' }\n");
        Assert.Equal(["STD5022 src/b.yml", "STD5022 src/c.yml", "STD5029 src/a.txt"], Secrets(Run()));
        Write("eng/secrets.yml", Key + "  confidence: low\n");
        Assert.Equal(["STD5022 src/b.yml"], Secrets(Run()));
        Write("standards.yml", "tier: 2\n");
        Assert.Empty(Secrets(Run()));
        Write("standards.yml", "secrets: { detectors: eng/secrets.yml }\n");
        Assert.Equal(["STD5022 src/b.yml"], Secrets(Run()));
    }

    [Fact]
    public void Least_confidence_needs_no_new_search()
    {
        Run();
        var facts = File.ReadAllBytes(Path.Combine(_root, "artifacts", "state", "facts.bin"));
        Write("artifacts/packages/acme.policy/1.0.0/standards.yml", "secrets: { confidence: high }\n");
        Write("standards.yml", "extends: nuget:Acme.Policy/1.0.0\nsecrets: { detectors: eng/secrets.yml }\n");
        Assert.Empty(Secrets(Run()));
        Assert.Equal(facts.Length, new FileInfo(Path.Combine(_root, "artifacts", "state", "facts.bin")).Length);
    }

    [Fact]
    public void Rule_of_the_detectors_cannot_be_lowered_and_that_of_fixtures_can()
    {
        Write("standards.yml", "secrets: { detectors: eng/secrets.yml }\nrules: { STD5022: none, STD5029: none }\n");
        var result = Run();
        Assert.Equal(["STD5022 src/b.yml"], Secrets(result));
        Assert.Contains(result.Verdicts, v => v.Finding is { Rule.Id: "STD0009", Line: 2 });
        Assert.Equal(Severity.Error, result.Verdicts.Single(v => v.Finding.Rule == RuleCatalog.SecretOrganisationForm).Severity);

        Write("standards.yml", "secrets: { detectors: eng/secrets.yml }\nrules: { STD5029: error }\n");
        Assert.Equal(Severity.Error, Run().Verdicts.Single(v => v.Finding.Rule == RuleCatalog.SecretInTestsAndDocuments).Severity);
    }

    [Fact]
    public void Nothing_that_is_kept_holds_the_secret()
    {
        Run();
        Assert.All(
            Directory.GetFiles(Path.Combine(_root, "artifacts"), "*", SearchOption.AllDirectories),
            file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Value(2)[8..24])) < 0, file));
    }

    private static IReadOnlyList<string> Secrets(RepositoryRunResult result) =>
        [
            .. result.Verdicts
                .Where(v => v.Finding.Rule.Id.StartsWith("STD50", StringComparison.Ordinal) && v.Severity != Severity.None)
                .Select(v => $"{v.Finding.Rule.Id} {v.Finding.Path}")
                .Order(StringComparer.Ordinal),
        ];

    private RepositoryRunResult Run() =>
        new RepositoryRun(new RepositoryRunOptions(_root, Path.Combine(_root, "artifacts"), TestDay.Today, SeverityOptions.Local, "1.0.0")
        {
            PackageFolder = Path.Combine(_root, "artifacts", "packages"),
        }).Execute(CancellationToken.None);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
