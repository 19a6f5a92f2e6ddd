using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>Every script of the CI templates, taken from their files and run in a generated repository. They are scripts of bash, so not on Windows.</summary>
[Collection(CiCollection.Name)]
public sealed class CiExecutionTests(CiRepository ci)
{
    [UnixFact]
    public void GitHub_pull_request_passes_from_restore_to_summary()
    {
        CiAssert.Passed(ci.Built);
        Assert.Equal(
            ["restore", "build", "test", "secret-history", "benchmarks", "load", "mutation", "pack", "publish", "sbom", "checksums", "report", "coverage"],
            ci.Built.Passed.Except(["checkout", "setup-dotnet", "keep-reports", "keep-release"]));
        Assert.Equal(["measure"], ci.Built.Steps.Where(step => step.Outcome == "skipped").Select(step => step.Name));
        AssertReleased();
        Assert.Equal(64, ci.Built.Outputs["checksums.digest"].Length);
        Assert.Contains("Score", ci.Built.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("lines", ci.Built.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", ci.Repository.Git("status", "--porcelain").Trim());
        CiAssert.Passed(ci.Verified);
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
        CiAssert.Passed(job);
        Assert.Equal("failure", verdict["verify"].Outcome);
        Assert.Contains("Directory.Build.targets(1,25): error STD0008: BuildDependsOn is 'CoreBuild'", verdict["verify"].Output, StringComparison.Ordinal);
        Assert.Contains("error STD0016: the report is about ", verdict["verify"].Output, StringComparison.Ordinal);
        Assert.Contains("Not verified: ", verdict["verify"].Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Azure_and_GitLab_pass_the_same_way()
    {
        var azure = CiRunner.Run(ci.Repository, CiTemplate.Azure, "build/build", ci.AzureHost());
        CiAssert.Passed(azure);
        AssertReleased();
        Assert.Equal(64, azure.Outputs["checksums.digest"].Length);
        Assert.StartsWith(ci.Repository.Read("artifacts/standards/summary.md"), azure.Summary, StringComparison.Ordinal);

        CiAssert.Passed(ci.Verify(CiTemplate.Azure, "build/verify", ci.AzureHost()));

        var gitLab = CiRunner.Run(ci.Repository, CiTemplate.GitLab, "build", ci.GitLabHost());
        CiAssert.Passed(gitLab);
        AssertReleased();
        Assert.Equal(64, gitLab.Outputs["STANDARDS_DIGEST"].Length);
        Assert.True(ci.Repository.Exists("artifacts/standards/gl-code-quality-report.json"));
        Assert.EndsWith(ci.Repository.Read("artifacts/standards/summary.md"), gitLab["after_script"].Output, StringComparison.Ordinal);
        CiAssert.Passed(ci.Verify(CiTemplate.GitLab, "verify", ci.GitLabHost()));
        Assert.Equal("", ci.Repository.Git("status", "--porcelain").Trim());
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
            (CiTemplate.GitLab, "build"), (CiTemplate.GitLab, "publish"), .. CiDeploymentTests.Deployments.Select(row => ((string)row[0], (string)row[1])),
        ];
        var run = jobs.SelectMany(job => CiTemplate.Steps(job.File).Where(step => step.Job == job.Job)).Select(step => step.Script)
            .Append(CiTemplate.Steps(CiTemplate.GitHubSign).Single(step => step.Name == "checksums").Script).ToHashSet(StringComparer.Ordinal);
        var others = CiTemplate.Files.SelectMany(
            file => CiTemplate.Steps(file).Where(step => step.Script.Length > 0 && !run.Contains(step.Script)).Select(step => (file, step.Job, step.Name)));

        Assert.Equal(CiRunner.HostScripts.Keys.Order(), others.Order());
    }

    [UnixFact]
    public void Packages_are_compared_and_pushed()
    {
        var feed = ci.Repository.PathOf("artifacts/feed");
        Directory.CreateDirectory(feed);
        var host = ci.GitHubHost(ci.Digest);
        host.Overrides["NUGET_SOURCE"] = feed;

        CiAssert.Passed(CiRunner.Run(ci.Repository, CiTemplate.GitHub, "attest", host));
        CiAssert.Passed(CiRunner.Run(ci.Repository, CiTemplate.GitHubSign, "composite", ci.GitHubHost("", ("artifacts", "artifacts/release")), "checksums"));
        CiAssert.Passed(CiRunner.Run(ci.Repository, CiTemplate.GitHub, "publish-packages", host));
        Assert.Single(Directory.GetFiles(feed, "Orders.Domain.0.1.0.nupkg", SearchOption.AllDirectories));

        foreach (var (file, job) in ((string, string)[])[(CiTemplate.Azure, "publish/publish"), (CiTemplate.GitLab, "publish")])
        {
            Directory.Delete(feed, recursive: true);
            Directory.CreateDirectory(feed);
            var other = file == CiTemplate.Azure ? ci.AzureHost(ci.Digest) : ci.GitLabHost();
            other.Overrides["NUGET_SOURCE"] = feed;
            ci.Repository.Set("STANDARDS_DIGEST", ci.Digest);
            CiAssert.Passed(CiRunner.Run(ci.Repository, file, job, other));
            Assert.Single(Directory.GetFiles(feed, "Orders.Domain.0.1.0.nupkg", SearchOption.AllDirectories));
        }
    }

    private void AssertReleased() => Assert.Superset(
        new HashSet<string?>(["Orders.Domain.0.1.0.nupkg", "Orders.Api.tar.gz", "sbom.cdx.json", "sbom.spdx.json", "SHA256SUMS"]),
        Directory.GetFiles(ci.Repository.PathOf("artifacts/release")).Select(Path.GetFileName).ToHashSet());
}
