using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout.Places;

namespace Standards.Checks.Tests.Layout.Places;

public sealed class PlaceCheckTests : IDisposable
{
    private const string Manifest = """
        # what runs
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: orders }

        """;

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("src/Orders.Grpc/orders.proto", "STD2040", "the contract 'orders.proto' is outside 'api'", "api/orders.proto")]
    [InlineData("docs/openapi.v1.yaml", "STD2040", "the contract 'openapi.v1.yaml' is outside 'api'", "api/openapi.v1.yaml")]
    [InlineData("openapi.json", "STD2040", "the contract 'openapi.json' is outside 'api'", "api/openapi.json")]
    [InlineData("src/Orders/seed.sh", "STD2041", "the script 'seed.sh' is outside 'scripts'", "scripts/seed.sh")]
    [InlineData("deploy.ps1", "STD2041", "the script 'deploy.ps1' is outside 'scripts'", "scripts/deploy.ps1")]
    [InlineData("infra/main.tf", "STD2042", "the Terraform file 'main.tf' is outside 'deploy/terraform'", "deploy/terraform/main.tf")]
    [InlineData(
        "k8s/kustomization.yaml",
        "STD2042",
        "the Kubernetes definition 'kustomization.yaml' is outside 'deploy/kubernetes'",
        "deploy/kubernetes/kustomization.yaml")]
    [InlineData(
        "local/docker-compose.dev.yml",
        "STD2042",
        "the compose file 'docker-compose.dev.yml' is outside 'deploy/docker'",
        "deploy/docker/docker-compose.dev.yml")]
    public void Misplaced_file_is_found(string path, string rule, string message, string target) =>
        FindingAssert.Only(Run(path), rule, $"{path}(0,0)", message, $"Run 'git mv {path} {target}' and correct what refers to it");

    [Fact]
    public void Folder_moves_as_a_whole()
    {
        _repository
            .With("terraform/modules/alb/main.tf", "")
            .With("terraform/modules/rds/main.tf", "")
            .With("terraform/projects/orders/main.tf", "")
            .With("terraform/projects/orders/dev.tfvars", "")
            .With("terraform/projects/billing/dev.backend", "")
            .With("terraform/projects/billing/test.backend", "")
            .With("terraform/README.md", "")
            .With("src/Orders/Orders.csproj", "");

        FindingAssert.Only(
            Run("terraform/projects/orders/user-data.sh"), "STD2042", "terraform/modules/alb/main.tf(0,0)",
            "the folder 'terraform' holds Terraform files outside 'deploy/terraform'",
            "Run 'git mv terraform deploy/terraform' and correct what refers to it");
    }

    [Fact]
    public void Folder_with_more_of_others_stays()
    {
        _repository
            .With("build/docker-compose.a.yml", "")
            .With("build/docker-compose.b.yml", "")
            .With("build/a.targets", "")
            .With("build/b.props", "")
            .With("build/c.snk", "");

        Assert.Equal(
            ["deploy/docker/docker-compose.a.yml", "deploy/docker/docker-compose.b.yml"], Run("README.md").Select(f => f.Fix.Split('\'')[1].Split(' ')[^1]));
    }

    [Fact]
    public void Second_folder_goes_beside_the_first()
    {
        _repository
            .With("infra/a.tf", "")
            .With("infra/b.tf", "")
            .With("network/a.tf", "")
            .With("network/b.tf", "")
            .With("deploy/terraform/modules/x/main.tf", "");

        Assert.Equal(
            [
                "Run 'git mv infra deploy/terraform/infra' and correct what refers to it",
                "Run 'git mv network deploy/terraform/network' and correct what refers to it",
            ],
            Run("README.md").Select(f => f.Fix));
    }

    [Fact]
    public void Folder_with_projects_or_other_things_stays_and_what_it_holds_moves()
    {
        _repository.With("src/Dashboard/Dashboard.csproj", "").With("src/Dashboard/Protos/v1/logs.proto", "").With("src/Dashboard/Protos/v1/traces.proto", "")
            .With("src/Basket/Basket.csproj", "").With("src/Basket/Proto/basket.proto", "").With("src/Basket/Proto/Basket.cs", "")
            .With("src/Client/Client.csproj", "").With("src/Client/Protos/basket.proto", "");

        Assert.Equal(
            [
                "the contract 'basket.proto' is outside 'api': git mv src/Basket/Proto/basket.proto api/Basket/Proto/basket.proto",
                "the contract 'basket.proto' is outside 'api': git mv src/Client/Protos/basket.proto api/Client/Protos/basket.proto",
                "the folder 'src/Dashboard/Protos/v1' holds contracts outside 'api': git mv src/Dashboard/Protos/v1 api",
            ],
            Run("README.md").Select(f => $"{f.Message}: {f.Fix.Split('\'')[1]}"));
    }

    [Fact]
    public void No_two_files_move_onto_one_path()
    {
        foreach (var i in Enumerable.Range(0, 40))
        {
            _repository
                .With($"""{(i % 2 == 0 ? "src" : "tools")}/p{i / 4}/x{i % 3}/run.sh""", "")
                .With($"lib{i % 3}/p{i}/main.tf", "")
                .With($"lib{i % 3}/p{i}/a.cs", "")
                .With($"src/p{i}/P{i}.csproj", "")
                .With($"src/p{i}/api.proto", "");
        }

        var targets = Run("scripts/run.sh")
            .Where(f => f.Fix.StartsWith("Run", StringComparison.Ordinal))
            .Select(f => f.Fix.Split('\'')[1].Split(' ')[^1])
            .ToList();

        Assert.True(targets.Count > 50);
        Assert.Equal(targets.Count, targets.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain("scripts/run.sh", targets);
    }

    [Fact]
    public void Path_that_cannot_be_found_is_left_to_the_reader() =>
        Assert.Equal(
            "Move it below 'scripts' to a path that is not taken, and correct what refers to it", Assert.Single(Run("src/a.sh", more: "scripts/a.sh")).Fix);

    [Fact]
    public void Manifest_is_told_by_its_content()
    {
        _repository.With("config/app.yaml", "kind: nothing\nname: orders\n").With("config/list.yaml", "a: 1\n---\nkind: Other\n---\napiVersion: v1\n");

        FindingAssert.Only(
            Run("k8s/deployment.yaml", Manifest), "STD2042", "k8s/deployment.yaml(0,0)",
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
    [InlineData("restore.cmd")]
    [InlineData("Build.ps1")]
    [InlineData("dotnet.sh")]
    [InlineData(".config/hooks/a.sh")]
    [InlineData("src/Orders.Tests/Workers/2.bat")]
    [InlineData("src/Orders.UnitTests/TestAssets/orders.proto")]
    [InlineData("sample/PowerShell/run.ps1")]
    [InlineData("playground/orders/orders.proto")]
    [InlineData("src/Orders.Analyzers/tools/install.ps1")]
    [InlineData("bin/orders.bat")]
    [InlineData("src/Dashboard/opentelemetry/proto/logs/v1/logs.proto")]
    [InlineData("gradlew.bat")]
    [InlineData("deploy/terraform/main.tf")]
    [InlineData("modules/orders/deploy/terraform/main.tf")]
    [InlineData("compose.yaml")]
    [InlineData("docker-compose.override.yml")]
    [InlineData("deploy/docker/compose.yaml")]
    [InlineData("standards.yml")]
    [InlineData("src/Orders/appsettings.json")]
    [InlineData("src/Orders/legacy/old.sh")]
    public void File_in_its_place_is_silent(string path) =>
        Assert.Empty(Run(path, policy: LayoutFindings.Policy("service: { class: service }\nlayout: { allowed: '**/legacy/**' }")));

    [Theory]
    [InlineData("deploy/kubernetes/a.yaml")]
    [InlineData("charts/orders/templates/a.yaml")]
    [InlineData("docs/example.yaml")]
    public void Manifest_in_its_place_is_silent(string path) => Assert.Empty(Run(path, Manifest));

    [Fact]
    public void Catalog_of_a_portal_is_no_manifest() => Assert.Empty(Run("catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: Component\n"));

    [Fact]
    public void Script_beside_Terraform_is_part_of_it()
    {
        _repository.With("infra/node/resources/quota.yaml", Manifest);

        Assert.DoesNotContain(
            Run("infra/node/user_data.sh", more: "infra/node/main.tf"), f => f.Rule.Id == "STD2041" || f.Path.EndsWith("quota.yaml", StringComparison.Ordinal));
        Assert.Contains(Run("infra/other/user_data.sh"), f => f.Rule.Id == "STD2041");
    }

    [Fact]
    public void Script_beside_a_Dockerfile_goes_into_the_image()
    {
        _repository.With("cmd/Orders.Api/Dockerfile", "FROM scratch\n");

        Assert.Empty(Run("cmd/Orders.Api/entrypoint.sh"));
    }

    [Theory]
    [InlineData(ServiceClass.Library)]
    [InlineData(ServiceClass.Repository)]
    public void Repository_that_is_not_deployed_is_silent(ServiceClass serviceClass) =>
        Assert.Empty(Run("infra/main.tf", policy: LayoutFindings.Of(serviceClass)));

    [Fact]
    public void Unreadable_yaml_is_no_manifest() => Assert.Empty(_repository.With("k8s/a.yaml", [0xFF, 0, 1]).Run(new PlaceCheck(), LayoutFindings.Service));

    private IReadOnlyList<Finding> Run(string path, string text = "", Policy? policy = null, string more = "README.md") =>
        _repository.With(path, text).With(more, "").Run(new PlaceCheck(), policy ?? LayoutFindings.Service);
}
