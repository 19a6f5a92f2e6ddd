using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Templates;

/// <summary>What <c>--deploy kubernetes</c> writes for a worker and not for a service: the volume of its messages, and nobody who calls it.</summary>
public sealed class WorkerManifestTests
{
    private const string Template = "std-worker";
    private const string Options = "--deploy kubernetes";
    private const string Folder = "deploy/kubernetes/";
    private const string Pod = "spec.template.spec.";
    private const string Container = "spec.template.spec.containers[0].";

    [Fact]
    public void Kustomization_lists_every_manifest()
    {
        var written = TemplateContent.FilesOf(Template, Options).Keys
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal))
            .Select(path => path[Folder.Length..])
            .ToArray();

        Assert.Equal(written.Where(path => path != "kustomization.yml"), Read("kustomization.yml").List("resources"));
        Assert.Contains("persistent-volume-claim.yml", written);
        Assert.DoesNotContain("service.yml", written);
        Assert.DoesNotContain("migration-job.yml", written);
    }

    [Fact]
    public void Folders_are_on_the_volume_that_all_pods_share()
    {
        var deployment = Read("deployment.yml");
        var claim = Read("persistent-volume-claim.yml");
        var variables = deployment.Items(Container + "env").ToDictionary(variable => variable["name"], variable => variable["value"], StringComparer.Ordinal);

        Assert.Equal(claim["metadata.name"], deployment[Pod + "volumes[1].persistentVolumeClaim.claimName"]);
        Assert.Equal(deployment[Pod + "volumes[1].name"], deployment[Container + "volumeMounts[1].name"]);
        Assert.Equal(["ReadWriteMany"], claim.List("spec.accessModes"));
        Assert.Equal(["Inbox__Folder", "Outbox__Folder"], variables.Keys.Order(StringComparer.Ordinal));
        Assert.All(variables.Values, folder => Assert.StartsWith(deployment[Container + "volumeMounts[1].mountPath"] + "/", folder, StringComparison.Ordinal));
    }

    [Fact]
    public void Volume_belongs_to_the_user_of_the_image()
    {
        var user = Read("deployment.yml")[Pod + "securityContext.runAsUser"];

        Assert.Equal(user, Read("deployment.yml")[Pod + "securityContext.fsGroup"]);
        Assert.Contains(
            $"<ContainerUser>{user}</ContainerUser>",
            TemplateContent.TextsOf(Template, Options).Single(file => file.Path == "cmd/StdService1.Worker/StdService1.Worker.csproj").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Network_lets_nobody_in()
    {
        var policy = Read("network-policy.yml");

        Assert.Equal(["Ingress", "Egress"], policy.List("spec.policyTypes"));
        Assert.Empty(policy.Items("spec.ingress"));
    }

    private static YamlDocument Read(string path) => YamlDocument.Of(Template, Options, Folder + path);
}
