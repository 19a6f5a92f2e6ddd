using Standards.Checks.Findings;
using static Standards.Checks.Tests.Pipelines.PipelineFixture;

namespace Standards.Checks.Tests.Pipelines;

/// <summary>STD9265 and STD9280: jobs that publish take nothing from caches, and their secrets from an environment.</summary>
public sealed class PublishingRulesTests
{
    private const string Commit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";

    private const string Publish = "      - run: npm publish\n";

    [Fact]
    public void Cache_of_a_release_fires() => FindingAssert.Only(
        Job("on: { release: { types: [published] } }", Setup("actions/setup-node", "{ cache: npm }") + Publish),
        "STD9265",
        Workflow,
        8,
        15,
        "job 'build' publishes, and 'cache: npm' brings in what other jobs wrote into the cache",
        "Remove 'cache: npm' here");

    [Theory]
    [InlineData("actions/cache", "{ path: a, key: b }", "Remove the step from this job")]
    [InlineData("actions/cache/restore", "{ path: a, key: b }", "Remove the step from this job")]
    [InlineData("Swatinem/rust-cache", "{}", "Remove the step from this job")]
    [InlineData("Mozilla-Actions/sccache-action", "{}", "Remove the step from this job")]
    [InlineData("PyO3/maturin-action", "{ sccache: 'true' }", "Remove 'sccache: true' here")]
    [InlineData("moonrepo/setup-rust", "{ bins: a }", "Write 'cache: false' here")]
    [InlineData("mlugg/setup-zig", "{ version: 1 }", "Write 'use-cache: false' here")]
    [InlineData("actions/setup-python", "{ cache: pip }", "Remove 'cache: pip' here")]
    [InlineData("actions/setup-dotnet", "{ cache: true }", "Remove 'cache: true' here")]
    [InlineData("actions/setup-go", "{ go-version: 1 }", "Write 'cache: false' here")]
    [InlineData("ruby/setup-ruby", "{ bundler-cache: true }", "Remove 'bundler-cache: true' here")]
    [InlineData("astral-sh/setup-uv", "{ enable-cache: true }", "Remove 'enable-cache: true' here")]
    [InlineData("docker/build-push-action", "{ cache-from: 'type=gha' }", "Remove 'cache-from: type=gha' here")]
    public void Each_cache_fires(string action, string with, string fix) =>
        Assert.Equal([fix], Caches(Job("on: { push: { tags: ['v*'] } }", Setup(action, with) + Publish)).Select(f => f.Fix));

    [Theory]
    [InlineData("actions/cache/save", "{ path: a, key: b }")]
    [InlineData("actions/cache", "{ path: a, key: b, lookup-only: true }")]
    [InlineData("actions/setup-node", "{ node-version: 24 }")]
    [InlineData("actions/setup-node", "{ cache: '${{ inputs.cache }}' }")]
    [InlineData("actions/setup-go", "{ cache: false }")]
    [InlineData("actions/setup-dotnet", "{ cache: false }")]
    [InlineData("moonrepo/setup-rust", "{ cache: false }")]
    [InlineData("PyO3/maturin-action", "{ args: --release }")]
    [InlineData("docker/build-push-action", "{ cache-from: 'type=registry,ref=a' }")]
    public void What_restores_nothing_is_silent(string action, string with) =>
        Assert.Empty(Caches(Job("on: { push: { tags: ['v*'] } }", Setup(action, with) + Publish)));

    [Theory]
    [InlineData("on: { push: { branches: [main] } }", "", "npm publish", 0)]
    [InlineData("on: { push: { branches: [main], tags: ['v*'] } }", "", "npm publish", 0)]
    [InlineData("on: push", "    if: startsWith(github.ref, 'refs/tags/')\n", "npm publish", 1)]
    [InlineData("on: release", "", "npm test", 0)]
    [InlineData("on: release", "", "npm publish --dry-run", 0)]
    [InlineData("on: release", "", "echo npm publish", 0)]
    [InlineData("on: release", "", "cargo publish", 1)]
    [InlineData("on: release", "", "./gradlew publishToMavenCentral --no-daemon", 1)]
    [InlineData("on: release", "", "./gradlew build", 0)]
    [InlineData("on: release", "", "gh release upload v1 a", 1)]
    [InlineData("on: release", "", "dotnet nuget push a.nupkg", 1)]
    public void Job_that_publishes_a_release_is_meant(string on, string keys, string command, int count) =>
        Assert.Equal(count, Caches(Job(on, Setup("actions/setup-node", "{ cache: npm }") + $"      - run: {command}\n", keys)).Length);

    [Fact]
    public void Secret_without_environment_fires() => FindingAssert.Only(
        Job("on: push", "      - run: npm publish\n        env: { NODE_AUTH_TOKEN: \"${{ secrets.NPM_TOKEN }}\" }\n"),
        "STD9280",
        Workflow,
        9,
        38,
        "job 'build' deploys or publishes with 'secrets.NPM_TOKEN', which every job of every branch may read",
        "Move the secret into an environment of the host, and write 'environment:' at the job");

    [Theory]
    [InlineData("on: push", "    environment: release\n", "npm publish", "secrets.A", 0)]
    [InlineData("on: push", "    environment: { name: release }\n", "npm publish", "secrets.A", 0)]
    [InlineData("on: push", "", "npm publish", "secrets.GITHUB_TOKEN", 0)]
    [InlineData("on: push", "", "npm publish", "github.token", 0)]
    [InlineData("on: push", "", "npm test", "secrets.A", 0)]
    [InlineData("on: workflow_call", "", "npm publish", "secrets.A", 0)]
    [InlineData("on: push", "", "kubectl apply -f a", "secrets.A", 1)]
    [InlineData("on: push", "", "docker push acme/a", "secrets.A", 1)]
    public void Secret_of_a_delivery_is_meant(string on, string keys, string command, string value, int count) => Assert.Equal(
        count,
        Job(on, $"      - run: {command}\n        env: {{ A: \"${{{{ {value} }}}}\" }}\n", keys).Count(f => f.Rule.Id == "STD9280"));

    private static Finding[] Caches(IReadOnlyList<Finding> findings) => [.. findings.Where(f => f.Rule.Id == "STD9265")];

    private static string Setup(string action, string with) => $"      - uses: {action}@{Commit}\n        with: {with}\n";

    private static IReadOnlyList<Finding> Job(string on, string steps, string keys = "") => Check($"""
        {on}
        permissions: {"{}"}
        jobs:
          build:
            runs-on: ubuntu-24.04
            timeout-minutes: 5
        {keys}    steps:

        """ + steps);
}
