namespace Standards.ServiceDefaults.Health;

/// <summary>Work to do before the service is ready, such as a migration or a cache to fill. One that throws stops the service.</summary>
public interface IStartupTask
{
    /// <summary>Name in the answer of the probes, in lower-case words.</summary>
    string Name { get; }

    /// <summary>Does the work.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
