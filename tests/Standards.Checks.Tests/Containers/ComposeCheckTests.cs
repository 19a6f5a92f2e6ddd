using Standards.Checks.Rules.Containers.Compose;

namespace Standards.Checks.Tests.Containers;

/// <summary>Images of compose files: STD9115.</summary>
public sealed class ComposeCheckTests
{
    [Theory]
    [InlineData("cache: { image: redis:latest }", "(2,19) the tag 'latest' of 'docker.io/library/redis' says no version, so that it is another image tomorrow")]
    [InlineData("cache: { image: redis }", "(2,19) the image 'redis' has no tag, so that it is another one tomorrow")]
    [InlineData("cache: { image: ghcr.io/acme/cache }", "(2,19) the image 'ghcr.io/acme/cache' has no tag, so that it is another one tomorrow")]
    [InlineData(
        "api: { image: 'ghcr.io/acme/orders:${TAG:-latest}' }",
        "(2,17) the tag 'latest' of 'ghcr.io/acme/orders' says no version, so that it is another image tomorrow")]
    [InlineData("cache: { image: '${IMAGE:-redis}' }", "(2,19) the image '${IMAGE:-redis}' has no tag, so that it is another one tomorrow")]
    [InlineData(
        "api: { image: '${REGISTRY}/orders:latest' }",
        "(2,17) the tag 'latest' of '${REGISTRY}/orders' says no version, so that it is another image tomorrow")]
    [InlineData(
        "cache:\n    image: >-\n      docker.io/library/rabbitmq",
        "(3,12) the image 'docker.io/library/rabbitmq' has no tag, so that it is another one tomorrow")]
    public void Image_without_a_version_is_STD9115(string service, string expected)
    {
        using var repository = new TestRepository().With("deploy/docker-compose.prod.yml", $"services:\n  {service}\n");
        var finding = Assert.Single(repository.Run(new ComposeCheck()));

        Assert.Equal(("STD9115", expected), (finding.Rule.Id, $"({finding.Line},{finding.Column}) {finding.Message}"));
    }

    [Theory]
    [InlineData("compose.yml", "cache: { image: redis:7.4 }")]
    [InlineData("compose.yml", "cache: { image: 'redis@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' }")]
    [InlineData("compose.yml", "api: { image: acme/orders, build: . }")]
    [InlineData("compose.yml", "api: { image: 'acme/orders:${TAG:-1.4.0}' }")]
    [InlineData("compose.yml", "api: { image: 'acme/orders:${TAG}' }")]
    [InlineData("compose.yml", "api: { image: 'acme/orders:${TAG:?set it}' }")]
    [InlineData("compose.yml", "api: { image: '${REGISTRY-}orders-api' }")]
    [InlineData("compose.yml", "api: { image: '${REGISTRY}/orders' }")]
    [InlineData("compose.yml", "api: { image: '${REGISTRY:-ghcr.io}/acme/orders:1.4.0' }")]
    [InlineData("compose.yml", "api: { image: acme/orders, pull_policy: never }")]
    [InlineData("compose.yml", "api: { image: orders-api }")]
    [InlineData("compose.yml", "api: { build: . }")]
    [InlineData("samples/compose.yml", "cache: { image: redis }")]
    [InlineData("tests/testdata/compose.yml", "cache: { image: redis }")]
    [InlineData("node_modules/a/docker-compose.yml", "cache: { image: redis }")]
    [InlineData("tests/Snapshots/docker-compose.verified.yaml", "cache: { image: redis }")]
    [InlineData("composer.yml", "cache: { image: redis }")]
    [InlineData("services.yml", "cache: { image: redis }")]
    public void Others_are_silent(string path, string service)
    {
        using var repository = new TestRepository().With(path, $"services:\n  {service}\n");

        Assert.Empty(repository.Run(new ComposeCheck()));
    }

    [Theory]
    [InlineData("tests/integration/compose.test.yaml")]
    [InlineData("src/Shop.IntegrationTests/docker-compose-ci.yml")]
    [InlineData(".devcontainer/docker-compose.yml")]
    [InlineData("compose-dev.yaml")]
    [InlineData("local.docker-compose.yml")]
    [InlineData("docker-stack.yml")]
    public void File_is_read_by_its_name_in_any_folder(string path)
    {
        using var repository = new TestRepository().With(path, "services:\r\n  cache:\r\n    ports: []\r\n    image: redis\r\n");

        Assert.Equal(4, Assert.Single(repository.Run(new ComposeCheck())).Line);
    }

    [Theory]
    [InlineData("services: [\n")]
    [InlineData("")]
    [InlineData("services: 4\n")]
    public void What_is_no_compose_file_is_silent(string text)
    {
        using var repository = new TestRepository().With("compose.yml", text);

        Assert.Empty(repository.Run(new ComposeCheck()));
    }
}
