using Standards.Checks.Findings;
using Standards.Checks.Layout.Places;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Layout.Places;

public sealed class PlaceCheckTests : IDisposable
{
    private const string Manifest = "# what runs\napiVersion: apps/v1\nkind: Deployment\nmetadata: { name: orders }\n";

    private readonly TestRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("src/Orders.Grpc/orders.proto", "STD2040", "the contract 'orders.proto' is outside 'api'", "api/orders.proto")]
    [InlineData("docs/openapi.v1.yaml", "STD2040", "the contract 'openapi.v1.yaml' is outside 'api'", "api/openapi.v1.yaml")]
    [InlineData("openapi.json", "STD2040", "the contract 'openapi.json' is outside 'api'", "api/openapi.json")]
    [InlineData("src/Orders/seed.sh", "STD2041", "the script 'seed.sh' is outside 'scripts'", "scripts/seed.sh")]
    [InlineData("deploy.ps1", "STD2041", "the script 'deploy.ps1' is outside 'scripts'", "scripts/deploy.ps1")]
    [InlineData("infra/main.tf", "STD2042", "the Terraform file 'main.tf' is outside 'deploy/terraform'", "deploy/terraform/main.tf")]
    [InlineData("k8s/kustomization.yaml", "STD2042", "the Kubernetes definition 'kustomization.yaml' is outside 'deploy/kubernetes'", "deploy/kubernetes/kustomization.yaml")]
    [InlineData("local/docker-compose.dev.yml", "STD2042", "the compose file 'docker-compose.dev.yml' is outside 'deploy/docker'", "deploy/docker/docker-compose.dev.yml")]
    public void Misplaced_file_is_found(string path, string rule, string message, string target) =>
        Assert.Single(Run(path)).Is($"{path}(0,0) {rule}", message, $"Run 'git mv {path} {target}' and correct what refers to it");

    [Fact]
    public void Manifest_is_told_by_its_content()
    {
        repository.With("config/app.yaml", "kind: nothing\nname: orders\n").With("config/list.yaml", "a: 1\n---\nkind: Other\n---\napiVersion: v1\n");

        Assert.Single(Run("k8s/deployment.yaml", Manifest)).Is(
            "k8s/deployment.yaml(0,0) STD2042",
            "the Kubernetes manifest (Deployment) 'deployment.yaml' is outside 'deploy/kubernetes'",
            "Run 'git mv k8s/deployment.yaml deploy/kubernetes/deployment.yaml' and correct what refers to it");
    }

    [Fact]
    public void Second_document_of_a_file_counts() => Assert.Single(Run("k8s/all.yaml", "a: 1\n---\n" + Manifest));

    [Theory]
    [InlineData("api/orders/v1/orders.proto")]
    [InlineData("modules/orders/api/orders.proto")]
    [InlineData("shared/proto/orders.proto")]
    [InlineData("src/protos/google/api/http.proto")]
    [InlineData("tests/Data/orders.proto")]
    [InlineData("scripts/a.sh")]
    [InlineData("modules/orders/scripts/a.sh")]
    [InlineData(".github/actions/a/run.sh")]
    [InlineData("eng/a.ps1")]
    [InlineData("build.sh")]
    [InlineData("gradlew.bat")]
    [InlineData("deploy/terraform/main.tf")]
    [InlineData("modules/orders/deploy/terraform/main.tf")]
    [InlineData("compose.yaml")]
    [InlineData("docker-compose.override.yml")]
    [InlineData("deploy/docker/compose.yaml")]
    [InlineData("standards.yml")]
    [InlineData("src/Orders/appsettings.json")]
    [InlineData("src/Orders/legacy/old.sh")]
    public void File_in_its_place_is_silent(string path) => Assert.Empty(Run(path, policy: LayoutFindings.Policy("service: { class: service }\nlayout: { allowed: '**/legacy/**' }")));

    [Theory]
    [InlineData("deploy/kubernetes/a.yaml")]
    [InlineData("charts/orders/templates/a.yaml")]
    [InlineData("docs/example.yaml")]
    public void Manifest_in_its_place_is_silent(string path) => Assert.Empty(Run(path, Manifest));

    [Fact]
    public void Script_beside_a_Dockerfile_goes_into_the_image()
    {
        repository.With("cmd/Orders.Api/Dockerfile", "FROM scratch\n");

        Assert.Empty(Run("cmd/Orders.Api/entrypoint.sh"));
    }

    [Theory]
    [InlineData(ServiceClass.Library)]
    [InlineData(ServiceClass.Repository)]
    public void Repository_that_is_not_deployed_is_silent(ServiceClass serviceClass) => Assert.Empty(Run("infra/main.tf", policy: LayoutFindings.Of(serviceClass)));

    [Fact]
    public void Unreadable_yaml_is_no_manifest() => Assert.Empty(repository.With("k8s/a.yaml", [0xFF, 0, 1]).Run(new PlaceCheck(), LayoutFindings.Service));

    private IReadOnlyList<Finding> Run(string path, string text = "", Policy? policy = null) => repository.With(path, text).Run(new PlaceCheck(), policy ?? LayoutFindings.Service);
}
