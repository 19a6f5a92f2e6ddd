using Standards.Checks.Catalog;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Policies;
using Standards.Checks.Policies.Layers;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Layers;

public sealed class MandatoryTests
{
    [Theory]
    [InlineData("tier: 3", "tier: 2", "tier: 4", "'tier' is mandatory in eng/a.yml (line 2) and cannot be lowered to '2'")]
    [InlineData("profile: standard", "profile: adopt", "profile: strict", "'profile' is mandatory in eng/a.yml (line 2) and cannot be lowered to 'adopt'")]
    [InlineData(
        "dependencies: { floating: forbidden }",
        "dependencies: { floating: allowed }",
        "dependencies: { floating: forbidden }",
        "'dependencies.floating' is mandatory in eng/a.yml (line 2) and cannot be changed to 'allowed'")]
    [InlineData(
        "dependencies: { advisories: { fail: moderate } }",
        "dependencies: { advisories: { fail: high } }",
        "dependencies: { advisories: { fail: low } }",
        "'dependencies.advisories.fail' is mandatory in eng/a.yml (line 2) and cannot be raised to 'high'")]
    [InlineData(
        "dependencies: { licences: { allow: [MIT] } }",
        "dependencies: { licences: { allow: [MIT, GPL-3.0-only] } }",
        "dependencies: { licences: { allow: [] } }",
        "'dependencies.licences.allow' is mandatory in eng/a.yml (line 2) and cannot be extended to [MIT, GPL-3.0-only]")]
    [InlineData(
        "adr: { proposedDays: 30 }",
        "adr: { proposedDays: 31 }",
        "adr: { proposedDays: 29 }",
        "'adr.proposedDays' is mandatory in eng/a.yml (line 2) and cannot be raised to '31'")]
    [InlineData(
        "adr: { sections: [A, B] }",
        "adr: { sections: [A, C] }",
        "adr: { sections: [c, b, a] }",
        "'adr.sections' is mandatory in eng/a.yml (line 2) and cannot be changed to [A, C]")]
    [InlineData(
        "adr: { folder: a }", "adr: { folder: b }", "adr: { folder: ./a/ }", "'adr.folder' is mandatory in eng/a.yml (line 2) and cannot be changed to 'b'")]
    [InlineData(
        "layout: { tests: a }",
        "layout: { tests: [a, b] }",
        "layout: { tests: [a] }",
        "'layout.tests' is mandatory in eng/a.yml (line 2) and cannot be changed to [a, b]")]
    [InlineData(
        "layout: { libraries: a }",
        "layout: { libraries: b }",
        "layout: { libraries: a }",
        "'layout.libraries' is mandatory in eng/a.yml (line 2) and cannot be changed to 'b'")]
    [InlineData(
        "layout: { executables: a }",
        "layout: { executables: b }",
        "layout: { executables: a }",
        "'layout.executables' is mandatory in eng/a.yml (line 2) and cannot be changed to 'b'")]
    [InlineData(
        "layout: { genericNames: [A] }",
        "layout: { genericNames: [] }",
        "layout: { genericNames: [A, B] }",
        "'layout.genericNames' is mandatory in eng/a.yml (line 2) and cannot be changed to []")]
    [InlineData(
        "layout: { required: [a] }",
        "layout: { required: [b] }",
        "layout: { required: [a, b] }",
        "'layout.required' is mandatory in eng/a.yml (line 2) and cannot be changed to [b]")]
    [InlineData(
        "layout: { forbidden: [a] }",
        "layout: { forbidden: [] }",
        "layout: { forbidden: [a, b] }",
        "'layout.forbidden' is mandatory in eng/a.yml (line 2) and cannot be changed to []")]
    [InlineData(
        "layout: { allowed: [a] }",
        "layout: { allowed: [a, b] }",
        "layout: { allowed: [] }",
        "'layout.allowed' is mandatory in eng/a.yml (line 2) and cannot be extended to [a, b]")]
    [InlineData(
        "layout: { maxFileSize: 1 MB }",
        "layout: { maxFileSize: 2 MB }",
        "layout: { maxFileSize: 1 KB }",
        "'layout.maxFileSize' is mandatory in eng/a.yml (line 2) and cannot be raised to '2 MB'")]
    [InlineData(
        "layout: { names: [{ paths: a, case: lowercase }] }",
        "layout: { names: [{ paths: a, case: camelCase }] }",
        "layout: { names: [{ paths: b, pattern: x }, { paths: a, case: lowercase }] }",
        "'layout.names' is mandatory in eng/a.yml (line 2) and cannot be changed to []")]
    [InlineData(
        "layout: { layers: [A, B] }",
        "layout: { layers: [B, A] }",
        "layout: { layers: [A, B] }",
        "'layout.layers' is mandatory in eng/a.yml (line 2) and cannot be changed to [B, A]")]
    [InlineData(
        "containers: { registries: [ghcr.io/acme] }",
        "containers: { registries: [ghcr.io] }",
        "containers: { registries: [ghcr.io/acme/base] }",
        "'containers.registries' is mandatory in eng/a.yml (line 2) and cannot be extended to [ghcr.io]")]
    [InlineData(
        "containers: { registries: [ghcr.io] }",
        "containers: { registries: [] }",
        "containers: { registries: ghcr.io/acme/ }",
        "'containers.registries' is mandatory in eng/a.yml (line 2) and cannot be extended to []")]
    [InlineData(
        "secrets: { confidence: low }",
        "secrets: { confidence: high }",
        "secrets: { confidence: low }",
        "'secrets.confidence' is mandatory in eng/a.yml (line 2) and cannot be raised to 'high'")]
    [InlineData(
        "coverage: { line: 85 }",
        "coverage: { line: 84.9 }",
        "coverage: { line: 90 }",
        "'coverage.line' is mandatory in eng/a.yml (line 2) and cannot be lowered to '84.9'")]
    [InlineData(
        "complexity: { cyclomaticMax: 12 }",
        "complexity: { cyclomaticMax: 13 }",
        "complexity: { cyclomaticMax: 11 }",
        "'complexity.cyclomaticMax' is mandatory in eng/a.yml (line 2) and cannot be raised to '13'")]
    [InlineData(
        "tests: { minutes: { unit: 1 } }",
        "tests: { minutes: { unit: 2 } }",
        "tests: { minutes: { unit: 0.5 } }",
        "'tests.minutes.unit' is mandatory in eng/a.yml (line 2) and cannot be raised to '2'")]
    [InlineData(
        "tests: { mutation: { score: 80 } }",
        "tests: { mutation: { score: 79 } }",
        "tests: { mutation: { score: 81 } }",
        "'tests.mutation.score' is mandatory in eng/a.yml (line 2) and cannot be lowered to '79'")]
    [InlineData(
        "coverage: { criticalPaths: [a] }",
        "coverage: { criticalPaths: [b] }",
        "coverage: { criticalPaths: [a, b] }",
        "'coverage.criticalPaths' is mandatory in eng/a.yml (line 2) and cannot be changed to [b]")]
    [InlineData(
        "budgets: { assembly: 1 MB }",
        "budgets: { assembly: 2 MB }",
        "budgets: { assembly: 1023 KB }",
        "'budgets.assembly' is mandatory in eng/a.yml (line 2) and cannot be raised to '2 MB'")]
    [InlineData(
        "budgets: { projects: { A.B: 1 KB } }",
        "budgets: { projects: { a.b: 2 KB } }",
        "budgets: { projects: { A.B: 1 B } }",
        "'budgets.projects.a.b' is mandatory in eng/a.yml (line 2) and cannot be raised to '2 KB'")]
    public void Weakened_key_is_STD0009_and_the_upper_value_stays(string upper, string weaker, string tighter, string message)
    {
        var key = message.Split('\'')[1].Replace("a.b", "A.B", StringComparison.Ordinal);
        foreach (var name in (string[])[key, key.Split('.')[0]])
        {
            using var repository = new LayerRepository($"extends: eng/a.yml\n\n{weaker}\n").With("eng/a.yml", $"{upper}\nmandatory: [{name}]\n");
            var set = repository.Load();

            var finding = Assert.Single(set.Findings);
            Assert.Equal(("STD0009", "standards.yml", 3), (finding.Rule.Id, finding.Path, finding.Line));
            Assert.Equal(message, finding.Message);
            Assert.Equal("Remove the line; the value of eng/a.yml (line 1) stays in force", finding.Fix);
            Assert.Equal("eng/a.yml", set.Policy.Origins[key].Layer);

            repository.With("standards.yml", $"extends: eng/a.yml\n{tighter}\n").Silent();
        }
    }

    [Fact]
    public void Default_of_the_SDK_is_protected_where_no_layer_sets_the_key()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\ntier: 1\n").With("eng/a.yml", "mandatory: tier\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0009",
            "standards.yml(2,1)",
            "'tier' is mandatory in eng/a.yml (line 1) and cannot be lowered to '1'",
            "Remove the line; the value of Standards.Sdk stays in force");
        Assert.Equal(2, repository.Load().Policy.Tier);
    }

    [Fact]
    public void Budget_of_a_project_does_not_escape_the_general_one()
    {
        using var repository = new LayerRepository("""
            extends: eng/a.yml
            budgets:
              projects:
                Big: 3 MB
                Small: 1 KB

            """).With("eng/a.yml", "budgets: { assembly: 1 MB }\nmandatory: [budgets.assembly]\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0009",
            "standards.yml(4,5)",
            "'budgets.projects.Big' is mandatory in eng/a.yml (line 2) and cannot be raised to '3 MB'",
            "Remove the line; the value of eng/a.yml (line 1) stays in force");
        Assert.Equal(["Small"], repository.Load().Policy.Budgets.Projects.Keys);
    }

    [Fact]
    public void Layer_may_set_what_it_names_mandatory_itself()
    {
        using var repository = new LayerRepository("""
            tier: 1
            rules: { STD2004: none }
            mandatory: [tier, STD2004]

            """);

        Assert.Equal((1, Severity.None), (repository.Silent().Tier, repository.Silent().Rules["STD2004"]));
    }

    [Theory]
    [InlineData("", "suggestion", "warning, error")]
    [InlineData("", "warning", "error")]
    [InlineData("rules: { STD2004: warning }", "suggestion", "warning, error")]
    [InlineData("rules: { STD2004: error }", "warning", "error")]
    public void Lowered_rule_that_a_layer_names_mandatory_is_STD0009(string upper, string lower, string allowed)
    {
        using var repository = new LayerRepository($"extends: eng/a.yml\nrules:\n  STD2004: {lower}\n").With("eng/a.yml", $"mandatory: [STD2004]\n{upper}\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0009",
            "standards.yml(3,3)",
            $"STD2004 ({RuleCatalog.LayoutLibraryTests.Title}) is mandatory in eng/a.yml (line 1) and cannot be lowered to '{lower}' by a repository",
            "Remove the line and correct what the rule finds; an exception needs a waiver");
        foreach (var severity in allowed.Split(", ").Where(s => upper.Length > 0 || s == "error"))
        {
            repository.With("standards.yml", $"extends: eng/a.yml\nrules: {{ STD2004: {severity} }}\n").Silent();
        }
    }

    [Fact]
    public void Layer_cannot_lower_a_mandatory_rule_of_the_SDK()
    {
        using var repository = new LayerRepository("extends: nuget:Acme.Policy/1.0.0\n").WithPackage("acme.policy", "1.0.0", "rules:\n  STD0008: none\n");

        FindingAssert.Is(
            repository.Single(),
            "STD0009",
            "standards.yml(1,10)",
            $"STD0008 ({RuleCatalog.PolicyMandatoryProperties.Title}) is mandatory and cannot be lowered to 'none' by Acme.Policy 1.0.0 (standards.yml of "
                + $"Acme.Policy 1.0.0, line 2, column 3)",
            "Remove the line and correct what the rule finds; an exception needs a waiver, in a new version of the package");
    }

    [Theory]
    [InlineData("mandatory", "")]
    [InlineData("default", "mandatory: [ACME0001]\n")]
    public void Declared_rule_can_be_mandatory(string kind, string text)
    {
        using var repository = new LayerRepository("extends: eng/a.yml\nrules: { ACME0001: warning }\n")
            .With("eng/a.yml", $"{text}declare: [{{ id: ACME0001, title: Runbooks exist, kind: {kind}, severity: [warning, error], fix: b, exists: c }}]\n");

        var finding = repository.Single();

        Assert.Equal(("STD0009", "standards.yml", 2, 10), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.StartsWith("ACME0001 (Runbooks exist) is mandatory", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STD20044", "Write 'STD2004' if that is meant")]
    [InlineData("std2004", "Write 'STD2004' if that is meant")]
    [InlineData("teir", "Write 'tier' if that is meant")]
    [InlineData(
        "quality.line",
        "Remove it, or write the id of a rule or one of adr.folder, adr.proposedDays, adr.sections, budgets.assembly, complexity.cognitive, "
            + "complexity.cyclomatic, complexity.cyclomaticMax, complexity.fileFunctions, complexity.fileLines, complexity.methodLines, "
            + "complexity.methodLinesMax, complexity.nesting, containers.registries, contracts.anonymous, contracts.environments, contracts.events, "
            + "contracts.openapi, contracts.proto, contracts.tagPrefix, coverage.assembly, coverage.branch, coverage.business, "
            + "coverage.businessNames, coverage.changed, coverage.critical, coverage.criticalNames, coverage.criticalPaths, coverage.exclude, coverage.line, "
            + "dependencies.advisories.fail, dependencies.advisories.file, dependencies.advisories.graceHours, dependencies.advisories.warn, "
            + "dependencies.floating, dependencies.licences.allow, dependencies.licences.ask, dependencies.licences.deny, dependencies.licences.packages, "
            + "dependencies.majorUpgrades, dependencies.prerelease, documents.exclude, documents.frontMatter, documents.readme, "
            + "exemptions.approvers, layout.allowed, "
            + "layout.executables, layout.forbidden, layout.genericNames, layout.layers, layout.libraries, layout.maxFileSize, layout.names, layout.required, "
            + "layout.tests, operations.optional, ownership.critical, ownership.criticalOwners, ownership.dialect, ownership.owners, ownership.sensitive, "
            + "ownership.sensitiveOwners, profile, secrets.confidence, tests.minutes.all, tests.minutes.endToEnd, tests.minutes.integration, "
            + "tests.minutes.unit, tests.mutation.paths, tests.mutation.score, tests.naming, tests.pyramid, tests.tolerance, tier, "
            + "wiring.open, wiring.providedBy, adr, budgets, "
            + "budgets.projects, complexity, containers, contracts, coverage, coverage.names, dependencies, dependencies.advisories, "
            + "dependencies.licences, documents, exemptions, "
            + "layout, operations, operations.limits, ownership, secrets, tests, tests.minutes, tests.mutation, wiring")]
    public void Unknown_name_is_STD0005(string name, string fix)
    {
        using var repository = new LayerRepository($"mandatory: [{name}]\n");

        FindingAssert.Is(repository.Single(), "STD0005", "standards.yml(1,13)", $"'{name}' in 'mandatory' is neither a rule nor a key of the policy", fix);
        Assert.Empty(repository.Load().Policy.Mandatory);
    }

    [Fact]
    public void Analyzers_are_those_of_the_SDK_and_of_the_layers()
    {
        using var repository = new LayerRepository("extends: eng/a.yml\nmandatory: [CS8602, tier, STD2004]\n").With(
            "eng/a.yml", "mandatory: [AsyncFixer01, ACME0001]\ndeclare: [{ id: ACME0001 }]\n");

        var policy = repository.Load().Policy;

        Assert.Equal(
            [.. SecurityAnalyzers.Mandatory.Order(StringComparer.Ordinal), "AsyncFixer01", "CS8602"],
            policy.MandatoryAnalyzers.OrderBy(id => id.StartsWith("CA", StringComparison.Ordinal) ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal));
        Assert.Equal(new PolicyOrigin("eng/a.yml", "eng/a.yml", 1, 13), policy.Mandatory["AsyncFixer01"]);
    }

    [Fact]
    public void Analyzers_of_the_SDK_are_configured_by_it() => Assert.All(
        SecurityAnalyzers.Mandatory,
        id => Assert.Contains(
            $"dotnet_diagnostic.{id}.severity = warning", File.ReadAllLines(RepositoryRoot.Combine("sdk/Standards.Sdk/config/Standards.globalconfig"))));
}
