using Standards.Checks.Catalog;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Declared;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Declared;

/// <summary>Declared rules in whole runs: what is remembered, what is run again.</summary>
public sealed class DeclaredRunTests : IDisposable
{
    private const string Rules = """
        declare:
        - { id: AB0001, title: T, fix: F, exists: docs/a.md }
        - { id: AB0002, title: T, fix: F, text: { files: 'src/*.cs', notMatches: bad } }
        - { id: AB0003, title: T, fix: F, for: libraries, exists: '{folder}/README.md' }

        """;

    private static readonly DateTime Stamp = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("std-declared-").FullName;

    public DeclaredRunTests()
    {
        Write("standards.yml", Rules);
        Write("src/a.cs", "bad");
        Write("src/b.cs", "bad");
        Write("src/A/A.csproj", "<Project />");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Findings_are_given_again_with_all_that_a_rule_has()
    {
        var first = Run();
        var second = Run();

        Assert.Equal(["AB0001 standards.yml", "AB0002 src/a.cs", "AB0002 src/b.cs", "AB0003 src/A/A.csproj"], Own(first));
        Assert.Equal(0, second.Computed);
        Assert.Equal(first.Verdicts.Select(v => v.Finding.Text), second.Verdicts.Select(v => v.Finding.Text));
        Assert.Equal(
            first.Verdicts.Select(v => (v.Severity, v.Finding.Rule.Kind, v.Finding.Rule.HelpLink)),
            second.Verdicts.Select(v => (v.Severity, v.Finding.Rule.Kind, v.Finding.Rule.HelpLink)));
    }

    [Fact]
    public void Changed_file_is_read_alone()
    {
        Run();
        Write("src/a.cs", "good");

        var result = Run();

        Assert.Equal(["AB0001 standards.yml", "AB0002 src/b.cs", "AB0003 src/A/A.csproj"], Own(result));
        // By the declared rules, the searches for suppressions and secrets, and as a program of one file that may name packages.
        Assert.Equal(4, result.Computed);
    }

    [Theory]
    [InlineData("docs/a.md", "AB0002 src/a.cs|AB0002 src/b.cs|AB0003 src/A/A.csproj")]
    [InlineData("src/A/README.md", "AB0001 standards.yml|AB0002 src/a.cs|AB0002 src/b.cs")]
    [InlineData("src/B/B.fsproj", "AB0001 standards.yml|AB0002 src/a.cs|AB0002 src/b.cs|AB0003 src/A/A.csproj|AB0003 src/B/B.fsproj")]
    public void New_file_is_seen(string path, string expected)
    {
        Run();
        Write(path, "x");

        Assert.Equal(expected.Split('|'), Own(Run()));
    }

    [Fact]
    public void Changed_declaration_runs_again()
    {
        Run();
        Write("standards.yml", Rules.Replace("notMatches: bad", "notMatches: worse", StringComparison.Ordinal));

        Assert.Equal(["AB0001 standards.yml", "AB0003 src/A/A.csproj"], Own(Run()));
    }

    [Fact]
    public void Summary_counts_declared_rules_that_are_on()
    {
        var all = Run().Summary.Rules;
        Write("standards.yml", Rules + "rules: { AB0001: none }\n");

        Assert.Equal(RuleCatalog.All.Count(rule => rule.Local != Severity.None) + 3, all);
        Assert.Equal(all - 1, Run().Summary.Rules);
    }

    [Fact]
    public void Without_declared_rules_no_file_is_looked_at()
    {
        using var repository = new TestRepository().With("src/A/A.csproj", "<Project />");
        var context = repository.Context(Policy.Default);

        Assert.All(
            context.Snapshot.Files,
            file => Assert.False(
                new DeclaredFileCheck().Applies(file, context)
                    || new DeclaredExistenceCheck().DependsOn(file, context)
                    || new DeclaredProjectRuleCheck().DependsOn(file, context)));
        Assert.Contains(CheckCatalog.FileChecks, check => check is DeclaredFileCheck);
        Assert.Contains(CheckCatalog.RepositoryChecks, check => check is DeclaredExistenceCheck);
        Assert.Contains(CheckCatalog.RepositoryChecks, check => check is DeclaredProjectRuleCheck);
    }

    private static IEnumerable<string> Own(RepositoryRunResult result) =>
        result.Verdicts
            .Where(v => v.Finding.Rule.Id.StartsWith("AB", StringComparison.Ordinal))
            .Select(v => $"{v.Finding.Rule.Id} {v.Finding.Path}")
            .Order(StringComparer.Ordinal);

    private RepositoryRunResult Run() =>
        new RepositoryRun(new RepositoryRunOptions(
            _root, Path.Combine(_root, "artifacts", "standards"), TestDay.Today, SeverityOptions.Local, "1.0.0")).Execute(CancellationToken.None);

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        File.SetLastWriteTimeUtc(full, Stamp);
    }
}
