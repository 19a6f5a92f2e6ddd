namespace Standards.ServiceDefaults.Idempotency;

/// <summary>A write with an <c>Idempotency-Key</c> happens once.</summary>
public sealed class IdempotencyOptions
{
    /// <summary>Whether the feature is on.</summary>
    public bool Enabled { get; set; } = true;
}
