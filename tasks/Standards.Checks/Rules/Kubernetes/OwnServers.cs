using Standards.Checks.Models.Images;

namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Tells what a team runs of its own from what it runs of others.</summary>
internal static class OwnServers
{
    /// <summary>Whether it is a deployment with ports and not one of the official images of Docker Hub, such as <c>redis:7.4.1</c>.</summary>
    public static bool Hold(Workload workload) =>
        workload.IsServer
        && workload.Containers.Any(c => !c.IsInit
            && c.Node["image"].Text is { } text
            && (ImageReference.TryParse(text) is not { } image || !image.Name.StartsWith("docker.io/library/", StringComparison.Ordinal)));
}
