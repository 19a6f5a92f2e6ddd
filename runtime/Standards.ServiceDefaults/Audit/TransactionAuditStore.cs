using System.Data.Common;

namespace Standards.ServiceDefaults.Audit;

/// <summary>Adds records within a transaction of the application.</summary>
internal sealed class TransactionAuditStore(DbAuditStore store, DbTransaction transaction) : IAuditStore
{
    public ValueTask<AuditRecord> AppendAsync(Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken)
        => DbAuditStore.AppendAsync(transaction, seal, cancellationToken);

    public IAsyncEnumerable<AuditRecord> ReadAsync(CancellationToken cancellationToken) => store.ReadAsync(cancellationToken);
}
