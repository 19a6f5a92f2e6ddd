using System.Text.Json;
using System.Text.Json.Nodes;
using Standards.Checks.Composition;
using Standards.Checks.Policies;
using Standards.Checks.Tests.Yaml;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Policies;

public sealed class PolicySchemaTests
{
    private const string File = "sdk/Standards.Sdk/schemas/standards.schema.json";

    private const string Template = "templates/Standards.Templates/content/std-service/standards.yml";

    private static readonly JsonElement Schema = JsonDocument.Parse(System.IO.File.ReadAllText(RepositoryRoot.Combine(File))).RootElement;

    [Theory]
    [InlineData("")]
    [InlineData("version: 1\nprofile: adopt\ntier: 4\n")]
    [InlineData("service: { name: orders, class: worker, team: payments }\n")]
    [InlineData("rules: { STD2005: none, STD3118: error }\n")]
    [InlineData("layout: { executables: [cmd, ./tools], libraries: ., tests: tests/unit, genericNames: [] }\n")]
    [InlineData("layout: { required: [src, 'docs/**/*.md'], forbidden: '**/*.bak', allowed: [], maxFileSize: 10 MB, layers: [Core, 'Data|Messaging'] }\n")]
    [InlineData("layout: { names: [{ paths: 'docs/**', case: kebab-case, folders: true }, { paths: [a, b], pattern: '[a-z]+' }] }\n")]
    [InlineData("adr: { folder: docs/decisions, sections: Context, proposedDays: 3650 }\n")]
    [InlineData("budgets: { assembly: 1048576, projects: { A: 1.5 MB, B: 2GiB, C: 10 b } }\n")]
    [InlineData("documents: { readme: [], frontMatter: docs/runbooks/**, exclude: ['vendor/**', '{a,b}/?.md', old/] }\n")]
    [InlineData("rules: { ACME1001: error }\ndeclare: [{ id: ACME1001, title: a, fix: b, exists: c }]\n")]
    [InlineData("extends: []\nmandatory: [STD2004, CA5351, AsyncFixer01, tier, layout, budgets.projects.Orders.Api]\n")]
    [InlineData(
        "mandatory: profile\noverrides: [{ paths: src/Legacy/**, rules: { STD2004: warning } }, { paths: ['{a,b}/', '*.md'], rules: { STD2005: none } }]\n")]
    [InlineData("extends:\nmandatory:\noverrides:\ndeclare:\n")]
    [InlineData(
        "declare: [{ id: ACME1001, title: a, fix: b, why: c, help: 'https://acme.example/1', kind: mandatory, severity: [warning, error], tier: 4, category: "
            + "ops, clauses: [x], for: executables, exists: ['{folder}/a', b] }]\n")]
    [InlineData(
        "declare: [{ id: AB0001, title: a, fix: b, severity: error, absent: '**/*.pfx' }, { id: AB0002, title: a, fix: b, path: { files: 'src/**', "
            + "matches: '^[a-z]+$' } }]\n")]
    [InlineData(
        "declare: [{ id: AB0001, title: a, fix: b, text: { files: '**/*.cs', notMatches: TODO, flags: ignoreCase } }, { id: AB0002, title: a, fix: b, heading: "
            + "{ files: docs/*.md, headings: [Owner] } }]\n")]
    [InlineData(
        "declare: [{ id: AB0001, title: a, fix: b, value: { files: a.json, at: 'a.b[0]', equals: 3 } }, { id: AB0002, title: a, fix: b, value: { files: a.xml, "
            + "at: /a/@b, min: 1, max: 2 } }]\n")]
    [InlineData("service:\nrules:\nlayout:\nadr:\nbudgets:\n  projects:\n")]
    [InlineData(
        "ownership: { dialect: gitlab, owners: 2, critical: ['src/Pay*/**', 'api/{v1,v2}/'], criticalOwners: 20, sensitive: "
            + "src/Keys.cs, sensitiveOwners: 1 }\n")]
    [InlineData(
        "dependencies: { floating: allowed, prerelease: [Acme.*], majorUpgrades: MassTransit*, licences: { allow: [MIT], deny: GPL-3.0-only, ask: [], "
            + "packages: { Acme.Old: { licence: MIT, reason: asked } } }, advisories: { fail: moderate, warn: low, graceHours: 0, file: "
            + "eng/advisories.json } }\n")]
    [InlineData(
        "coverage: { line: 82.5, branch: 0, assembly: 100, business: 90, critical: 100, changed: 80, names: { Orders.*: 95 }, businessNames: '*.Core', "
            + "criticalNames: [Orders.Pay], criticalPaths: src/Pay/**, exclude: { src/Vendor/**: third-party } }\n")]
    [InlineData(
        "complexity: { cyclomatic: 8, cyclomaticMax: 12, cognitive: 15, nesting: 3, methodLines: 40, methodLinesMax: 80, fileLines: "
            + "400, fileFunctions: 25 }\n")]
    [InlineData(
        "tests: { pyramid: [60, 30, 10], tolerance: 5, minutes: { unit: 0.5, integration: 5, endToEnd: 10, all: 10 }, naming: '^[A-Z]', mutation: { paths: "
            + "src/Pay/**, score: 80 } }\n")]
    [InlineData("dependencies:\n  licences:\n    packages:\n  advisories:\n")]
    [InlineData("secrets: { detectors: [secrets.yml, ./eng/more.yml], confidence: low }\n")]
    [InlineData("containers: { registries: ['localhost:5000', ghcr.io/acme/, mcr.microsoft.com] }\n")]
    [InlineData("containers: { registries: localhost }\n")]
    [InlineData("contracts: { openapi: 'api/*.yaml', proto: [], events: ['events/**'], anonymous: [GET /a], environments: [live], tagPrefix: orders-v }\n")]
    [InlineData("wiring: { providedBy: [Acme.Hosting], open: [Acme.Site] }\n")]
    [InlineData("secrets: { detectors: , confidence: low }\n")]
    [InlineData("secrets:\n")]
    [InlineData("service:\nrules:\nlayout:\nadr:\nownership:\nbudgets:\n  projects:\n")]
    public void Good_file_is_accepted_by_schema_and_reader(string text)
    {
        Assert.Empty(Validate(text));
        Assert.Empty(PolicyLoader.Read(text, "standards.yml").Findings);
    }

    [Theory]
    [InlineData("version: 2")]
    [InlineData("version: '1'")]
    [InlineData("profile: lenient")]
    [InlineData("profile: ~")]
    [InlineData("tier: 5")]
    [InlineData("tier: '2'")]
    [InlineData("rules: { std2005: none }")]
    [InlineData("rules: { CA1822: none }")]
    [InlineData("rules: { STD2005: off }")]
    [InlineData("rules: [STD2005]")]
    [InlineData("service: orders")]
    [InlineData("service: { class: api }")]
    [InlineData("service: { name: ~ }")]
    [InlineData("service: { name: [a] }")]
    [InlineData("layout: { tests: [] }")]
    [InlineData("layout: { tests: ../tests }")]
    [InlineData("layout: { tests: [/tests] }")]
    [InlineData("layout: { tests: 'C:\\tests' }")]
    [InlineData("layout: { genericNames: [''] }")]
    [InlineData("layout: { required: [/src] }")]
    [InlineData("layout: { forbidden: { a: b } }")]
    [InlineData("layout: { maxFileSize: big }")]
    [InlineData("layout: { layers: [''] }")]
    [InlineData("layout: { names: [docs] }")]
    [InlineData("layout: { names: { paths: a, case: [x] } }")]
    [InlineData("layout: { names: [{ paths: a }] }")]
    [InlineData("layout: { names: [{ case: kebab-case }] }")]
    [InlineData("layout: { names: [{ paths: [], case: kebab-case }] }")]
    [InlineData("layout: { names: [{ paths: a, case: kebab }] }")]
    [InlineData("layout: { names: [{ paths: a, case: kebab-case, pattern: b }] }")]
    [InlineData("layout: { names: [{ paths: a, case: kebab-case, folders: 1 }] }")]
    [InlineData("layout: { names: [{ paths: a, case: kebab-case, zzz: 1 }] }")]
    [InlineData("adr: { folder: '' }")]
    [InlineData("adr: { folder: 'docs/..' }")]
    [InlineData("adr: { proposedDays: 0 }")]
    [InlineData("adr: { sections: { a: b } }")]
    [InlineData("documents: { readme: [''] }")]
    [InlineData("documents: { frontMatter: /docs/** }")]
    [InlineData("documents: { exclude: [../x] }")]
    [InlineData("documents: { exclude: 'C:/x' }")]
    [InlineData("documents: { exclude: '' }")]
    [InlineData("documents: { exclude: { a: b } }")]
    [InlineData("dependencies: { floating: never }")]
    [InlineData("dependencies: { licence: MIT }")]
    [InlineData("dependencies: { licences: { packages: { Acme.Old: { licence: MIT } } } }")]
    [InlineData("dependencies: { licences: { packages: { Acme.Old: MIT } } }")]
    [InlineData("coverage: { line: 101 }")]
    [InlineData("coverage: { lines: 80 }")]
    [InlineData("coverage: { names: { A: high } }")]
    [InlineData("coverage: { exclude: { src/A/**: legacy } }")]
    [InlineData("dependencies: { advisories: { fail: grave } }")]
    [InlineData("dependencies: { advisories: { graceHours: 721 } }")]
    [InlineData("dependencies: { advisories: { file: ../advisories.json } }")]
    [InlineData("ownership: { dialect: bitbucket }")]
    [InlineData("ownership: { owners: 0 }")]
    [InlineData("ownership: { criticalOwners: 21 }")]
    [InlineData("ownership: { critical: [/src/**] }")]
    [InlineData("ownership: { sensitive: '../src/**' }")]
    [InlineData("ownership: { critical: [''] }")]
    [InlineData("containers: { registries: ['https://ghcr.io'] }")]
    [InlineData("containers: { registries: [acme] }")]
    [InlineData("contracts: { openapi: [/etc] }")]
    [InlineData("wiring: { opne: [Acme.Site] }")]
    [InlineData("contracts: { tagPrefix: [v] }")]
    [InlineData("containers: { registries: [ghcr.io/*] }")]
    [InlineData("containers: { registries: ['ghcr.io/acme:1'] }")]
    [InlineData("containers: { registries: [''] }")]
    [InlineData("secrets: { confidence: 3 }")]
    [InlineData("secrets: { confidence: High }")]
    [InlineData("secrets: { detectors: [../secrets.yml] }")]
    [InlineData("secrets: { detectors: /secrets.yml }")]
    [InlineData("secrets: { detectors: '.' }")]
    [InlineData("secrets: { detectors: [''] }")]
    [InlineData("secrets: { detectors: { a: b } }")]
    [InlineData("budgets: { assembly: 1.5 }")]
    [InlineData("budgets: { assembly: 5 XB }")]
    [InlineData("budgets: { assembly: -1 }")]
    [InlineData("budgets: { projects: { A: big } }")]
    [InlineData("extends: [../acme.yml]")]
    [InlineData("extends: [/eng/acme.yml]")]
    [InlineData("extends: nuget:Acme.Policy")]
    [InlineData("extends: nuget:Acme.Policy/1.*")]
    [InlineData("extends: [nuget:Acme.Policy/1.2]")]
    [InlineData("extends: [nuget:../1.2.3]")]
    [InlineData("extends: ['nuget:Acme.Policy/1.2.3#sha512-AAAA']")]
    [InlineData("extends: [a.yml, a.yml]")]
    [InlineData("extends: { a: b }")]
    [InlineData("mandatory: [quality.line]")]
    [InlineData("tests: { pyramid: [70, 30] }")]
    [InlineData("tests: { minutes: { unit: fast } }")]
    [InlineData("tests: { mutation: { score: 101 } }")]
    [InlineData("tests: { skips: 1 }")]
    [InlineData("mandatory: [service]")]
    [InlineData("mandatory: [[tier]]")]
    [InlineData("overrides: [{ paths: [a] }]")]
    [InlineData("overrides: [{ rules: { STD2005: none } }]")]
    [InlineData("overrides: [{ paths: [], rules: { STD2005: none } }]")]
    [InlineData("overrides: [{ paths: [../a], rules: { STD2005: none } }]")]
    [InlineData("overrides: [{ paths: [a], rules: { STD2005: off } }]")]
    [InlineData("overrides: [{ paths: [a], rules: {} }]")]
    [InlineData("overrides: [{ paths: [a], rules: { STD2005: none }, tier: 1 }]")]
    [InlineData("overrides: [a]")]
    [InlineData("overrides: { paths: [a], rules: 1 }")]
    [InlineData("declare: [a]")]
    [InlineData("- a")]
    public void Bad_file_is_refused_by_schema_and_reader(string text)
    {
        Assert.NotEmpty(Validate(text));
        Assert.NotEmpty(PolicyLoader.Read(text, "standards.yml").Findings);
    }

    [Theory]
    [InlineData("{ title: a, fix: b, exists: c }")]
    [InlineData("{ id: ACME1, title: a, fix: b, exists: c }")]
    [InlineData("{ id: STD9001, title: a, fix: b, exists: c }")]
    [InlineData("{ id: CA1822, title: a, fix: b, exists: c }")]
    [InlineData("{ id: ACME1001, title: a, exists: c }")]
    [InlineData("{ id: ACME1001, title: a, fix: b }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, absent: d }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: [] }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, severity: [error] }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, tier: 5 }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, kind: optional }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, for: services }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, help: 'http://acme.example' }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, exists: c, zzz: 1 }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, path: { files: c } }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, text: { files: c, matches: d, notMatches: e } }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, text: { files: c, matches: d, flags: multiline } }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, heading: { files: c } }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, value: { files: c, at: d } }")]
    [InlineData("{ id: ACME1001, title: a, fix: b, value: { files: c, at: d, equals: 1, min: 2 } }")]
    public void Bad_declaration_is_refused_by_the_schema(string item) => Assert.NotEmpty(Validate($"declare: [{item}]"));

    public static TheoryData<string> Leaves => [.. Keys(Schema, "").Where(k => !k.IsSection).Select(k => k.Path)];

    public static TheoryData<string> Sections => ["", .. Keys(Schema, "").Where(k => k.IsSection).Select(k => k.Path)];

    [Theory]
    [MemberData(nameof(Leaves))]
    public void Example_of_every_key_is_accepted_by_the_reader(string path)
    {
        var example = JsonNode.Parse(At(path).GetProperty("examples")[0].GetRawText());
        var text = path.Split('.').Reverse().Aggregate(example!, (value, key) => new JsonObject { [key] = value }).ToJsonString();

        Assert.Empty(Validate(text));
        Assert.Empty(PolicyLoader.Read(text, "standards.yml").Findings);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Schema_and_reader_know_the_same_keys(string path)
    {
        JsonNode section = new JsonObject { ["zzzzzzzzzzzz"] = 1 };
        var text = path
            .Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Reverse()
            .Aggregate(section, (value, key) => new JsonObject { [key] = value })
            .ToJsonString();

        Assert.NotEmpty(Validate(text));
        var fix = Assert.Single(PolicyLoader.Read(text, "standards.yml").Findings).Fix;
        var keys = At(path).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
        Assert.Equal("Remove it, or write one of " + string.Join(", ", keys), fix);
    }

    [Fact]
    public void Each_part_has_a_schema_of_its_own() => Assert.Equal(
        PolicyPartCatalog.Parts.All.Select(part => part.Name).Append("declare").Append("policy").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RepositoryRoot.Combine("sdk/Standards.Sdk/catalog/policy"))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_has_a_description() =>
        Assert.All(Keys(Schema, ""), key => Assert.True(At(key.Path).TryGetProperty("description", out _), key.Path));

    [Fact]
    public void Defaults_are_those_of_the_reader()
    {
        var root = new JsonObject();
        foreach (var (path, _) in Keys(Schema, "").Where(
            k => At(k.Path).TryGetProperty("default", out _) && !k.Path.StartsWith("operations.limits.", StringComparison.Ordinal)))
        {
            var parts = path.Split('.');
            var owner = parts[..^1].Aggregate(root, (section, part) => (JsonObject)(section[part] ??= new JsonObject()));
            owner[parts[^1]] = JsonNode.Parse(At(path).GetProperty("default").GetRawText());
        }

        var (policy, findings) = PolicyLoader.Read(root.ToJsonString(), "standards.yml");

        Assert.Empty(findings);
        Assert.Equal(JsonSerializer.Serialize(Policy.Default), JsonSerializer.Serialize(policy));
    }

    [Fact]
    public void File_of_the_template_is_valid_and_names_the_schema()
    {
        var text = System.IO.File.ReadAllText(RepositoryRoot.Combine(Template));

        Assert.Empty(Validate(text));
        Assert.Empty(PolicyLoader.Read(text, "standards.yml").Findings);
        Assert.Equal("# yaml-language-server: $schema=" + Schema.GetProperty("$id").GetString(), text.Split('\n')[0].TrimEnd());
        Assert.EndsWith("/" + File, Schema.GetProperty("$id").GetString());
    }

    [Fact]
    public void Own_file_is_valid()
    {
        var path = RepositoryRoot.Combine("standards.yml");
        if (System.IO.File.Exists(path))
        {
            Assert.Empty(Validate(System.IO.File.ReadAllText(path)));
        }
    }

    private static IReadOnlyList<string> Validate(string yaml) => YamlSchema.Validate(Schema, yaml);

    private static IEnumerable<(string Path, bool IsSection)> Keys(JsonElement section, string prefix)
    {
        foreach (var property in section.GetProperty("properties").EnumerateObject())
        {
            var isSection = property.Value.TryGetProperty("properties", out _);
            yield return (prefix + property.Name, isSection);
            foreach (var key in isSection ? Keys(property.Value, prefix + property.Name + ".") : [])
            {
                yield return key;
            }
        }
    }

    private static JsonElement At(string path) =>
        path.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (at, key) => at.GetProperty("properties").GetProperty(key));
}
