using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>STD9271 and STD9272: what a deployment waits for, and where it goes first.</summary>
public sealed class DeploymentGateTests
{
    [Fact]
    public void Deployment_beside_tests_fires() => FindingAssert.Only(
        Check(Jobs("""
              image:
                timeout-minutes: 5
                steps: [{ run: docker push ghcr.io/acme/orders }]

            """)),
        "STD9271", PipelineFixture.Workflow, 7, 3, "job 'image' deploys and does not wait for job 'test', which runs the tests", "Write 'needs: [test]'");

    [Theory]
    [InlineData("  image: { timeout-minutes: 5, needs: test, steps: [{ run: docker push x }] }\n")]
    [InlineData("  image: { timeout-minutes: 5, steps: [{ run: dotnet test }, { run: docker push x }] }\n")]
    [InlineData(
        "  pack: { timeout-minutes: 5, needs: [test], steps: [{ run: dotnet pack }] }\n"
            + "  push: { timeout-minutes: 5, needs: [pack], steps: [{ run: dotnet nuget push x }] }\n")]
    [InlineData("  call: { uses: ./.github/workflows/test.yml }\n  image: { timeout-minutes: 5, needs: [call], steps: [{ run: docker push x }] }\n")]
    [InlineData("  docs: { timeout-minutes: 5, environment: github-pages, steps: [{ run: ./x }] }\n")]
    public void Deployment_after_tests_is_silent(string jobs) => Assert.Empty(Check(Jobs(jobs)));

    [Fact]
    public void Deployment_that_changes_nothing_is_none() =>
        Assert.Empty(Check(Jobs("  check: { timeout-minutes: 5, steps: [{ run: kubectl apply --dry-run=client -f x }] }\n")));

    [Fact]
    public void Workflow_that_deploys_is_a_deployment() => Assert.Equal(
        "job 'live' deploys and does not wait for job 'test', which runs the tests",
        Assert.Single(Check(Jobs("  live: { uses: ./.github/workflows/deploy-region.yml }\n"))).Message);

    [Fact]
    public void Workflow_without_tests_is_not_judged() => Assert.Empty(Check("""
        on: release
        permissions: {}
        jobs:
          push: { timeout-minutes: 5, steps: [{ run: docker push x }] }

        """));

    [Fact]
    public void Always_of_a_deployment_fires() => FindingAssert.Only(
        Check(Jobs("  image: { timeout-minutes: 5, needs: test, if: always(), steps: [{ run: docker push x }] }\n")),
        "STD9271",
        PipelineFixture.Workflow,
        7,
        49,
        "job 'image' deploys, and its condition lets it run when what it needs failed: 'always()'",
        "Write 'success()' instead, or remove the condition");

    [Fact]
    public void Production_first_fires() => FindingAssert.Only(
        Check(Jobs("  live: { timeout-minutes: 5, needs: test, environment: production, steps: [{ run: ./x }] }\n")),
        "STD9272",
        PipelineFixture.Workflow,
        7,
        57,
        "job 'live' deploys to 'production', and nothing was deployed anywhere else before",
        "Deploy the same artefact to an environment for tests first, and let this job need that one");

    [Fact]
    public void Production_after_staging_is_silent() => Assert.Empty(Check(Jobs(
        "  first: { timeout-minutes: 5, needs: test, environment: { name: staging }, steps: [{ run: ./x }] }\n"
            + "  live: { timeout-minutes: 5, needs: first, environment: production, steps: [{ run: ./x }] }\n")));

    private static string Jobs(string others) => """
        on: push
        permissions: {}
        jobs:
          test:
            timeout-minutes: 5
            steps: [{ run: dotnet test }]

        """ + others;
}
