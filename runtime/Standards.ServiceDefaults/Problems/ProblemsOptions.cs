namespace Standards.ServiceDefaults.Problems;

/// <summary>Errors leave the service as problem details (RFC 9457) with <c>code</c>, <c>errors</c> and <c>requestId</c>.</summary>
public sealed class ProblemsOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
