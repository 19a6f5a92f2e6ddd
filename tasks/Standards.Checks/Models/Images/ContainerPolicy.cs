namespace Standards.Checks.Models.Images;

/// <summary>What container images may be used. Clause: <c>images-from-allowed-registries</c>.</summary>
public sealed record ContainerPolicy
{
    /// <summary>
    /// Registries that images may come from, such as <c>mcr.microsoft.com</c>, or parts of one, such as <c>ghcr.io/acme</c>; without a
    /// slash at the end. Empty: any.
    /// </summary>
    public IReadOnlyList<string> Registries { get; init; } = [];
}
