namespace Standards.Checks.Policies;

/// <summary>Where a value of the policy comes from.</summary>
/// <param name="Layer">What people call it: <c>Standards.Sdk</c>, <c>eng/acme.yml</c>, <c>Acme.Policy 1.2.0</c>, <c>standards.yml</c>.</param>
/// <param name="Path">Repository-relative path of the file; empty when it lies outside the repository.</param>
/// <param name="Line">1-based, or 0 for a default of the SDK.</param>
/// <param name="Column">1-based, or 0.</param>
public sealed record PolicyOrigin(string Layer, string Path, int Line, int Column)
{
    /// <summary>The SDK itself.</summary>
    public static PolicyOrigin Sdk { get; } = new("Standards.Sdk", "", 0, 0);
}
