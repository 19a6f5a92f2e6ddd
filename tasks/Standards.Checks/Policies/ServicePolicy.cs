namespace Standards.Checks.Policies;

/// <summary>What the repository builds and who answers for it.</summary>
public sealed record ServicePolicy
{
    /// <summary>Name of the service; empty when not given.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>service</c>, <c>worker</c>, <c>library</c> or <c>repository</c>.</summary>
    public string Class { get; init; } = "repository";

    /// <summary>Owning team; empty when not given.</summary>
    public string Team { get; init; } = "";
}
