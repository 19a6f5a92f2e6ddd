namespace Standards.Checks.Engine.Baselines;

/// <summary>The part of a baseline that comes from a measurement, which no build makes anew: replaced as a whole by that of another measurement.</summary>
internal static class MeasuredState
{
    /// <summary>
    /// The baseline with fresh entries instead of old ones. Null when it would grow and <paramref name="reason"/> is empty; the first record needs none.
    /// </summary>
    /// <param name="old">The baseline so far.</param>
    /// <param name="isPart">Whether an entry of the old one belongs to the measurement.</param>
    /// <param name="fresh">What the measurement says.</param>
    /// <param name="first">What stands for a reason in the first record; empty when this is not the first.</param>
    /// <param name="reason">Why more may be wrong.</param>
    public static (Baseline? Baseline, long Added) Replace(
        Baseline old, Func<BaselineEntry, bool> isPart, IReadOnlyList<BaselineEntry> fresh, string first, string reason)
    {
        var (held, needed) = (old.Entries.Where(isPart).Sum(e => (long)e.Count), fresh.Sum(e => (long)e.Count));
        var added = Math.Max(0, needed - held);
        reason = reason.Length == 0 ? first : reason;
        if (added > 0 && reason.Length == 0)
        {
            return (null, added);
        }

        IReadOnlyList<BaselineHistory> history = added > 0 ? [.. old.History, new BaselineHistory(reason, added)] : old.History;
        var entries = old.Entries.Where(e => !isPart(e)).Concat(fresh).Order(BaselineEntry.Order);
        return (new Baseline([.. entries], history) { Approval = old.Approval }, added);
    }
}
