namespace Standards.ServiceDefaults.Audit;

/// <summary>Keeps audit records: adds, reads, and nothing else (clause compliance.audit-log-immutable).</summary>
public interface IAuditStore
{
    /// <summary>Adds a record behind the last one. Of several callers, and processes, one at a time sees the end of the chain and adds to it.</summary>
    /// <param name="seal">Makes the record that follows an end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<AuditRecord> AppendAsync(Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken);

    /// <summary>The records in the order of their sequence.</summary>
    IAsyncEnumerable<AuditRecord> ReadAsync(CancellationToken cancellationToken);
}
