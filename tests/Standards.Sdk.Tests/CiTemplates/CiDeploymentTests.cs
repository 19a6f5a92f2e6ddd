using System.Security.Cryptography;
using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>The job that deploys, on each host: what was built is tried and taken back, and nothing else is deployed.</summary>
[Collection(CiCollection.Name)]
public sealed class CiDeploymentTests(CiRepository ci)
{
    private const string Live = "artifacts/live/dev";
    private const string Archive = "artifacts/release/Orders.Api.tar.gz";

    private static readonly (string, string)[] Commands =
    [
        (
            "deploy",
            "mkdir -p \"artifacts/live/$STANDARDS_ENVIRONMENT\" && tar -xzf artifacts/release/Orders.Api.tar.gz -C \"artifacts/live/$STANDARDS_ENVIRONMENT\""),
        ("rollback", """rm -r "artifacts/live/$STANDARDS_ENVIRONMENT" && touch artifacts/live/rolled-back"""),
        ("environment", "dev"), ("environment-1", "dev"),
    ];

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
        CiAssert.Passed(Deploy(file, job, "test -f \"artifacts/live/$STANDARDS_ENVIRONMENT/Orders.Api.dll\""));
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
        var list = ci.Repository.Read(CiRepository.ReleaseList);
        var digest = ci.Digest;
        ci.Repository.Write(Archive, "another");
        var changed = Deploy(file, job, "true");
        // The list was made to fit, and its hash says so.
        ci.Repository.Write(
            CiRepository.ReleaseList,
            list.Replace(Convert.ToHexStringLower(SHA256.HashData(archive)), Convert.ToHexStringLower(SHA256.HashData("another"u8)), StringComparison.Ordinal));
        var rewritten = Deploy(file, job, "true", digest);
        File.WriteAllBytes(ci.Repository.PathOf(Archive), archive);
        ci.Repository.Write(CiRepository.ReleaseList, list);

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
        digest ??= ci.Digest;
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
}
