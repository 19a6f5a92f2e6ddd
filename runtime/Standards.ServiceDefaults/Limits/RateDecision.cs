namespace Standards.ServiceDefaults.Limits;

/// <summary>What became of one request.</summary>
/// <param name="Allowed">Whether it may go on.</param>
/// <param name="Remaining">Requests that the caller could make at once now.</param>
/// <param name="ResetTicks">Ticks until the bucket is full.</param>
/// <param name="RetryTicks">Ticks until one request is allowed again; 0 when this one was.</param>
internal readonly record struct RateDecision(bool Allowed, int Remaining, long ResetTicks, long RetryTicks);
