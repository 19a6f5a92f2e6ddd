using Standards.Checks.Findings;

namespace Standards.Checks.Tests.Contracts.Compatibility;

/// <summary>When a break is none: new major versions, drafts, operations whose day has passed.</summary>
public class VersionTests
{
    private const string Plain = """
        openapi: 3.0.3
        info: { title: Orders, version: 1.1.0 }
        paths:
          /orders:
            get: { responses: { '200': { description: Orders. } } }
          /orders/{id}:
            get: { deprecated: true, responses: { '200': { description: One. } } }

        """;

    private const string Register = """
        deprecations:
          one-order:
            kind: endpoint
            what: GET /orders/{order}
            sunset: {0}

        """;

    [Fact]
    public void Operation_that_is_gone_is_an_error_at_the_path_that_held_it_and_at_the_version()
    {
        var findings = ComparedContracts.Findings(Plain, Plain.Replace("    get: { responses: { '200': { description: Orders. } } }", "    x-none: 1",
            StringComparison.Ordinal));

        Assert.Equal(["STD8401", "STD8404"], findings.Select(f => f.Rule.Id));
        FindingAssert.Is(
            findings[0],
            "STD8401",
            ComparedContracts.Path,
            4,
            3,
            "GET /orders is gone, and was not deprecated before (api/openapi.yaml of v1.1.0, line 5)",
            "Restore it with 'deprecated: true', and name the day of its end as 'sunset' in ops/deprecations.yml");
        FindingAssert.Is(
            findings[1],
            "STD8404",
            ComparedContracts.Path,
            2,
            33,
            "version '1.1.0' breaks version '1.1.0' of v1.1.0 in 1 place and has the same major version: GET /orders is gone",
            "Undo it, or publish version 2 beside this one");
    }

    [Theory]
    [InlineData("2026-11-20", "")]
    [InlineData("2026-11-21", "")]
    [InlineData("2026-11-22", "STD8401: GET /orders/{id} is gone, and was to stay until 2026-11-22 (api/openapi.yaml of v1.1.0, line 7)")]
    [InlineData("soon", "STD8401: GET /orders/{id} is gone, and no day of its end was named (api/openapi.yaml of v1.1.0, line 7)")]
    public void Deprecated_operation_goes_after_its_day(string day, string expected)
    {
        var now = Plain[..Plain.IndexOf("  /orders/{id}", StringComparison.Ordinal)];

        var findings = ComparedContracts.Findings(Plain, now, Register.Replace("{0}", day, StringComparison.Ordinal));

        Assert.Equal(expected, string.Join('\n', findings.Where(f => f.Rule.Id == "STD8401").Select(Text)));
    }

    [Theory]
    [InlineData("deprecated: true, x-sunset: '2026-11-01'", 0)]
    [InlineData("deprecated: true, x-sunset: '2027-11-01'", 1)]
    [InlineData("x-sunset: '2026-11-01'", 1)]
    [InlineData("x-stability-level: alpha", 0)]
    [InlineData("x-stability-level: stable", 1)]
    public void Contract_itself_may_name_the_day_or_call_an_operation_a_draft(string text, int count)
    {
        var now = Plain[..Plain.IndexOf("  /orders/{id}", StringComparison.Ordinal)];

        var findings = ComparedContracts.Findings(Plain.Replace("deprecated: true", text, StringComparison.Ordinal), now);

        Assert.Equal(count, findings.Count(f => f.Rule.Id == "STD8401"));
    }

    [Theory]
    [InlineData("1.1.0", "2.0.0", "/orders", "STD8405: version '2.0.0' stands in place of version '1.1.0' of v1.1.0, which callers still use")]
    [InlineData("1.1.0", "1.2.0", "/orders", "STD8401 STD8404")]
    [InlineData("v1", "v1", "/orders", "STD8401 STD8404")]
    [InlineData("0.9.0", "0.9.1", "/orders", "")]
    [InlineData("1.0.0-rc.1", "1.0.0", "/orders", "")]
    [InlineData("0.9.0", "0.9.1", "/v1/orders", "STD8401 STD8404")]
    [InlineData("1.1.0", "2.0.0", "/v1/orders", "STD8401")]
    public void Version_of_the_path_comes_before_that_of_the_document(string old, string now, string path, string expected)
    {
        var before = Plain.Replace("1.1.0", old, StringComparison.Ordinal).Replace("/orders", path, StringComparison.Ordinal);
        var after = Plain.Replace("1.1.0", now, StringComparison.Ordinal).Replace("/orders", path, StringComparison.Ordinal)
            .Replace("    get: { responses: { '200': { description: Orders. } } }", "    x-none: 1", StringComparison.Ordinal);

        var findings = ComparedContracts.Findings(before, after);

        Assert.Equal(expected, expected.Contains(':', StringComparison.Ordinal) ? string.Join('\n', findings.Select(Text))
            : string.Join(' ', findings.Select(f => f.Rule.Id)));
    }

    [Fact]
    public void Version_that_a_newer_one_replaced_stays_until_its_day()
    {
        var before = Plain.Replace("/orders", "/api/v1/orders", StringComparison.Ordinal);
        var after = Plain.Replace("/orders", "/api/v2/orders", StringComparison.Ordinal).Replace("1.1.0", "2.0.0", StringComparison.Ordinal);

        FindingAssert.Only(
            ComparedContracts.Findings(before, after),
            "STD8405",
            ComparedContracts.Path,
            2,
            33,
            "version 1 is gone with 2 of its operations, such as GET /api/v1/orders (api/openapi.yaml of v1.1.0, line 5)",
            "Serve it beside the new one until a day that ops/deprecations.yml names as 'sunset' of '/api/v1'");
        Assert.Empty(ComparedContracts.Findings(before, after, "deprecations:\n  v1:\n    kind: endpoint\n    what: /api/v1\n    sunset: 2026-11-01\n"));
        Assert.Empty(ComparedContracts.Findings(before, before + after[after.IndexOf("  /api/v2", StringComparison.Ordinal)..], isReleased: false));
    }

    [Theory]
    [InlineData("1.1.0", true, "STD8406: GET /customers is new, and the version is still 1.1.0, as in v1.1.0")]
    [InlineData("1.1.1", true, "STD8406: GET /customers is new, and the version is still 1.1.1, as in v1.1.0")]
    [InlineData("1.2.0", true, "")]
    [InlineData("1.1.0", false, "")]
    [InlineData("2026-01-01", true, "")]
    public void Addition_to_a_release_raises_the_minor_version(string version, bool isReleased, string expected)
    {
        var now = Plain.Replace("1.1.0", version, StringComparison.Ordinal) + "  /customers:\n    get: { responses: { '200': { description: Customers. } } }\n";

        Assert.Equal(expected, string.Join('\n', ComparedContracts.Findings(Plain, now, isReleased: isReleased).Select(Text)));
    }

    [Fact]
    public void Document_that_is_gone_is_one_finding()
    {
        FindingAssert.Only(
            ComparedContracts.Findings(Plain, null),
            "STD8401",
            ComparedContracts.Path,
            0,
            0,
            "api/openapi.yaml is gone with 2 operations, such as GET /orders, and was not deprecated before (api/openapi.yaml of v1.1.0, line 5)",
            "Restore the document, or name the days of their ends in ops/deprecations.yml before they go");
    }

    private static string Text(Finding finding) => $"{finding.Rule.Id}: {finding.Message}";
}
