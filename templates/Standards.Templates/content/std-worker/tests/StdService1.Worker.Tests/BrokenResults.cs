using StdService1.Worker.Messages;

namespace StdService1.Worker.Tests;

/// <summary>Fails so many times, then hands on.</summary>
internal sealed class BrokenResults(IResultStore inner, int failures) : IResultStore
{
    public const string Secret = "Password=hunter2";
    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public ValueTask<bool> AddAsync(InvoiceTotal total, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _calls) <= failures ? throw new InvalidOperationException(Secret) : inner.AddAsync(total, cancellationToken);
}
