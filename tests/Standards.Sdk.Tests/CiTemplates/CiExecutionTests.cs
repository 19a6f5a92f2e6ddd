using System.Security.Cryptography;
using Standards.Checks.Tests.CiTemplates;
using Standards.Checks.Tests.Secrets;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>Every script of the CI templates, taken from their files and run in a generated repository. They are scripts of bash, so not on Windows.</summary>
public sealed class CiExecutionTests(CiRepository ci) : IClassFixture<CiRepository>
{
    private const string Live = "artifacts/live/dev";
    private const string Archive = "artifacts/release/Orders.Api.tar.gz";
    private const string List = "artifacts/release/SHA256SUMS";

    private static readonly (string, string)[] Commands =
    [
        (
            "deploy",
            "mkdir -p \"artifacts/live/$STANDARDS_ENVIRONMENT\" && tar -xzf artifacts/release/Orders.Api.tar.gz -C \"artifacts/live/$STANDARDS_ENVIRONMENT\""),
        ("rollback", """rm -r "artifacts/live/$STANDARDS_ENVIRONMENT" && touch artifacts/live/rolled-back"""),
        ("environment", "dev"), ("environment-1", "dev"),
    ];

    // Of the list that lies there: each host writes its own.
    private string Digest => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ci.Repository.PathOf(List))));

    [UnixFact]
    public void GitHub_pull_request_passes_from_restore_to_summary()
    {
        AssertPassed(ci.Built);
        Assert.Equal(
            ["restore", "build", "test", "secret-history", "benchmarks", "load", "mutation", "pack", "publish", "sbom", "checksums", "report", "coverage"],
            ci.Built.Passed.Except(["checkout", "setup-dotnet", "keep-reports", "keep-release"]));
        Assert.Equal(["measure"], ci.Built.Steps.Where(step => step.Outcome == "skipped").Select(step => step.Name));
        AssertReleased();
        Assert.Equal(64, ci.Built.Outputs["checksums.digest"].Length);
        Assert.Contains("Score", ci.Built.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lines", ci.Built.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", ci.Repository.Git("status", "--porcelain").Trim());
        AssertPassed(ci.Verified);
        Assert.Matches("Verified: [0-9]{3} rules, [0-9]+ files, [0-9]+ projects, no open error", ci.Verified["verify"].Output);
    }

    [UnixFact]
    [Trait("Subject", "Trust")]
    public void Build_that_checks_nothing_is_green_and_not_verified()
    {
        ci.Repository
            .Write("Directory.Build.targets", "<Project><PropertyGroup><BuildDependsOn>CoreBuild</BuildDependsOn></PropertyGroup></Project>\n")
            .Commit();

        var job = CiRunner.Run(ci.Repository, CiTemplate.GitHub, "build", ci.GitHubHost(), "build");
        var verdict = ci.Verify(CiTemplate.GitHub, "verify", ci.GitHubHost());

        ci.Repository.Git("reset", "-q", "--hard", "HEAD~1");
        AssertPassed(job);
        Assert.Equal("failure", verdict["verify"].Outcome);
        Assert.Contains("Directory.Build.targets(1,25): error STD0008: BuildDependsOn is 'CoreBuild'", verdict["verify"].Output, StringComparison.Ordinal);
        Assert.Contains("error STD0016: the report is about ", verdict["verify"].Output, StringComparison.Ordinal);
        Assert.Contains("Not verified: ", verdict["verify"].Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Azure_and_GitLab_pass_the_same_way()
    {
        var azure = CiRunner.Run(ci.Repository, CiTemplate.Azure, "build/build", ci.AzureHost());
        AssertPassed(azure);
        AssertReleased();
        Assert.Equal(64, azure.Outputs["checksums.digest"].Length);
        Assert.Contains("Score", azure.Summary, StringComparison.OrdinalIgnoreCase);

        AssertPassed(ci.Verify(CiTemplate.Azure, "build/verify", ci.AzureHost()));

        var gitLab = CiRunner.Run(ci.Repository, CiTemplate.GitLab, "build", ci.GitLabHost());
        AssertPassed(gitLab);
        AssertReleased();
        Assert.Equal(64, gitLab.Outputs["STANDARDS_DIGEST"].Length);
        Assert.True(ci.Repository.Exists("artifacts/standards/gl-code-quality-report.json"));
        AssertPassed(ci.Verify(CiTemplate.GitLab, "verify", ci.GitLabHost()));
        Assert.Equal("", ci.Repository.Git("status", "--porcelain").Trim());
    }

    [UnixFact]
    public void Restore_fails_where_a_lock_file_does_not_fit()
    {
        var packages = ci.Repository.Read("Directory.Packages.props");
        ci.Repository.Write(
            "Directory.Packages.props",
            packages.Replace("Version=\"", "Version=\"[9", StringComparison.Ordinal).Replace("\" />", "]\" />", StringComparison.Ordinal));

        AssertStops("restore", "NU1", "Directory.Packages.props");
    }

    [UnixFact]
    public void Build_fails_with_a_finding()
    {
        ci.Repository.Write("standards.yml", ci.Repository.Read("standards.yml") + "nonsense: true\n");

        AssertStops("build", "STD", "standards.yml");
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

    /// <summary>The list of each host, and what the two that have issues make of it.</summary>
    [UnixFact]
    public void Due_work_is_listed_and_becomes_one_issue()
    {
        const string Late = "---\nowner: '@payments'\nlast_validated: 2025-01-31\nnext_review: 2025-04-30\ncadence: quarterly\n---\n# Late\n\nText.\n";
        ci.Repository.Write("docs/late.md", Late);
        var gitHub = CiRunner.Run(ci.Repository, CiTemplate.GitHubDue, "list", ci.GitHubHost("", ("days", "7")));
        var azure = CiRunner.Run(ci.Repository, CiTemplate.AzureDue, "due/list", ci.AzureHost("", ("days", "7")));
        var gitLab = CiRunner.Run(ci.Repository, CiTemplate.GitLabDue, "due", ci.GitLabHost(("days", "7")));
        ci.Repository.Delete("docs/late.md");

        Assert.All([gitHub, azure, gitLab], AssertPassed);
        Assert.All([gitHub["list"], azure["list"], gitLab["script"]], step => Assert.Matches(
            @"2025-04-30, overdue by [0-9]+ days: The review of the document\. .*docs/late\.md\(4,14\) STD3205", step.Output));
        Assert.All([gitHub.Summary, azure.Summary], summary => Assert.Contains("# What is due", summary, StringComparison.Ordinal));

        using var tracker = new CiTracker(ci.Repository);
        var (_, opened) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost("", ("title", "What is due")), "");
        var (_, updated) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "12\n7\n");
        Assert.Equal("gh api --method POST repos/example/orders/issues -f title=What is due -F body=@artifacts/standards/due.md --jq .html_url", opened[1]);
        Assert.Equal("gh api --method PATCH repos/example/orders/issues/7 -F body=@artifacts/standards/due.md -f state=open --jq .html_url", updated[1]);
        Assert.All([opened, updated], calls => Assert.Contains("-f state=open -f creator=github-actions[bot]", calls[0], StringComparison.Ordinal));

        const string One = """[{"id":76,"iid":6,"milestone":{"id":9,"iid":3}}]""";
        var (silent, nothing) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "[]");
        var (_, created) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "[]", "secret");
        var (_, edited) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), One, "secret");
        var (wrong, _) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), "{}", "secret");
        AssertPassed(silent);
        Assert.Empty(nothing);
        Assert.Contains("holds no STANDARDS_ISSUE_TOKEN", silent["script"].Output, StringComparison.Ordinal);
        const string Issues = "--output /dev/null https://gitlab.example.com/api/v4/projects/1/issues";
        Assert.EndsWith($"--data labels=standards-due {Issues}", created[1], StringComparison.Ordinal);
        Assert.EndsWith($"description@artifacts/standards/due.md {Issues}/6", edited[1], StringComparison.Ordinal);
        Assert.True(wrong.IsFailed);

        // Nothing is due any more: the issue is closed, and none is opened.
        ci.Repository.Write("artifacts/standards/due.md", "<!-- standards-due: 0 -->\n# What is due\n");
        var (_, closed) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "7\n");
        var (_, ended) = tracker.Run(CiTemplate.GitLabDue, "due-issue", ci.GitLabHost(), One, "secret");
        var (_, none) = tracker.Run(CiTemplate.GitHubDue, "issue", ci.GitHubHost(), "");
        Assert.Contains("-f state=closed", closed[1], StringComparison.Ordinal);
        Assert.Contains("state_event=close", ended[1], StringComparison.Ordinal);
        Assert.Single(none);
    }

    /// <summary>A script that is neither in a job of these tests nor listed with a reason was never seen running.</summary>
    [Fact]
    public void Every_script_is_run_or_listed()
    {
        (string File, string Job)[] jobs =
        [
            (CiTemplate.GitHub, "build"),
            (CiTemplate.GitHub, "verify"),
            (CiTemplate.Azure, "build/verify"),
            (CiTemplate.GitLab, "verify"),
            .. CiSigningTests.Jobs.Select(row => ((string)row[0], (string)row[1])),
            (CiTemplate.GitHub, "attest"),
            (CiTemplate.GitHub, "publish-packages"),
            (CiTemplate.Azure, "build/build"),
            (CiTemplate.Azure, "publish/publish"),
            (CiTemplate.GitHubDue, "list"),
            (CiTemplate.GitHubDue, "issue"),
            (CiTemplate.AzureDue, "due/list"),
            (CiTemplate.GitLabDue, "due"),
            (CiTemplate.GitLabDue, "due-issue"),
            (CiTemplate.GitLab, "build"), (CiTemplate.GitLab, "publish"), .. Deployments.Select(row => ((string)row[0], (string)row[1])),
        ];
        var run = jobs.SelectMany(job => CiTemplate.Steps(job.File).Where(step => step.Job == job.Job)).Select(step => step.Script)
            .Append(CiTemplate.Steps(CiTemplate.GitHubSign).Single(step => step.Name == "checksums").Script).ToHashSet(StringComparer.Ordinal);
        var others = CiTemplate.Files.SelectMany(
            file => CiTemplate.Steps(file).Where(step => step.Script.Length > 0 && !run.Contains(step.Script)).Select(step => (file, step.Job, step.Name)));

        Assert.Equal(CiRunner.HostScripts.Keys.Order(), others.Order());
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

    [UnixFact]
    public void Packages_are_compared_and_pushed()
    {
        var feed = ci.Repository.PathOf("artifacts/feed");
        Directory.CreateDirectory(feed);
        var host = ci.GitHubHost(Digest);
        host.Overrides["NUGET_SOURCE"] = feed;

        AssertPassed(CiRunner.Run(ci.Repository, CiTemplate.GitHub, "attest", host));
        AssertPassed(CiRunner.Run(ci.Repository, CiTemplate.GitHubSign, "composite", ci.GitHubHost("", ("artifacts", "artifacts/release")), "checksums"));
        AssertPassed(CiRunner.Run(ci.Repository, CiTemplate.GitHub, "publish-packages", host));
        Assert.Single(Directory.GetFiles(feed, "Orders.Domain.0.1.0.nupkg", SearchOption.AllDirectories));

        foreach (var (file, job) in ((string, string)[])[(CiTemplate.Azure, "publish/publish"), (CiTemplate.GitLab, "publish")])
        {
            Directory.Delete(feed, recursive: true);
            Directory.CreateDirectory(feed);
            var other = file == CiTemplate.Azure ? ci.AzureHost(Digest) : ci.GitLabHost();
            other.Overrides["NUGET_SOURCE"] = feed;
            ci.Repository.Set("STANDARDS_DIGEST", Digest);
            AssertPassed(CiRunner.Run(ci.Repository, file, job, other));
            Assert.Single(Directory.GetFiles(feed, "Orders.Domain.0.1.0.nupkg", SearchOption.AllDirectories));
        }
    }

    /// <summary>Template, job.</summary>
    public static TheoryData<string, string> Deployments => new()
    {
        { CiTemplate.GitHubDeploy, "deploy" },
        { CiTemplate.Azure, "deploy_${{ replace(environment, '-', '_') }}/deploy" },
        { CiTemplate.GitLab, "deploy-1" },
    };

    [UnixTheory]
    [MemberData(nameof(Deployments))]
    public void Deployment_is_tried_and_taken_back(string file, string job)
    {
        AssertPassed(Deploy(file, job, "test -f \"artifacts/live/$STANDARDS_ENVIRONMENT/Orders.Api.dll\""));
        Assert.True(ci.Repository.Exists($"{Live}/Orders.Api.dll"));
        Assert.False(ci.Repository.Exists("artifacts/live/rolled-back"));

        var failed = Deploy(file, job, "false");
        Assert.True(failed.IsFailed);
        Assert.False(ci.Repository.Exists(Live));
        Assert.True(ci.Repository.Exists("artifacts/live/rolled-back"));
    }

    [UnixTheory]
    [MemberData(nameof(Deployments))]
    public void Nothing_is_deployed_that_is_not_what_was_built(string file, string job)
    {
        var archive = File.ReadAllBytes(ci.Repository.PathOf(Archive));
        var list = ci.Repository.Read(List);
        var digest = Digest;
        ci.Repository.Write(Archive, "another");
        var changed = Deploy(file, job, "true");
        // The list was made to fit, and its hash says so.
        ci.Repository.Write(
            List,
            list.Replace(Convert.ToHexStringLower(SHA256.HashData(archive)), Convert.ToHexStringLower(SHA256.HashData("another"u8)), StringComparison.Ordinal));
        var rewritten = Deploy(file, job, "true", digest);
        File.WriteAllBytes(ci.Repository.PathOf(Archive), archive);
        ci.Repository.Write(List, list);

        Assert.All([changed, rewritten], state =>
        {
            Assert.True(state.IsFailed);
            Assert.Contains("FAILED", string.Concat(state.Steps.Select(step => step.Output)), StringComparison.Ordinal);
        });
        Assert.False(ci.Repository.Exists("artifacts/live"));
    }

    [UnixTheory]
    [MemberData(nameof(Deployments))]
    public void Nothing_is_deployed_that_cannot_be_tried(string file, string job)
    {
        var state = Deploy(file, job, "");

        Assert.True(state.IsFailed);
        Assert.Contains("name a command", string.Concat(state.Steps.Select(step => step.Output)), StringComparison.Ordinal);
        Assert.False(ci.Repository.Exists("artifacts/live"));
    }

    private CiJobState Deploy(string file, string job, string smoke, string? digest = null)
    {
        digest ??= Digest;
        if (ci.Repository.Exists("artifacts/live"))
        {
            Directory.Delete(ci.Repository.PathOf("artifacts/live"), recursive: true);
        }
        if (ci.Repository.Exists(".standards-deploying"))
        {
            ci.Repository.Delete(".standards-deploying");
        }

        (string, string)[] inputs = [.. Commands, ("smoke", smoke), ("digest", digest)];
        var host = file == CiTemplate.GitHubDeploy
            ? ci.GitHubHost(digest, inputs)
            : file == CiTemplate.Azure ? ci.AzureHost(digest, inputs) : ci.GitLabHost(inputs);
        // What the build of GitLab leaves for later jobs.
        ci.Repository.Set("STANDARDS_DIGEST", digest);
        return CiRunner.Run(ci.Repository, file, job, host);
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

    private static void AssertPassed(CiJobState job) =>
        Assert.True(!job.IsFailed, string.Concat(job.Steps.Where(step => step.Outcome == "failure").Select(step => $"{step.Name}:\n{step.Output}")));

    private void AssertReleased() => Assert.Superset(
        new HashSet<string?>(["Orders.Domain.0.1.0.nupkg", "Orders.Api.tar.gz", "sbom.cdx.json", "sbom.spdx.json", "SHA256SUMS"]),
        Directory.GetFiles(ci.Repository.PathOf("artifacts/release")).Select(Path.GetFileName).ToHashSet());
}
