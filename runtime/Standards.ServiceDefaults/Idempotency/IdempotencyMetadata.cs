namespace Standards.ServiceDefaults.Idempotency;

/// <summary>Says that an endpoint takes an <c>Idempotency-Key</c>.</summary>
/// <param name="Required">Whether a request without a key is refused.</param>
internal sealed record IdempotencyMetadata(bool Required);
