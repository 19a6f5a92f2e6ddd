using StdService1.Worker.Messages;

namespace StdService1.Worker.Tests;

/// <summary>Keeps each result back until the test lets it go.</summary>
internal sealed class HeldResults(IResultStore inner) : IResultStore
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first message is in the handler.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _release.TrySetResult();

    public async ValueTask<bool> AddAsync(InvoiceTotal total, CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await _release.Task.WaitAsync(cancellationToken);
        return await inner.AddAsync(total, cancellationToken);
    }
}
