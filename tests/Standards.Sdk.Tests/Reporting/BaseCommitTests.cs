using System.Text.Json;
using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Reporting;

/// <summary>What a build says of a change, where <c>StandardsBase</c> names the commit before it.</summary>
public sealed class BaseCommitTests
{
    private const string Project = "src/Orders.Core";
    private const string Record = "docs/adr/0001-use-postgres.md";

    private const string Contract = "api/orders/v1/orders.proto";
    private const string Old = "api/billing/v1/billing.proto";
    private const string Package = "syntax = \"proto3\";\npackage billing.v1;\nmessage Bill { string id = 1; }\n";

    private const string Before = """
        syntax = "proto3";
        package orders.v1;
        message Order {
          string id = 1;
          string customer_id = 2;
          string note = 3;
        }

        """;

    private const string After = """
        syntax = "proto3";
        package orders.v1;
        message Order {
          int64 id = 1;

          string client_id = 2;
        }

        """;

    private const string Text = """
        # 1. Use PostgreSQL

        Date: 2026-01-02

        ## Status

        Accepted

        ## Context

        Orders need transactions.

        ## Decision

        We keep orders in PostgreSQL, with one schema for each service.

        ## Consequences

        Operations learn how to run it.

        """;

    [Fact]
    public void Decision_that_is_written_over_fails_and_exemptions_that_are_new_stand_apart()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write(Record, Text).Run("restore", Project).Succeeded();
        repository.Write("standards.waivers.yml", Waivers(("STD3201", "README.md")));
        repository.Commit();
        repository.Git("branch", "target");
        repository.Write(Record, Text.Replace("PostgreSQL", "MongoDB", StringComparison.Ordinal));
        repository.Write("standards.waivers.yml", Waivers(("STD3201", "README.md"), ("STD3105", "docs/adr/**")));
        repository.Commit();

        // Without the base nothing is asked of git, and nothing is known.
        Assert.DoesNotContain("STD3126", Check(repository).Codes());
        var red = Check(repository, "-p:StandardsBase=target").Failed();
        Assert.Contains($"STD3126 error {Record}(1,1)", red.Diagnostics().Select(d => d.Place));

        // As a CI server has it: the base in the environment, and annotations in the log.
        repository.Set("GITHUB_ACTIONS", "true").Set("StandardsBase", "target");
        var report = Check(repository, "-t:StandardsReport").Succeeded();
        Assert.Contains("::notice file=standards.waivers.yml,line=", report.Output, StringComparison.Ordinal);
        Assert.Contains("title=New waiver::STD3105 for 'docs/adr/**', owner payments, approved by jane.doe", report.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(repository.Read("artifacts/standards/standards.json"));
        var change = Assert.Single(json.RootElement.GetProperty("exemptionChanges").EnumerateArray());
        Assert.Equal(("new", "STD3105", "standards.waivers.yml"), (
            change.GetProperty("change").GetString(), change.GetProperty("rule").GetString(), change.GetProperty("path").GetString()));
        var added = json.RootElement.GetProperty("change").GetProperty("added").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString());
        Assert.Contains("STD3126", added);
        Assert.Contains("This change adds", repository.Read("artifacts/standards/summary.md"), StringComparison.Ordinal);
        foreach (var file in (string[])["report.html", "report.md", "summary.md"])
        {
            Assert.Contains("Exemptions that this change adds or widens", repository.Read($"artifacts/standards/{file}"), StringComparison.Ordinal);
        }

        var unknown = Check(repository.Set("StandardsBase", "origin/none"), "-t:StandardsReport").Succeeded();
        Assert.Contains("'origin/none' is not in this clone", repository.Read("artifacts/standards/report.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("STD0999", unknown.Codes());
    }

    [Fact]
    public void Contract_that_breaks_the_one_of_the_base_or_of_the_last_release_fails()
    {
        using var repository = ScratchRepository.WithLibrary();
        repository.Write(Contract, Before).Write(Old, Package).Run("restore", Project).Succeeded();
        repository.Commit();
        repository.Git("branch", "target");
        repository.Write(Contract, After).Delete(Old);
        repository.Commit();

        string[] expected = [$"STD8601 error {Contract}(4,9)", $"STD8602 error {Contract}(6,10)", $"STD8603 error {Contract}(3,9)"];
        var server = Check(repository, "-p:StandardsBase=target", "-p:ContinuousIntegrationBuild=true").Failed();
        Assert.Equal(expected, expected.Intersect(server.Diagnostics().Select(d => d.Place)));
        Assert.Contains("STD8604", server.Codes());
        Assert.Contains("STD8600", Check(repository, "-p:StandardsBase=origin/none", "-p:ContinuousIntegrationBuild=true").Codes());

        repository.Git("tag", "v1.0.0", "target");
        var codes = Check(repository).Codes();
        Assert.Contains("STD8601", codes);
        Assert.DoesNotContain("STD8600", codes);
    }

    // With the day, so that waivers and record do not grow old.
    private static BuildResult Check(ScratchRepository repository, params string[] options) =>
        repository.Build([Project, ScratchRepository.Today, .. options]);

    private static string Waivers(params (string Rule, string Path)[] waivers) => "version: 1\nwaivers:\n" + string.Concat(waivers.Select(waiver => $"""
          - rule: {waiver.Rule}
            path: {waiver.Path}
            reason: It moves with the next release
            owner: payments
            approved_by: jane.doe
            expires: {TestDay.Text}

        """));
}
