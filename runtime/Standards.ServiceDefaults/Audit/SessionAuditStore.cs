using Standards.ServiceDefaults.Data;

namespace Standards.ServiceDefaults.Audit;

/// <summary>Adds records in the transaction of the <see cref="DbSession"/>, or in one of their own where none is open.</summary>
internal sealed class SessionAuditStore(DbSession session, DbAuditStore store) : IAuditStore
{
    public async ValueTask<AuditRecord> AppendAsync(Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken)
    {
        await using var work = await session.BeginAsync(cancellationToken);
        var record = await DbAuditStore.AppendAsync(session.Transaction!, seal, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return record;
    }

    public IAsyncEnumerable<AuditRecord> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);
}
