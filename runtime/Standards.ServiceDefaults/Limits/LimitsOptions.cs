namespace Standards.ServiceDefaults.Limits;

/// <summary>Body size, slow callers and requests per caller, with <c>X-RateLimit-*</c> headers.</summary>
public sealed class LimitsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
