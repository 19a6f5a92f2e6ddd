namespace Standards.Checks.Rules.Operations;

/// <summary>Machine-readable operations files.</summary>
public sealed record OperationsPolicy
{
    /// <summary>Names of files (<c>slo</c> for <c>ops/slo.yml</c>) that the repository's class asks for and this repository does without.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Limits that differ from the defaults, by name.</summary>
    public IReadOnlyDictionary<string, decimal> Limits { get; init; } = new Dictionary<string, decimal>();

    /// <summary>The value of a limit.</summary>
    internal decimal this[OperationsLimit limit] => Limits.TryGetValue(limit.Name, out var value) ? value : limit.Default;
}
