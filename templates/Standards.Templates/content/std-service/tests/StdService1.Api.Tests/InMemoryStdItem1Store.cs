namespace StdService1.Api.Tests;

/// <summary>Stands for the database, whose own tests are in StdService1.Data.Tests.</summary>
internal sealed class InMemoryStdItem1Store : IStdItem1Store
{
    private readonly Lock _gate = new();
    private readonly List<StdItem1> _stdItems1 = [];

    public Task AddAsync(StdItem1 stdItem1, CancellationToken cancellationToken)
    {
        lock (_gate)
            _stdItems1.Add(stdItem1);
        return Task.CompletedTask;
    }

    public Task<StdItem1?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
            return Task.FromResult(_stdItems1.Find(stdItem1 => stdItem1.Id == id));
    }

    public Task<IReadOnlyList<StdItem1>> ListAsync(StdItem1Position? after, int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var stdItems1 = _stdItems1
                .OrderBy(stdItem1 => stdItem1.CreatedAt).ThenBy(stdItem1 => stdItem1.Id, StringComparer.Ordinal)
                .SkipWhile(stdItem1 => after is { } position && stdItem1.Position != position)
                .Skip(after is null ? 0 : 1)
                .Take(count);
            return Task.FromResult<IReadOnlyList<StdItem1>>([.. stdItems1]);
        }
    }
}
