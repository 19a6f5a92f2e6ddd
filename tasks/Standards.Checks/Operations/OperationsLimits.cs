namespace Standards.Checks.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>Seconds to open a connection at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ConnectTimeoutSeconds = new("connectTimeoutSeconds", 5, 1, 60, IsFloor: false);

    /// <summary>Seconds of one attempt at a database or storage at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit DatabaseTimeoutSeconds = new("databaseTimeoutSeconds", 30, 1, 600, IsFloor: false);

    /// <summary>Months between the announcement of a deprecation and its end. Clause <c>deprecation-period-6-months</c>.</summary>
    public static readonly OperationsLimit DeprecationMonths = new("deprecationMonths", 6, 1, 60, IsFloor: true);

    /// <summary>Seconds of one attempt at an external interface at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ExternalTimeoutSeconds = new("externalTimeoutSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>Days from the introduction of a release flag to its removal. Clause <c>feature-flags-for-risky-change</c>.</summary>
    public static readonly OperationsLimit FlagDays = new("flagDays", 180, 1, 730, IsFloor: false);

    /// <summary>Days between game days. Clause <c>game-day-quarterly</c>.</summary>
    public static readonly OperationsLimit GameDayDays = new("gameDayDays", 92, 7, 366, IsFloor: false);

    /// <summary>Seconds of one attempt at a service, cache or queue of one's own at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit InternalTimeoutSeconds = new("internalTimeoutSeconds", 10, 1, 300, IsFloor: false);

    /// <summary>Attempts of a call that is retried, the first included. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryAttempts = new("retryAttempts", 3, 1, 10, IsFloor: false);

    /// <summary>Seconds of a call that is retried, with all attempts and pauses. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryTotalSeconds = new("retryTotalSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        EscalationSteps,
        ConnectTimeoutSeconds,
        DatabaseTimeoutSeconds,
        DeprecationMonths,
        ExternalTimeoutSeconds,
        FlagDays,
        GameDayDays,
        InternalTimeoutSeconds,
        RetryAttempts,
        RetryTotalSeconds,
    ];
}
