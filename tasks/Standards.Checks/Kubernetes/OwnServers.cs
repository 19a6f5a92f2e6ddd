namespace Standards.Checks.Kubernetes;

/// <summary>Tells what a team runs of its own from what it runs of others.</summary>
internal static class OwnServers
{
    /// <summary>Whether it is a deployment with ports of images that somebody built for it: one word, such as <c>redis:7.4.1</c>, is an image of Docker Hub's own.</summary>
    public static bool Hold(Workload workload) => workload.IsServer && workload.Containers.Any(c => !c.IsInit && c.Node["image"].Text is { } image && image.Contains('/', StringComparison.Ordinal));
}
