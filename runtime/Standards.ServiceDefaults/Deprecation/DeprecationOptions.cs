namespace Standards.ServiceDefaults.Deprecation;

/// <summary><c>Deprecation</c> and <c>Sunset</c> headers of endpoints on their way out.</summary>
public sealed class DeprecationOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
