namespace Standards.ServiceDefaults.Resilience;

/// <summary>Keys of the pipelines among the services: <c>[FromKeyedServices(ResiliencePipelines.Database)] ResiliencePipeline pipeline</c>.</summary>
public static class ResiliencePipelines
{
    /// <summary>
    /// Calls to a database: 30 s in all, transient failures (<c>DbException.IsTransient</c>) repeated, a breaker. Put a whole transaction inside, never a part
    /// of one.
    /// </summary>
    public const string Database = "database";
}
