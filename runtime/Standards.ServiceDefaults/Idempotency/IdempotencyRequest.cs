namespace Standards.ServiceDefaults.Idempotency;

/// <summary>What a store knows of a request: hashes only.</summary>
/// <param name="Id">
/// SHA-256 of the caller (issuer, tenant, client and subject, each with its length) and the key, 64 hexadecimal digits: two callers with one key never meet.
/// Anonymous callers are one caller here.
/// </param>
/// <param name="Hash">
/// SHA-256 of method, path, query, content type and body, 64 hexadecimal digits; that of an anonymous caller holds its address as well, so that another
/// address gets no answer of it.
/// </param>
/// <param name="Now">When it came, in UTC.</param>
/// <param name="ExpiresAt">Until when its answer is kept, in UTC.</param>
public sealed record IdempotencyRequest(string Id, string Hash, DateTimeOffset Now, DateTimeOffset ExpiresAt);
