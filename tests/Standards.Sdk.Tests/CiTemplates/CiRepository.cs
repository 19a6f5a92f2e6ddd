using System.Security.Cryptography;
using Standards.Checks.Tests.CiTemplates;
using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Templates;

namespace Standards.Sdk.Tests.CiTemplates;

/// <summary>
/// One repository of a service, as the packed templates write it, through the whole job of GitHub on a pull request. What the hosts and the failing cases
/// do after that is done in the same repository, where everything is built.
/// </summary>
public sealed class CiRepository : IDisposable
{
    /// <summary>The list of what a build releases, with the hash of each file.</summary>
    internal const string ReleaseList = "artifacts/release/SHA256SUMS";

    private const string Package = "src/Orders.Domain/Orders.Domain.csproj";

    private readonly InstalledTemplates _templates = new();
    private readonly ScratchRepository _folder = new("parent", git: false);

    public CiRepository()
    {
        _folder
            .Delete("Directory.Build.props")
            .Delete("Directory.Build.targets")
            .Delete("global.json")
            .Delete("renovate.json")
            .Delete(".gitignore")
            .Delete("README.md");
        // Processes of their own, as on a host's machine: a script whose client lost its server could not be told from one that failed.
        Repository = _templates.CreateRepository(_folder, "std-service", "Orders", "--ci", "github", "--ci", "azure", "--ci", "gitlab").WithoutServer();
        Repository.Git("remote", "add", "origin", ScratchRepository.Remote);
        // A library of the service that others use too, so that there is a package.
        Repository.Edit(Package, "<IsPackable>false</IsPackable>", "<IsPackable>true</IsPackable><Version>0.1.0</Version>");
        Repository.Edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [0.1.0] - 2026-01-31\n").Commit();
        Repository.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        Repository.Write("docs/notes.md", "# Notes\n\nA change that is reviewed.\n").Commit();
        Built = CiRunner.Run(Repository, CiTemplate.GitHub, "build", GitHubHost());
        Verified = Verify(CiTemplate.GitHub, "verify", GitHubHost());
    }

    /// <summary>The repository.</summary>
    internal ScratchRepository Repository { get; }

    /// <summary>The hash of the list that lies there: each host writes its own.</summary>
    internal string Digest => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf(ReleaseList))));

    /// <summary>What the job of GitHub came to.</summary>
    internal CiJobState Built { get; }

    /// <summary>What the verdict of GitHub's next job came to.</summary>
    internal CiJobState Verified { get; }

    /// <summary>The verdict from outside over what was built last, with the packed tool.</summary>
    internal CiJobState Verify(string file, string job, CiHost host)
    {
        PackedSdk.Instance.Pack("tools/Standards.Tool");
        Repository.Set("STANDARDS_SOURCE", PackedSdk.Instance.Feed);
        host.Overrides["STANDARDS_SOURCE"] = PackedSdk.Instance.Feed;
        return CiRunner.Run(Repository, file, job, host);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _templates.Dispose();
    }

    /// <summary>GitHub on a pull request, with the inputs of its caller.</summary>
    internal CiHost GitHubHost(string digest = "", params (string Name, string Value)[] inputs)
    {
        Server(
            "GITHUB_ACTIONS",
            ("GITHUB_EVENT_NAME", "pull_request"),
            ("GITHUB_REF", "refs/pull/1/merge"),
            ("GITHUB_REF_TYPE", "branch"),
            ("GITHUB_REF_NAME", "1/merge"));
        return new CiHost(Given(inputs), new Dictionary<string, string>
        {
            ["needs.sign.outputs.digest"] = digest,
            ["steps.login.outputs.NUGET_API_KEY"] = "key",
            ["github.token"] = "token",
            ["github.repository"] = "example/orders",
        });
    }

    /// <summary>Azure Pipelines on main.</summary>
    internal CiHost AzureHost(string digest = "", params (string Name, string Value)[] inputs)
    {
        Server("TF_BUILD", ("BUILD_REASON", "IndividualCI"), ("BUILD_SOURCEBRANCH", "refs/heads/main"));
        return new CiHost(Given(inputs), new Dictionary<string, string>
        {
            ["stageDependencies.sign.sign.outputs['sign.signed.digest']"] = digest,
            ["environment"] = inputs.FirstOrDefault(input => input.Name == "environment").Value ?? "",
        });
    }

    /// <summary>GitLab on main.</summary>
    internal CiHost GitLabHost(params (string Name, string Value)[] inputs)
    {
        Server("GITLAB_CI", ("CI_PIPELINE_SOURCE", "push"));
        return new CiHost(
            Given(inputs),
            new Dictionary<string, string> { ["CI_API_V4_URL"] = "https://gitlab.example.com/api/v4", ["CI_PROJECT_ID"] = "1", ["CI_JOB_TOKEN"] = "token" });
    }

    private static Dictionary<string, string> Given((string Name, string Value)[] inputs) =>
        inputs.ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);

    private void Server(string name, params (string Name, string Value)[] variables)
    {
        foreach (var other in (string[])[
            "GITHUB_ACTIONS", "TF_BUILD", "GITLAB_CI", "GITHUB_EVENT_NAME", "GITHUB_REF", "GITHUB_REF_TYPE", "GITHUB_REF_NAME", "BUILD_REASON",
            "BUILD_SOURCEBRANCH", "CI_PIPELINE_SOURCE",
        ])
        {
            Repository.Set(other, null);
        }

        Repository.Set("CI", "true").Set(name, "true");
        foreach (var (variable, value) in variables)
        {
            Repository.Set(variable, value);
        }
    }
}
