using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.OpenApi.Compatibility;
using Standards.Checks.Snapshots;
using Standards.Checks.Tests.Repository;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Contracts.Compatibility;

/// <summary>With what the documents of a repository are compared.</summary>
public sealed class CompatibilityCheckTests : IDisposable
{
    private const string Path = "api/openapi.yaml";
    private const string Released = "api/released/openapi.v1.json";

    private const string Old = """
        openapi: 3.1.0
        info: { title: Orders, version: 1.0.0 }
        paths:
          /api/v1/orders:
            get: { responses: { '200': { description: All., content: { application/json: { schema: { $ref: 'parts/order.yaml' } } } } } }

        """;

    private const string Order = "type: object\nproperties:\n  id: { type: string }\n  total: { type: string }\n";
    private const string Changelog = "# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-01-01\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Part_that_changed_is_compared_with_the_base_branch()
    {
        _folder.Init().Write(Path, Old).Write("api/parts/order.yaml", Order).Commit();
        _folder.Git("branch", "trunk");
        _folder.Write("api/parts/order.yaml", "type: object\nproperties:\n  id: { type: string }\n").Commit();

        var findings = Check("trunk");

        Assert.Equal(["STD8404", "STD8403"], findings.Select(f => f.Rule.Id));
        FindingAssert.Is(
            findings[1],
            "STD8403",
            "api/parts/order.yaml",
            2,
            1,
            "'total' in the response 200 of GET /api/v1/orders is gone (api/parts/order.yaml of trunk, line 4)",
            "Answer it as before, and mark it 'deprecated: true' until a new major version");
    }

    [Fact]
    public void Release_counts_where_no_base_is_named_and_what_did_not_change_is_not_compared()
    {
        _folder.Init().Write(Path, Old).Write("api/parts/order.yaml", Order).Write("CHANGELOG.md", Changelog).Commit();
        _folder.Git("tag", "v1.0.0");
        _folder.Write("a.txt", "1").Commit();
        Assert.Empty(Check());

        _folder.Write(Path, Old.Replace("get:", "put:", StringComparison.Ordinal)).Commit();

        Assert.Contains(Check(), f => f.Rule.Id == "STD8401" && f.Message.Contains("api/openapi.yaml of v1.0.0, line 5", StringComparison.Ordinal));
    }

    [Fact]
    public void Document_that_moved_is_the_same_one()
    {
        _folder.Init().Write(Path, Old).Write("api/parts/order.yaml", Order).Commit();
        _folder.Git("branch", "trunk");
        File.Delete(System.IO.Path.Combine(_folder.Root, Path));
        _folder.Write("api/v1/openapi.yaml", Old.Replace("parts/", "../parts/", StringComparison.Ordinal)).Commit();

        Assert.Empty(Check("trunk"));
    }

    [Fact]
    public void Document_that_is_gone_is_found_where_it_was()
    {
        _folder.Init().Write(Path, Old).Write("api/parts/order.yaml", Order).Commit();
        _folder.Git("branch", "trunk");
        File.Delete(System.IO.Path.Combine(_folder.Root, Path));
        _folder.Commit();

        Assert.Equal("STD8401 api/openapi.yaml", Assert.Single(Check("trunk").Select(f => $"{f.Rule.Id} {f.Path}")));
    }

    [Fact]
    public void Base_that_is_not_known_is_said_once()
    {
        _folder.Init().Write(Path, Old).Write("api/parts/order.yaml", Order).Commit();

        FindingAssert.Only(
            Check("origin/main"),
            "STD8400",
            "",
            0,
            0,
            "StandardsBase is 'origin/main', which is not known to this clone, so the OpenAPI documents were compared with nothing",
            "Fetch it with its history ('git fetch origin main'; in a CI template 'fetch-depth: 0'), or correct the property");
    }

    [Theory]
    [InlineData(Changelog, "", 1, "api/openapi.yaml: CHANGELOG.md has the release 1.0.0, and neither a tag nor api/released/openapi.v1.json says what "
        + "api/openapi.yaml was then")]
    [InlineData(Changelog, "[]", 1, "api/released/openapi.v1.json: api/released/openapi.v1.json is no OpenAPI document, so api/openapi.yaml was "
        + "compared with nothing")]
    [InlineData(Changelog, "{", 1, "api/released/openapi.v1.json: api/released/openapi.v1.json is no OpenAPI document, so api/openapi.yaml was "
        + "compared with nothing")]
    [InlineData(Changelog, """{ "openapi": "3.1.0", "paths": {} }""", 0, "")]
    [InlineData("# Changelog\n\n## [Unreleased]\n", "", 0, "")]
    [InlineData("# Changelog\n\n## [1.0.0-rc.1] - 2026-01-01\n\n## [0.9.0] - 2026-01-01\n", "", 0, "")]
    public void Released_contract_is_tagged_or_recorded(string changelog, string recorded, int count, string expected)
    {
        using var repository = new TestRepository().With(Path, Old).With("api/parts/order.yaml", Order).With("CHANGELOG.md", changelog);
        if (recorded.Length > 0)
        {
            _ = repository.With(Released, recorded);
        }

        var findings = repository.Run(new OpenApiCompatibilityCheck()).Where(f => f.Rule.Id == "STD8400").ToArray();

        Assert.Equal(count, findings.Length);
        Assert.Equal(expected, string.Concat(findings.Select(f => $"{f.Path}: {f.Message}")));
    }

    [Fact]
    public void Recorded_contract_is_compared_where_git_knows_nothing()
    {
        using var repository = new TestRepository().With(Path, Old).With("api/parts/order.yaml", Order)
            .With(Released, """{ "openapi": "3.1.0", "info": { "version": "1.0.0" }, "paths": { "/api/v1/orders": { "get": {}, "post": {} } } }""");

        Assert.Contains(
            repository.Run(new OpenApiCompatibilityCheck()),
            f => f.Text.StartsWith("POST /api/v1/orders is gone, and was not deprecated before (api/released/openapi.v1.json, line 1)",
                StringComparison.Ordinal));
    }

    [Fact]
    public void Schemas_that_contain_themselves_and_references_to_nothing_end()
    {
        const string Circle = """
            openapi: 3.1.0
            info: { version: 1.0.0 }
            paths:
              /api/v1/orders:
                get: { responses: { '200': { content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } }
            components:
              schemas:
                A: { properties: { a: { $ref: '#/components/schemas/B' }, x: { $ref: 'https://example.com/x.json' }, z: { $ref: '#/components/schemas/Z' } } }
                B: { properties: { b: { $ref: '#/components/schemas/A' } }, allOf: [{ $ref: '#/components/schemas/B' }],
                    oneOf: [{ $ref: '#/components/schemas/B' }] }
                Z: { $ref: '#/components/schemas/Z' }

            """;

        Assert.Empty(ComparedContracts.Of(Circle, Circle));
        Assert.Single(ComparedContracts.Of(Circle, Circle.Replace("{ b:", "{ c:", StringComparison.Ordinal)));
    }

    private IReadOnlyList<Finding> Check(string since = "")
    {
        var check = new OpenApiCompatibilityCheck();
        var snapshot = RepositoryReader.Read(_folder.Root, _folder.Options, CancellationToken.None);
        var context = new CheckContext(snapshot, Policy.Default, TestDay.Today, CancellationToken.None) { Base = since };
        return
        [
            .. check.Check([.. snapshot.Files.Where(f => check.DependsOn(f, context))], context)
                .OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Rule.Id, StringComparer.Ordinal),
        ];
    }
}
