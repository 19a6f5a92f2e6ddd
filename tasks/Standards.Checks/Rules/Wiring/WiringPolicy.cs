namespace Standards.Checks.Rules.Wiring;

/// <summary>What a repository says about the wiring of its services.</summary>
public sealed record WiringPolicy
{
    /// <summary>Assemblies of packages that do it all; a service that calls one of them is not judged.</summary>
    public IReadOnlyList<string> ProvidedBy { get; init; } = [];

    /// <summary>Names of projects whose endpoints everybody may call.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];
}
