using Standards.Checks.Tests.CiTemplates;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>What stops the build of a pull request: each step of GitHub that a change can turn red, and the steps behind it that do not run.</summary>
[Collection(CiCollection.Name)]
public sealed class CiFailureTests(CiRepository ci) : IDisposable
{
    // What a failed gate leaves behind is none of the next test's.
    private readonly KeptFolder _results = new(ci.Repository.PathOf("artifacts/standards"));

    public void Dispose() => _results.Dispose();

    [UnixFact]
    public void Restore_fails_where_a_lock_file_does_not_fit()
    {
        var packages = ci.Repository.Read("Directory.Packages.props");
        ci.Repository.Write(
            "Directory.Packages.props",
            packages.Replace("Version=\"", "Version=\"[9", StringComparison.Ordinal).Replace("\" />", "]\" />", StringComparison.Ordinal));

        AssertStops("restore", "NU1", "Directory.Packages.props");
        // What NuGet noted of the failure stays for builds that do not restore.
        CiAssert.Passed(CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost(), "restore"));
    }

    [UnixFact]
    public void Build_fails_with_a_finding()
    {
        ci.Repository.Write("standards.yml", ci.Repository.Read("standards.yml") + "nonsense: true\n");

        AssertStops("build", "STD", "standards.yml");
    }

    /// <summary>A key of the policy stands in a finding as its author wrote it.</summary>
    [UnixFact]
    [Trait("Subject", "Trust")]
    public void Summary_of_a_failed_build_shows_what_a_change_wrote_as_text()
    {
        ci.Repository.Write(
            "standards.yml",
            ci.Repository.Read("standards.yml") + "\"<img src=x> @acme/all [a](https://example.org) \\e[31m ::error::a\": true\n");

        var job = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost(), "build", "report");

        ci.Repository.Git("checkout", "-q", "--", "standards.yml");
        Assert.Equal(("failure", "success"), (job["build"].Outcome, job["report"].Outcome));
        Assert.Contains("Not compliant", job.Summary, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x&gt; &#64;acme/all \\[a\\]", job.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", job.Summary, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Build_fails_with_a_vulnerable_package()
    {
        ci.Repository.Write("eng/advisories.json", """
            [ { "id": "GHSA-aaaa-bbbb-cccc", "modified": "2026-01-20T13:00:00Z", "published": "2026-01-20T12:00:00Z", "database_specific": { "severity": "HIGH" },
                "affected": [ { "package": { "ecosystem": "NuGet", "name": "Microsoft.AspNetCore.Mvc.Testing" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ { "introduced": "0" } ] } ] } ] } ]
            """);
        ci.Repository.Write("standards.yml", ci.Repository.Read("standards.yml") + "dependencies:\n  advisories: { file: eng/advisories.json }\n");

        AssertStops("build", "STD4200", "standards.yml", "eng/advisories.json");
    }

    [UnixFact]
    public void Test_fails_with_a_failed_test()
    {
        ci.Repository.Write("api/openapi.json", "{}\n");

        AssertStops("test", "is not what the service serves", "api/openapi.json");
    }

    [UnixFact]
    public void Test_fails_below_the_coverage()
    {
        ci.Repository.Write("standards.yml", ci.Repository.Read("standards.yml") + "coverage: { line: 100, branch: 100, assembly: 100 }\n");

        AssertStops("test", "STD610", "standards.yml");
    }

    [UnixFact]
    public void History_fails_with_a_secret_that_a_commit_took_back()
    {
        var key = SecretSamples.Token("Stripe key", 1);
        ci.Repository.Write("deploy/app.env", $"KEY={key}\n").Commit();
        ci.Repository.Delete("deploy/app.env").Commit();

        var job = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost(), "build", "secret-history", "benchmarks");

        ci.Repository.Git("reset", "-q", "--hard", "HEAD~2");
        Assert.True(job["secret-history"].Outcome == "failure", job["secret-history"].Output);
        Assert.Equal(["build"], job.Passed);
        Assert.Equal(("failure", "skipped"), (job["secret-history"].Outcome, job["benchmarks"].Outcome));
        Assert.Contains("error STD5007", job["secret-history"].Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key, job["secret-history"].Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Load_fails_over_the_budget_with_what_the_caller_measured()
    {
        ci.Repository.Write("ops/budgets.yml", "endpoints:\n  critical: { p95: 10 ms }\n");
        const string Measure =
            """mkdir -p artifacts/load && echo '{ "version": 1, "endpoints": { "critical": { "p50_ms": 5, "p95_ms": 20, "p99_ms": 30, "error_rate": """
            + """0, "throughput": 100 } } }' > artifacts/load/own.json""";

        var job = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost("", ("measure", Measure)), "measure", "load", "pack");

        ci.Repository.Delete("artifacts/load/own.json").Delete("ops/budgets.yml");
        Assert.Equal(["measure"], job.Passed);
        Assert.Equal(("failure", "skipped"), (job["load"].Outcome, job["pack"].Outcome));
        Assert.True(job["load"].Output.Contains("STD7201", StringComparison.Ordinal), job["load"].Output);
    }

    [UnixFact]
    public void Benchmarks_and_mutation_fail_with_results_that_are_none()
    {
        ci.Repository.Write("BenchmarkDotNet.Artifacts/results/a.json", "{");
        ci.Repository.Write("tests/StrykerOutput/mutation-report.json", "{");

        var host = ci.GitHubHost();
        var benchmarks = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", host, "benchmarks", "pack");
        var mutation = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", host, "mutation", "pack");

        ci.Repository.Delete("BenchmarkDotNet.Artifacts/results/a.json").Delete("tests/StrykerOutput/mutation-report.json");
        Assert.Contains("STD7100", benchmarks["benchmarks"].Output, StringComparison.Ordinal);
        Assert.Contains("STD6202", mutation["mutation"].Output, StringComparison.Ordinal);
        Assert.All([benchmarks["pack"], mutation["pack"]], step => Assert.Equal("skipped", step.Outcome));
    }

    /// <summary>Runs the steps of GitHub from the one before to the one that has to fail and the next, and puts the files back.</summary>
    private void AssertStops(string step, string text, params string[] changed)
    {
        string[] order = ["restore", "build", "test", "pack"];
        var at = Array.IndexOf(order, step);
        var job = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost(), order[at], order[at + 1]);
        foreach (var file in changed)
        {
            if (ci.Repository.Git("ls-files", file).Trim().Length > 0)
            {
                ci.Repository.Git("checkout", "-q", "--", file);
            }
            else
            {
                ci.Repository.Delete(file);
            }
        }

        Assert.True(job[step].Outcome == "failure", job[step].Output);
        Assert.Equal("skipped", job[order[at + 1]].Outcome);
        Assert.Contains(text, job[step].Output, StringComparison.Ordinal);
    }
}
