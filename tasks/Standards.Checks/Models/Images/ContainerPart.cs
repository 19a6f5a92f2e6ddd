using Standards.Checks.Policies;

namespace Standards.Checks.Models.Images;

/// <summary>The part <c>containers</c> of the policy.</summary>
internal static class ContainerPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<ContainerPolicy>("containers", ContainerPolicyReader.Read)
        .Key("registries", "extended", (upper, lower) => AllowedRegistries.IsWider(upper.Registries, lower.Registries));

    extension(Policy policy)
    {
        /// <summary>Container images.</summary>
        public ContainerPolicy Containers => policy.Part<ContainerPolicy>();
    }
}
