using Standards.Checks.Policies;

namespace Standards.Checks.Models.Images;

/// <summary>Reads <c>containers</c> of <c>standards.yml</c>.</summary>
internal static class ContainerPolicyReader
{
    public static ContainerPolicy Read(PolicySection section)
    {
        var policy = new ContainerPolicy
        {
            Registries = section.ValueList("registries", "a list of registries such as ghcr.io/acme", "mcr.microsoft.com", AllowedRegistries.Normalise) ?? [],
        };
        section.End();
        return policy;
    }
}
