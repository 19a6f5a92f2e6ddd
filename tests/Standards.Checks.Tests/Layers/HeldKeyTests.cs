using Standards.Checks.Composition;
using Standards.Checks.Models.Dependencies;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Layers;

/// <summary>Keys on which mandatory rules depend: a repository may only tighten them, a package may loosen them.</summary>
public sealed class HeldKeyTests
{
    [Theory]
    [InlineData("secrets: { confidence: high }", "secrets.confidence", 12, "raised to 'high'")]
    [InlineData("secrets: { confidence: medium }", "secrets.confidence", 12, "raised to 'medium'")]
    [InlineData("dependencies: { advisories: { fail: critical } }", "dependencies.advisories.fail", 31, "raised to 'critical'")]
    [InlineData("dependencies: { advisories: { graceHours: 49 } }", "dependencies.advisories.graceHours", 31, "raised to '49'")]
    public void Value_below_the_default_is_STD0009_and_the_default_stays(string text, string key, int column, string what)
    {
        foreach (var file in (string[])["standards.yml", "eng/a.yml"])
        {
            using var repository = new LayerRepository("extends: eng/a.yml\n").With("eng/a.yml", "tier: 2\n");
            repository.With(file, file == "standards.yml" ? $"extends: eng/a.yml\n{text}\n" : $"tier: 2\n{text}\n");

            FindingAssert.Is(
                repository.Single(),
                "STD0009",
                $"{file}(2,{column})",
                $"'{key}' can only be tightened by a repository, because mandatory rules depend on it, and cannot be {what}",
                "Remove the line; the value of Standards.Sdk stays in force, unless a package that 'extends' names sets another");
            var policy = repository.Load().Policy;
            Assert.Equal(SecretConfidence.Low, policy.Secrets.Confidence);
            Assert.Equal((AdvisorySeverity.High, 48), (policy.Dependencies.Advisories.Fail, policy.Dependencies.Advisories.GraceHours));
        }
    }

    [Theory]
    [InlineData("secrets: { confidence: low }")]
    [InlineData("dependencies: { advisories: { fail: low, graceHours: 0, file: eng/advisories.json } }")]
    [InlineData("dependencies: { licences: { deny: [AGPL-3.0-only] } }")]
    [InlineData("dependencies: { advisories: { warn: critical }, floating: allowed, licences: { allow: [AGPL-3.0-only] } }")]
    public void Tighter_values_and_other_keys_are_silent(string text)
    {
        using var repository = new LayerRepository($"{text}\n");

        repository.Silent();
    }

    [Fact]
    public void Package_loosens_a_default_and_a_repository_keeps_within_it()
    {
        const string Published =
            "secrets: { confidence: medium }\ndependencies: { advisories: { graceHours: 72, file: eng/a.json }, licences: { deny: [AGPL-3.0-only] } }\n";
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.0.0\nsecrets: { confidence: medium }\n").WithPackage(
            "acme.policy", "1.0.0", Published);
        Assert.Equal((SecretConfidence.Medium, 72), repository.Silent() is var p ? (p.Secrets.Confidence, p.Dependencies.Advisories.GraceHours) : default);

        repository.With(
            "standards.yml",
            "extends: nuget:Acme.Policy/1.0.0\nsecrets: { confidence: high }\n"
                + "dependencies: { advisories: { graceHours: 73, file: eng/b.json }, licences: { deny: [] } }\n");

        var set = repository.Load();
        Assert.Equal(
            ["secrets.confidence", "dependencies.advisories.graceHours", "dependencies.advisories.file", "dependencies.licences.deny"],
            set.Findings.Select(f => f.Message.Split('\'')[1]));
        Assert.All(set.Findings, f => Assert.Equal("STD0009", f.Rule.Id));
        Assert.Contains("the value of Acme.Policy 1.0.0 (line 1) stays in force", set.Findings[0].Fix, StringComparison.Ordinal);
        Assert.Equal((SecretConfidence.Medium, 72), (set.Policy.Secrets.Confidence, set.Policy.Dependencies.Advisories.GraceHours));
        Assert.Equal(["AGPL-3.0-only"], set.Policy.Dependencies.Licences.Deny);
        Assert.Equal("eng/a.json", set.Policy.Dependencies.Advisories.File);
    }

    [Fact]
    public void Repository_may_take_back_what_another_file_of_it_tightened()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\ndependencies: { advisories: { graceHours: 48 } }\n").With(
            "eng/a.yml", "dependencies: { advisories: { graceHours: 0 } }\n");

        Assert.Equal(48, repository.Silent().Dependencies.Advisories.GraceHours);
    }

    [Fact]
    public void Guide_lists_every_such_key()
    {
        var guide = File.ReadAllText(RepositoryRoot.Combine("docs/guides/policy.md"));
        var section =
            guide[guide.IndexOf("## Keys that can only be tightened", StringComparison.Ordinal)..guide.IndexOf("## Where a layer", StringComparison.Ordinal)];
        var listed = section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);

        Assert.Equal(PolicyPartCatalog.Parts.Keys.Held.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
