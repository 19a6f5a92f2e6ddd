namespace StdService1.Api.Tests;

/// <summary>Fails in a way that nobody foresaw.</summary>
internal sealed class BrokenStore : IStdItem1Store
{
    public const string Secret = "connection string with a password";

    public Task AddAsync(StdItem1 stdItem1, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<StdItem1?> FindAsync(string id, CancellationToken cancellationToken) => throw new InvalidOperationException(Secret);

    public Task<IReadOnlyList<StdItem1>> ListAsync(StdItem1Position? after, int count, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(Secret);
}
