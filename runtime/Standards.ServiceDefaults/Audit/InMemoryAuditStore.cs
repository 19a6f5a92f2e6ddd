using System.Runtime.CompilerServices;

namespace Standards.ServiceDefaults.Audit;

/// <summary>Keeps records until the process ends: for tests, and for services without a database.</summary>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly Lock _gate = new();
    private readonly List<AuditRecord> _records = [];

    /// <inheritdoc/>
    public ValueTask<AuditRecord> AppendAsync(Func<AuditAnchor, AuditRecord> seal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seal);

        lock (_gate)
        {
            var record = seal(_records.Count == 0 ? AuditAnchor.Empty : new AuditAnchor(_records.Count, _records[^1].Hash));
            _records.Add(record);
            return ValueTask.FromResult(record);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AuditRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        AuditRecord[] records;
        lock (_gate)
        {
            records = [.. _records];
        }
        foreach (var record in records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await Task.CompletedTask;
    }
}
