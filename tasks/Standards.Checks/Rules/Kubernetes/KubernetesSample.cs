namespace Standards.Checks.Rules.Kubernetes;

/// <summary>Where to see a manifest of a kind that the repository lacks.</summary>
internal static class KubernetesSample
{
    /// <summary>In a folder of its own: in the repository <c>dotnet new</c> would refuse to write over the manifests that are there.</summary>
    public const string Command = "'dotnet new std-kubernetes --output sample' shows one";
}
