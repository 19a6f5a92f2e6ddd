using System.Collections.Concurrent;

namespace Standards.ServiceDefaults.Limits;

/// <summary>The buckets of all callers, bounded: full buckets are forgotten, which loses nothing, and strangers beyond the bound share one.</summary>
internal sealed class CallerBuckets(RateLimitOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<CallerKey, RateBucket> _buckets = new();
    private readonly RateBucket _strangers = new();
    private readonly long _start = clock.GetTimestamp();
    private readonly long _cost = options.Period.Ticks / options.Requests;
    private int _count;
    private long _nextSweep;

    public int Count => Volatile.Read(ref _count);

    public RateDecision Take(CallerKey caller)
    {
        // Not the wall clock: nobody waits longer because it was put back.
        var now = clock.GetElapsedTime(_start).Ticks;
        if (!_buckets.TryGetValue(caller, out var bucket))
        {
            bucket = Add(caller, now);
        }
        return bucket.Take(now, _cost, options.Burst);
    }

    private RateBucket Add(CallerKey caller, long now)
    {
        if (Volatile.Read(ref _count) >= options.MaxCallers)
        {
            Sweep(now);
        }
        if (Volatile.Read(ref _count) >= options.MaxCallers)
        {
            return _strangers;
        }

        var bucket = new RateBucket();
        if (!_buckets.TryAdd(caller, bucket))
        {
            return _buckets.GetValueOrDefault(caller, bucket);
        }
        Interlocked.Increment(ref _count);
        return bucket;
    }

    // At most one at a time and one a second: many new callers must not make each other slow.
    private void Sweep(long now)
    {
        var due = Volatile.Read(ref _nextSweep);
        if (now < due || Interlocked.CompareExchange(ref _nextSweep, now + TimeSpan.TicksPerSecond, due) != due)
        {
            return;
        }
        foreach (var entry in _buckets)
        {
            if (entry.Value.IsFull(now) && _buckets.TryRemove(entry))
            {
                Interlocked.Decrement(ref _count);
            }
        }
    }
}
