using Standards.Checks.Catalog;
using Standards.Checks.Commands.Explaining;
using Standards.Checks.Engine.Verdicts;
using Standards.Checks.Findings;
using Standards.Checks.Tests.Layers;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Explaining;

public sealed class ExplainerTests
{
    private const string Policy = """
        version: 1
        extends: [eng/acme.yml]
        tier: 1
        profile: adopt
        overrides:
          - paths: [src/Orders.Legacy/**, docs/**]
            rules: { STD2004: error, STD3103: suggestion }
        """;

    private const string Acme = """
        mandatory: [STD2004, CA5351, tier]
        rules:
          STD2004: warning
        declare:
          - id: ACME1001
            title: Every service has a deployment runbook
            severity: [warning, error]
            why: A deployment at night is done by somebody who has not slept.
            fix: Write docs/runbooks/deployment.md
            clauses: [security-lint-mandatory]
            exists: docs/runbooks/deployment.md
        """;

    [Theory]
    [InlineData("STD2004")]
    [InlineData("STD3103")]
    [InlineData("STD0008")]
    [InlineData("ACME1001")]
    [InlineData("CA5351")]
    [InlineData("CA1822")]
    [InlineData("budgets")]
    public void Rule(string id) => Match(options => Explainer.Rule(id, options), id);

    [Theory]
    [InlineData("docs/adr/0007-use-kafka.md", "record")]
    [InlineData("src/Orders.Legacy/Orders.Legacy.csproj", "project")]
    [InlineData("eng/acme.yml", "layer")]
    [InlineData(".\\README.md", "readme")]
    public void File(string path, string name) => Match(options => Explainer.File(path, options), name);

    [Theory]
    [InlineData("TreatWarningsAsErrors")]
    [InlineData("nugetaudit")]
    [InlineData("WarningsAsErrors")]
    public void Property(string name) => Match(options => Explainer.Property(name, options), name);

    [Fact]
    public void Rule_without_a_build_and_without_a_policy()
    {
        using var repository = new LayerRepository("");
        Snapshot.Match(Text(Explainer.Rule("std2004", Questions.Options(repository, built: false))));
    }

    [Theory]
    [InlineData("STD31033", "The property Rule is 'STD31033', which is no rule. Write -p:StandardsRule=STD3103 if that is meant.")]
    [InlineData("ACME100", "The property Rule is 'ACME100', which is no rule. Write -p:StandardsRule=ACME1001 if that is meant.")]
    [InlineData(
        "everything",
        "The property Rule is 'everything', which is no rule. All rules stand in https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/.")]
    [InlineData(
        "a b", "The property Rule is 'a b', which is no rule. All rules stand in https://github.com/standards-sdk/standards-sdk/blob/main/docs/rules/.")]
    public void Unknown_rule_proposes_the_nearest(string id, string problem) => AssertProblem(options => Explainer.Rule(id, options), problem);

    [Theory]
    [InlineData(
        "docs/0007-use-kafka.md",
        "The property File is 'docs/0007-use-kafka.md', which is no file of the repository, or one that git ignores. Write "
            + "-p:StandardsFile=docs/adr/0007-use-kafka.md if that is meant.")]
    [InlineData(
        "../x",
        "The property File is '../x', which is no file of the repository, or one that git ignores. Write its path from the root of the repository, such as "
            + "-p:StandardsFile=docs/adr/0001-record-architecture-decisions.md.")]
    public void Unknown_file_proposes_one(string path, string problem) => AssertProblem(options => Explainer.File(path, options), problem);

    [Theory]
    [InlineData(
        "TreatWarningAsErrors",
        "The property 'TreatWarningAsErrors' is set by no project here and is not one of the policy. Write "
            + "-p:StandardsProperty=TreatWarningsAsErrors if that is meant.")]
    [InlineData(
        "Zzzzzzzzzzzz",
        "The property 'Zzzzzzzzzzzz' is set by no project here and is not one of the policy. Write the name of a property, such as "
            + "-p:StandardsProperty=TreatWarningsAsErrors.")]
    public void Unknown_property_proposes_the_nearest(string name, string problem) => AssertProblem(options => Explainer.Property(name, options), problem);

    [Fact]
    public void Exactly_one_question_is_asked()
    {
        Assert.Null(Explainer.FindProblem("STD2004", "", ""));
        Assert.StartsWith("StandardsExplain was not told what to explain. ", Explainer.FindProblem("", "", ""), StringComparison.Ordinal);
        Assert.StartsWith(
            "StandardsExplain was asked for several things at once. ", Explainer.FindProblem("STD2004", "", "Nullable"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_explained_from_the_real_catalog()
    {
        using var repository = new LayerRepository("");
        var options = Questions.Options(repository, Questions.RealCatalog);
        foreach (var rule in RuleCatalog.All)
        {
            var lines = Explainer.Rule(rule.Id, options).Lines;

            Assert.Contains("How to fix it", lines);
            Assert.Contains("Clauses that it serves", lines);
            Assert.All(
                lines.Where(l => l.Length > 100),
                l => Assert.True(l.StartsWith("  dotnet ", StringComparison.Ordinal) || l.TrimStart().IndexOf(' ', StringComparison.Ordinal) < 0, l));
        }
    }

    [Fact]
    public void Every_rule_of_a_check_is_found_by_a_file() => Assert.All(
        RuleCatalog.All.Where(r => string.CompareOrdinal(r.Id, "STD1") > 0),
        rule =>
        {
            using var repository = new LayerRepository("""
                version: 1
                service: { name: orders, class: service }
                documents: { frontMatter: ['docs/**'] }
                rules: { STD2035: warning, STD2036: warning }
                dependencies: { advisories: { file: eng/advisories.json } }

                """);
            var options = Questions.Options(repository, Questions.RealCatalog);
            var paths = new[]
            {
                ".config/dotnet-tools.json", ".github/CODEOWNERS", ".github/pull_request_template.md", ".github/workflows/ci.yml", "AGENTS.md", "CHANGELOG.md",
                "Dockerfile", "README.md",
                "api/asyncapi.yaml", "api/events/order-created/1.0.0.json", "api/openapi.yaml", "api/orders/v1/orders.proto",
                "cmd/Orders.Api/Program.cs", "cmd/Orders.Api/appsettings.json", "compose.yml", "db/migrations/1_a.sql", "docs/adr/0007-use-kafka.md",
                "docs/adr/README.md", "docs/api/README.md", "docs/architecture/context.md", "docs/design/0001-paging.md",
                "docs/design/TEMPLATE.md", "docs/glossary.md", "docs/incident-response.md", "docs/oncall.md",
                "docs/postmortems/2026-01-31-orders.md", "docs/rfc/001-paging.md", "docs/runbooks/orders.md",
                "docs/security/threat-model-orders.md", "docs/standards/logging.md", "eng/advisories.json", "global.json", "lib/a.dll", "main.tf",
                "nuget.config", "ops/docs.yml", "ops/flags.yml",
                "src/Orders.Core/Migrations/1_A.cs", "src/Orders.Core/Order.cs", "src/Orders.Core/OrdersGrpc.cs", "src/Orders.Core/Orders.Core.csproj",
                "src/Orders.Core/packages.lock.json", ".standards/template.json", "standards.yml", "tests/Orders.Tests/xunit.runner.json", "version.json",
            };
            options = options with
            {
                Snapshot = new(
                    repository.Root,
                    paths.Select(p => new Standards.Checks.Foundation.Files.SourceFile(repository.Root, p, 0, 1) { IsLink = p == "version.json" })),
            };
            Assert.Contains(paths, path => Explainer.File(path, options).Lines.Any(l => l.StartsWith($"  {rule.Id}: ", StringComparison.Ordinal)));
        });

    [Fact]
    public void Many_findings_are_counted_and_ten_are_shown()
    {
        using var repository = new LayerRepository("");
        var options = Questions.Options(repository);
        var verdicts = Enumerable.Range(0, 12)
            .Select(i => new Verdict(new Finding(RuleCatalog.ProjectNameMeaning, $"src/P{i:D2}.csproj", 1, 1, "wrong", "Correct it"), Severity.Warning))
            .ToList();

        var lines = Explainer.Rule("STD2005", options with { LastBuild = options.LastBuild! with { Verdicts = verdicts } }).Lines;

        Assert.Equal(10, lines.Count(l => l.StartsWith("  src/P", StringComparison.Ordinal)));
        Assert.Equal("  And 2 more, in artifacts/standards/standards.sarif.", lines[^1]);
        Assert.Contains("  12 open findings.", lines);
    }

    private static void Match(Func<ExplainOptions, Explanation> ask, string name, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        using var repository = new LayerRepository(Policy).With("eng/acme.yml", Acme);
        var set = repository.Load();
        Assert.Equal(["STD0009"], set.Findings.Select(f => f.Rule.Id));
        Snapshot.Match(Text(ask(Questions.Options(repository))), name, testMethod: test);
    }

    private static void AssertProblem(Func<ExplainOptions, Explanation> ask, string problem)
    {
        using var repository = new LayerRepository(Policy).With("eng/acme.yml", Acme);
        Assert.Equal(problem, ask(Questions.Options(repository)).Problem);
    }

    private static string Text(Explanation explanation)
    {
        Assert.Null(explanation.Problem);
        return string.Join('\n', explanation.Lines) + "\n";
    }
}
