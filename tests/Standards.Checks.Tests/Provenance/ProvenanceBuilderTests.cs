using Standards.Checks.Artifacts.Provenance;

namespace Standards.Checks.Tests.Provenance;

/// <summary>Who builds, by what CI servers set.</summary>
public class ProvenanceBuilderTests
{
    public static TheoryData<string, string, string, string> Servers => new()
    {
        {
            "GITHUB_ACTIONS=true;GITHUB_SERVER_URL=https://github.com;GITHUB_REPOSITORY=acme/orders;GITHUB_WORKFLOW_REF=acme/orders/.github/workflows/release."
                + "yml@refs/tags/v2.1.0;GITHUB_RUN_ID=17;GITHUB_RUN_ATTEMPT=2;GITHUB_REF=refs/tags/v2.1.0",
            "https://github.com/acme/orders/.github/workflows/release.yml@refs/tags/v2.1.0",
            "https://github.com/acme/orders/actions/runs/17/attempts/2",
            "refs/tags/v2.1.0"
        },
        {
            "GITLAB_CI=true;CI_PROJECT_URL=https://gitlab.com/acme/orders;CI_RUNNER_ID=12;CI_JOB_ID=99;CI_COMMIT_REF_NAME=main",
            "https://gitlab.com/acme/orders/-/runners/12",
            "https://gitlab.com/acme/orders/-/jobs/99",
            "refs/heads/main"
        },
        {
            "TF_BUILD=True;SYSTEM_COLLECTIONURI=https://dev.azure.com/acme/;SYSTEM_TEAMPROJECT=Web "
                + "shop;SYSTEM_DEFINITIONID=4;BUILD_BUILDID=77;BUILD_SOURCEBRANCH=refs/heads/main",
            "https://dev.azure.com/acme/Web%20shop/_build?definitionId=4",
            "https://dev.azure.com/acme/Web%20shop/_build/results?buildId=77",
            "refs/heads/main"
        },
        {
            "JENKINS_URL=https://bot:s3cr3t@ci.acme.example/;BUILD_URL=https://ci.acme.example/job/orders/5/",
            "https://ci.acme.example",
            "https://ci.acme.example/job/orders/5",
            ""
        },
        { "GITHUB_ACTIONS=true;GITHUB_SERVER_URL=nonsense", ProvenanceBuilder.Local, "", "" },
        { "CI=true", ProvenanceBuilder.Local, "", "" },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public void Builder_is_what_the_server_says(string variables, string id, string invocation, string reference)
    {
        var environment = variables.Split(';').Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1]);

        Assert.Equal(new ProvenanceBuilder(id, invocation, reference), ProvenanceBuilder.Of(environment));
    }
}
