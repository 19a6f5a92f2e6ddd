using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Slo;

/// <summary>An objective of <c>ops/slo.yml</c> together with what it refers to.</summary>
/// <param name="Node">Its entry.</param>
/// <param name="Indicator">The indicator's entry; absent when there is none of the name.</param>
/// <param name="Class">The class of the service; null when unknown, or when the objective is about services of both classes.</param>
internal sealed record Objective(PlacedNode Node, PlacedNode Indicator, ServiceClass? Class)
{
    private static readonly string[] Kinds = ["availability", "latency", "error_rate", "freshness", "correctness"];

    /// <summary>The kind of the indicator; null when there is none that the schema knows.</summary>
    public string? Kind { get; } = Indicator["kind"].Text is { } kind && Kinds.Contains(kind, StringComparer.Ordinal) ? kind : null;

    /// <summary>The service that it names; null when it is about all of them.</summary>
    public string? Service => Node["service"].Text;

    /// <summary>Per cent of good events, for an error rate of failures; null outside 0 to 100, which the schema reports.</summary>
    public decimal? Target => Node["target"].Number is { } target and > 0 and <= 100 ? target : null;

    /// <summary>Whether it is about a service.</summary>
    public bool IsAbout(string service) => Service is null || Service == service;
}
