namespace StdService1.Worker.Messages;

/// <summary>Keeps results, one for a message. Safe for concurrent use.</summary>
internal interface IResultStore
{
    /// <summary>Keeps a result, wholly or not at all.</summary>
    /// <returns>False when the result of this message is there already; it stays as it is.</returns>
    /// <exception cref="InvalidOperationException">Another message with this id had another result.</exception>
    ValueTask<bool> AddAsync(InvoiceTotal total, CancellationToken cancellationToken);
}
