namespace Standards.Checks.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Per cent that an availability objective of a service promises. Clauses <c>availability-slo</c>, <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit Availability = new("availability", 99.9m, 50, 100, IsFloor: true);

    /// <summary>Per cent of a limit that is free at the peak. Clause <c>capacity-review-monthly</c>.</summary>
    public static readonly OperationsLimit CapacityHeadroom = new("capacityHeadroom", 30, 0, 90, IsFloor: true);

    /// <summary>Seconds to open a connection at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ConnectTimeoutSeconds = new("connectTimeoutSeconds", 5, 1, 60, IsFloor: false);

    /// <summary>Seconds of one attempt at a database or storage at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit DatabaseTimeoutSeconds = new("databaseTimeoutSeconds", 30, 1, 600, IsFloor: false);

    /// <summary>Months between the announcement of a deprecation and its end. Clause <c>deprecation-period-6-months</c>.</summary>
    public static readonly OperationsLimit DeprecationMonths = new("deprecationMonths", 6, 1, 60, IsFloor: true);

    /// <summary>Per cent of requests that may fail. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit ErrorRate = new("errorRate", 0.1m, 0, 50, IsFloor: false);

    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>Seconds of one attempt at an external interface at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ExternalTimeoutSeconds = new("externalTimeoutSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>Days from the introduction of a release flag to its removal. Clause <c>feature-flags-for-risky-change</c>.</summary>
    public static readonly OperationsLimit FlagDays = new("flagDays", 180, 1, 730, IsFloor: false);

    /// <summary>Days between game days. Clause <c>game-day-quarterly</c>.</summary>
    public static readonly OperationsLimit GameDayDays = new("gameDayDays", 92, 7, 366, IsFloor: false);

    /// <summary>Seconds of one attempt at a service, cache or queue of one's own at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit InternalTimeoutSeconds = new("internalTimeoutSeconds", 10, 1, 300, IsFloor: false);

    /// <summary>Milliseconds within which 95 % of requests are answered. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit LatencyMilliseconds = new("latencyMilliseconds", 200, 1, 60000, IsFloor: false);

    /// <summary>Pages of a shift. Clause <c>oncall-page-limit</c>.</summary>
    public static readonly OperationsLimit PagesPerShift = new("pagesPerShift", 5, 0, 100, IsFloor: false);

    /// <summary>Minutes within which the primary acknowledges a page. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit PrimaryAcknowledgeMinutes = new("primaryAcknowledgeMinutes", 5, 1, 120, IsFloor: false);

    /// <summary>Attempts of a call that is retried, the first included. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryAttempts = new("retryAttempts", 3, 1, 10, IsFloor: false);

    /// <summary>Seconds of a call that is retried, with all attempts and pauses. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryTotalSeconds = new("retryTotalSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>Minutes after which the secondary steps in. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit SecondaryAcknowledgeMinutes = new("secondaryAcknowledgeMinutes", 15, 1, 240, IsFloor: false);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        Availability,
        CapacityHeadroom,
        ConnectTimeoutSeconds,
        DatabaseTimeoutSeconds,
        DeprecationMonths,
        ErrorRate,
        EscalationSteps,
        ExternalTimeoutSeconds,
        FlagDays,
        GameDayDays,
        InternalTimeoutSeconds,
        LatencyMilliseconds,
        PagesPerShift,
        PrimaryAcknowledgeMinutes,
        RetryAttempts,
        RetryTotalSeconds,
        SecondaryAcknowledgeMinutes,
    ];
}
