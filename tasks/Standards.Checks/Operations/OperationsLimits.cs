namespace Standards.Checks.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Per cent that an availability objective of a service promises. Clauses <c>availability-slo</c>, <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit Availability = new("availability", 99.9m, 50, 100, IsFloor: true);

    /// <summary>Per cent of a limit that is free at the peak. Clause <c>capacity-review-monthly</c>.</summary>
    public static readonly OperationsLimit CapacityHeadroom = new("capacityHeadroom", 30, 0, 90, IsFloor: true);

    /// <summary>Per cent of requests that may fail. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit ErrorRate = new("errorRate", 0.1m, 0, 50, IsFloor: false);

    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>Milliseconds within which 95 % of requests are answered. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit LatencyMilliseconds = new("latencyMilliseconds", 200, 1, 60000, IsFloor: false);

    /// <summary>Pages of a shift. Clause <c>oncall-page-limit</c>.</summary>
    public static readonly OperationsLimit PagesPerShift = new("pagesPerShift", 5, 0, 100, IsFloor: false);

    /// <summary>Minutes within which the primary acknowledges a page. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit PrimaryAcknowledgeMinutes = new("primaryAcknowledgeMinutes", 5, 1, 120, IsFloor: false);

    /// <summary>Minutes after which the secondary steps in. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit SecondaryAcknowledgeMinutes = new("secondaryAcknowledgeMinutes", 15, 1, 240, IsFloor: false);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        Availability,
        CapacityHeadroom,
        ErrorRate,
        EscalationSteps,
        LatencyMilliseconds,
        PagesPerShift,
        PrimaryAcknowledgeMinutes,
        SecondaryAcknowledgeMinutes,
    ];
}
