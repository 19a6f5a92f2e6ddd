namespace Standards.ServiceDefaults.Data;

/// <summary>A piece of work in the transaction of a <see cref="DbSession"/>.</summary>
public sealed class DbWork : IAsyncDisposable
{
    private readonly DbSession _session;
    private readonly int _level;
    private bool _over;

    internal DbWork(DbSession session, int level)
    {
        _session = session;
        _level = level;
    }

    /// <summary>Says that the work is done. The outermost work makes it last.</summary>
    public async ValueTask CommitAsync(CancellationToken cancellationToken = default)
    {
        await _session.CommitAsync(_level, cancellationToken);
        _over = true;
    }

    /// <summary>Rolls back what was not committed.</summary>
    public ValueTask DisposeAsync()
    {
        if (_over)
        {
            return ValueTask.CompletedTask;
        }
        _over = true;
        return _session.AbandonAsync(_level);
    }
}
