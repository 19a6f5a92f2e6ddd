namespace Standards.ServiceDefaults.Health;

/// <summary>How far the start is.</summary>
internal sealed class StartupGate(IEnumerable<IStartupTask> tasks)
{
    private readonly IStartupTask[] _tasks = [.. tasks];
    private int _done;

    public bool IsOpen => Volatile.Read(ref _done) == _tasks.Length;

    /// <summary>The tasks with what is done: they run in their order.</summary>
    public HealthEntry[] Entries
    {
        get
        {
            var done = Volatile.Read(ref _done);
            return [.. _tasks.Select((task, index) => new HealthEntry(task.Name, HealthAnswer.StatusOf(index < done)))];
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var task in _tasks)
        {
            await task.RunAsync(cancellationToken);
            Interlocked.Increment(ref _done);
        }
    }
}
