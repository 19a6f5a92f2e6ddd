using Standards.Checks.Findings;

namespace Standards.Checks.Rules.Operations.Resilience;

/// <summary>A dependency as <c>ops/service.yml</c> declares it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">The entry of the list.</param>
internal sealed record DeclaredDependency(string Name, PlacedNode Node)
{
    /// <summary>The dependencies of all services, each name once, as the first service has it.</summary>
    public static IReadOnlyList<DeclaredDependency> Of(OperationsSet operations) =>
    [
        .. operations.Services
            .SelectMany(service => service["dependencies"].Items)
            .Where(node => node["name"].Text is not null)
            .Select(node => new DeclaredDependency(node["name"].Text!, node))
            .DistinctBy(d => d.Name, StringComparer.Ordinal),
    ];
}
