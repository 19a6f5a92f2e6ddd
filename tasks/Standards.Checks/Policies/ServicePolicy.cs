namespace Standards.Checks.Policies;

/// <summary>What the repository builds and who answers for it.</summary>
public sealed record ServicePolicy
{
    /// <summary>Name of the service; empty when not given.</summary>
    public string Name { get; init; } = "";

    /// <summary>Decides which files and folders the repository needs.</summary>
    public ServiceClass Class { get; init; } = ServiceClass.Repository;

    /// <summary>Owning team; empty when not given.</summary>
    public string Team { get; init; } = "";
}
