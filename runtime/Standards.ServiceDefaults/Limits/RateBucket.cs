namespace Standards.ServiceDefaults.Limits;

/// <summary>
/// The bucket of one caller as one number: when it would be full again ("theoretical arrival time" of the generic cell rate algorithm). Exact at
/// every moment, unlike windows, and without a lock.
/// </summary>
internal sealed class RateBucket
{
    private long _full;

    /// <summary>Whether nothing is missing: the bucket then tells no more than a new one.</summary>
    public bool IsFull(long now) => Interlocked.Read(ref _full) <= now;

    /// <summary>Takes one request.</summary>
    /// <param name="now">Now, in ticks.</param>
    /// <param name="cost">Ticks that one request needs to flow back.</param>
    /// <param name="burst">Requests in a full bucket.</param>
    public RateDecision Take(long now, long cost, int burst)
    {
        while (true)
        {
            var seen = Interlocked.Read(ref _full);
            var full = Math.Max(seen, now) + cost;
            var missing = full - now;
            var over = missing - (cost * burst);
            if (over > 0)
            {
                return new(false, 0, missing - cost, over);
            }
            if (Interlocked.CompareExchange(ref _full, full, seen) == seen)
            {
                return new(true, (int)(-over / cost), missing, 0);
            }
        }
    }
}
