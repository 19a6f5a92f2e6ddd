using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Operations.Alerts;
using Standards.Checks.Rules.Operations.Service;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>Indicators, objectives and alerts of a repository, joined once for all rules.</summary>
internal sealed class SloSet
{
    private SloSet(OperationsSet operations, AlertSet alerts)
    {
        var root = operations["slo"];
        Operations = operations;
        Alerts = alerts;
        Definitions = root["slo_definitions"];
        Indicators = root["sli_definitions"].Entries;
        Services = operations.Services.Count > 0
            ? [.. operations.Services.Select(s => (s.Key, ServiceClasses.Of(s, operations.Policy)))]
            : [(operations.Policy.Service.Name, ServiceClasses.HasClass(operations.Policy) ? operations.Policy.Service.Class : null)];
        var byName = Indicators.ToDictionary(i => i.Key, StringComparer.Ordinal);
        var classes = Services.ToDictionary(s => s.Name, s => s.Class, StringComparer.Ordinal);
        var common = Services.Select(s => s.Class).Distinct().ToArray() is [var only] ? only : null;
        var none = new PlacedNode(root.File, null);
        Objectives = [.. Definitions.Entries.Select(o => new Objective(
            o,
            o["sli"].Text is { } sli ? byName.GetValueOrDefault(sli, none) : none,
            o["service"].Text is { } service ? classes.GetValueOrDefault(service) : common))];
    }

    /// <summary>All operations files.</summary>
    public OperationsSet Operations { get; }

    /// <summary>The alerts below <c>ops/alerts/</c>.</summary>
    public AlertSet Alerts { get; }

    /// <summary>The entry <c>slo_definitions</c>.</summary>
    public PlacedNode Definitions { get; }

    /// <summary>The indicators, each under its name.</summary>
    public IReadOnlyList<PlacedNode> Indicators { get; }

    /// <summary>The objectives in the order of the file.</summary>
    public IReadOnlyList<Objective> Objectives { get; }

    /// <summary>The registered services, or without a registry the one of the policy; each with its class, where one is known.</summary>
    public IReadOnlyList<(string Name, ServiceClass? Class)> Services { get; }

    /// <summary>Whether <see cref="Services"/> are those of <c>ops/service.yml</c>.</summary>
    public bool IsRegistry => Operations.Services.Count > 0;

    /// <summary>The policy in force.</summary>
    public Policy Policy => Operations.Policy;

    /// <summary>The set, or null when there is no <c>ops/slo.yml</c>, or none that can be read.</summary>
    public static SloSet? Of(OperationsSet operations) => operations["slo"].Exists ? new SloSet(operations, AlertSet.Read(operations)) : null;
}
