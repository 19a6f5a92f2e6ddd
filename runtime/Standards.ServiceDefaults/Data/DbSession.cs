using System.Data.Common;

namespace Standards.ServiceDefaults.Data;

/// <summary>
/// The one database connection and transaction of a request (or of one work item): what its parts write stands or falls together. Scoped; not for
/// use by several threads at once. With Entity Framework: <c>db.Database.SetDbConnection(...)</c> and <c>UseTransaction(session.Transaction)</c>.
/// </summary>
public sealed class DbSession(DbDataSource source) : IAsyncDisposable
{
    private DbConnection? _connection;
    private int _open;
    private bool _doomed;

    /// <summary>The transaction that is open; null outside of one.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>The connection, opened on first use.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken = default) =>
        _connection ??= await source.OpenConnectionAsync(cancellationToken);

    /// <summary>
    /// A command on the connection, inside the transaction that is open. The caller sets the text, a constant, where CA2100 sees it; values
    /// belong in parameters.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait for a connection.</param>
    public async ValueTask<DbCommand> CreateCommandAsync(CancellationToken cancellationToken = default)
    {
        var command = (await OpenAsync(cancellationToken)).CreateCommand();
        command.Transaction = Transaction;
        return command;
    }

    /// <summary>
    /// Begins a transaction, or joins the one that is open: only who began it commits it. Work that is disposed without <c>CommitAsync</c> is rolled
    /// back, with all that joined it.
    /// </summary>
    public async ValueTask<DbWork> BeginAsync(CancellationToken cancellationToken = default)
    {
        if (Transaction is null)
        {
            _doomed = false;
            Transaction = await (await OpenAsync(cancellationToken)).BeginTransactionAsync(cancellationToken);
        }

        _open++;
        return new DbWork(this, _open);
    }

    /// <summary>Rolls back what is open and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        await EndTransactionAsync();
        if (_connection is not null)
        {
            await _connection.DisposeAsync();
        }
        _connection = null;
    }

    internal async ValueTask CommitAsync(int level, CancellationToken cancellationToken)
    {
        if (level != _open || Transaction is null)
        {
            throw new InvalidOperationException("This work is over already, or work inside it is still open.");
        }
        if (_doomed)
        {
            throw new InvalidOperationException("Work inside this work was not committed, so nothing of it can be.");
        }

        if (level == 1)
        {
            await Transaction.CommitAsync(cancellationToken);
            await EndTransactionAsync();
        }
        else
        {
            _open--;
        }
    }

    internal async ValueTask AbandonAsync(int level)
    {
        // Work of a level above was closed without its inner work: it is gone with it.
        if (Transaction is null || level > _open)
        {
            return;
        }
        _open = level - 1;
        _doomed = true;
        if (_open == 0)
        {
            await EndTransactionAsync();
        }
    }

    private async ValueTask EndTransactionAsync()
    {
        var transaction = Transaction;
        Transaction = null;
        _open = 0;
        // Disposing rolls back what was not committed.
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }
    }
}
