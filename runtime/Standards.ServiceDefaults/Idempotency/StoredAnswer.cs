namespace Standards.ServiceDefaults.Idempotency;

/// <summary>The answer to the first request with a key.</summary>
/// <param name="Status">HTTP status, below 400.</param>
/// <param name="ContentType">Header of that name; null where there is no body.</param>
/// <param name="Location">Header of that name; null where there is none.</param>
/// <param name="Body">The body as sent.</param>
public sealed record StoredAnswer(int Status, string? ContentType, string? Location, ReadOnlyMemory<byte> Body);
