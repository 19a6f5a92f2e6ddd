namespace Standards.ServiceDefaults.Audit;

/// <summary>Reads a chain from its beginning and finds the first link that is broken.</summary>
public static class AuditVerifier
{
    /// <summary>Checks a chain, in memory that does not grow with it.</summary>
    /// <param name="records">All records, by sequence.</param>
    /// <param name="anchor">An end of this chain that was kept elsewhere; without it a tail that was cut off cannot be noticed.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAsyncEnumerable<AuditRecord> records, AuditAnchor? anchor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);

        var end = AuditAnchor.Empty;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var broken = Check(record, end);
            if (broken != AuditBreak.None)
            {
                return new AuditVerification(broken, end.Count + 1, end);
            }

            if (record.Sequence == anchor?.Count && record.Hash != anchor.Hash)
            {
                return new AuditVerification(AuditBreak.Rewritten, record.Sequence, end);
            }
            end = new AuditAnchor(record.Sequence, record.Hash);
        }

        return end.Count < anchor?.Count
            ? new AuditVerification(AuditBreak.Truncated, end.Count + 1, end)
            : new AuditVerification(AuditBreak.None, end.Count, end);
    }

    private static AuditBreak Check(AuditRecord record, AuditAnchor end)
    {
        if (record.Hash != AuditChain.HashOf(record.PreviousHash, record.Content))
        {
            return AuditBreak.Altered;
        }
        if (record.Sequence > end.Count + 1)
        {
            return AuditBreak.Missing;
        }
        if (record.Sequence <= end.Count)
        {
            return AuditBreak.Reordered;
        }
        return record.PreviousHash == end.Hash ? AuditBreak.None : AuditBreak.Unlinked;
    }
}
