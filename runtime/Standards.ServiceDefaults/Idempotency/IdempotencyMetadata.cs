namespace Standards.ServiceDefaults.Idempotency;

/// <summary>Says that an endpoint takes an <c>Idempotency-Key</c>: for what describes endpoints, such as a transformer of the OpenAPI document.</summary>
/// <param name="Required">Whether a request without a key is refused.</param>
public sealed record IdempotencyMetadata(bool Required);
