namespace Standards.Checks.Rules.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Days after which an API key is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit ApiKeyDays = new("apiKeyDays", 180, 1, 3650, IsFloor: false);

    /// <summary>Minutes of data that a store of the class app_data may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit AppDataRpoMinutes = new("appDataRpoMinutes", 1440, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class app_data may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit AppDataRtoMinutes = new("appDataRtoMinutes", 480, 1, 525600, IsFloor: false);

    /// <summary>Years for which logs of access are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditAccessYears = new("auditAccessYears", 3, 0, 100, IsFloor: true);

    /// <summary>Years for which audit logs of financial transactions are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditFinancialYears = new("auditFinancialYears", 7, 0, 100, IsFloor: true);

    /// <summary>Years for which other audit logs are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditGeneralYears = new("auditGeneralYears", 1, 0, 100, IsFloor: true);

    /// <summary>Years for which security events are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditSecurityYears = new("auditSecurityYears", 7, 0, 100, IsFloor: true);

    /// <summary>Per cent that an availability objective of a service promises. Clauses <c>availability-slo</c>, <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit Availability = new("availability", 99.9m, 50, 100, IsFloor: true);

    /// <summary>Per cent of a limit that is free at the peak. Clause <c>capacity-review-monthly</c>.</summary>
    public static readonly OperationsLimit CapacityHeadroom = new("capacityHeadroom", 30, 0, 90, IsFloor: true);

    /// <summary>Seconds to open a connection at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ConnectTimeoutSeconds = new("connectTimeoutSeconds", 5, 1, 60, IsFloor: false);

    /// <summary>Minutes of data that a store of the class critical may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit CriticalRpoMinutes = new("criticalRpoMinutes", 15, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class critical may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit CriticalRtoMinutes = new("criticalRtoMinutes", 60, 1, 525600, IsFloor: false);

    /// <summary>Days after which a database password is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit DatabaseSecretDays = new("databaseSecretDays", 90, 1, 3650, IsFloor: false);

    /// <summary>Seconds of one attempt at a database or storage at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit DatabaseTimeoutSeconds = new("databaseTimeoutSeconds", 30, 1, 600, IsFloor: false);

    /// <summary>Months between the announcement of a deprecation and its end. Clause <c>deprecation-period-6-months</c>.</summary>
    public static readonly OperationsLimit DeprecationMonths = new("deprecationMonths", 6, 1, 60, IsFloor: true);

    /// <summary>Examples of the set of edge cases at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit EdgeCaseSetSize = new("edgeCaseSetSize", 100, 1, 1_000_000_000, IsFloor: true);

    /// <summary>Per cent of requests that may fail. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit ErrorRate = new("errorRate", 0.1m, 0, 50, IsFloor: false);

    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>Seconds of one attempt at an external interface at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit ExternalTimeoutSeconds = new("externalTimeoutSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>Minutes that a failover to another region takes at most. Clause <c>dr-cross-region-replication</c>.</summary>
    public static readonly OperationsLimit FailoverRtoMinutes = new("failoverRtoMinutes", 15, 1, 525600, IsFloor: false);

    /// <summary>Days from the introduction of a release flag to its removal. Clause <c>feature-flags-for-risky-change</c>.</summary>
    public static readonly OperationsLimit FlagDays = new("flagDays", 180, 1, 730, IsFloor: false);

    /// <summary>Days between game days. Clause <c>game-day-quarterly</c>.</summary>
    public static readonly OperationsLimit GameDayDays = new("gameDayDays", 92, 7, 366, IsFloor: false);

    /// <summary>Seconds of one attempt at a service, cache or queue of one's own at most. Clause <c>resilience-timeouts</c>.</summary>
    public static readonly OperationsLimit InternalTimeoutSeconds = new("internalTimeoutSeconds", 10, 1, 300, IsFloor: false);

    /// <summary>Days after which a secret that signs tokens is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit JwtSecretDays = new("jwtSecretDays", 365, 1, 3650, IsFloor: false);

    /// <summary>Milliseconds within which 95 % of requests are answered. Clause <c>slo-defined</c>.</summary>
    public static readonly OperationsLimit LatencyMilliseconds = new("latencyMilliseconds", 200, 1, 60000, IsFloor: false);

    /// <summary>Accuracy of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelAccuracy = new("modelAccuracy", 0.95m, 0, 1, IsFloor: true);

    /// <summary>F1 score of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelF1 = new("modelF1", 0.9m, 0, 1, IsFloor: true);

    /// <summary>Precision of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelPrecision = new("modelPrecision", 0.9m, 0, 1, IsFloor: true);

    /// <summary>Recall of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelRecall = new("modelRecall", 0.9m, 0, 1, IsFloor: true);

    /// <summary>Days after which any other secret is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit OtherSecretDays = new("otherSecretDays", 90, 1, 3650, IsFloor: false);

    /// <summary>Pages of a shift. Clause <c>oncall-page-limit</c>.</summary>
    public static readonly OperationsLimit PagesPerShift = new("pagesPerShift", 5, 0, 100, IsFloor: false);

    /// <summary>Minutes within which the primary acknowledges a page. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit PrimaryAcknowledgeMinutes = new("primaryAcknowledgeMinutes", 5, 1, 120, IsFloor: false);

    /// <summary>Seconds by which copies in other regions lag at most. Clause <c>dr-cross-region-replication</c>.</summary>
    public static readonly OperationsLimit ReplicationLagSeconds = new("replicationLagSeconds", 60, 1, 86400, IsFloor: false);

    /// <summary>Attempts of a call that is retried, the first included. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryAttempts = new("retryAttempts", 3, 1, 10, IsFloor: false);

    /// <summary>Seconds of a call that is retried, with all attempts and pauses. Clause <c>retry-exponential-backoff</c>.</summary>
    public static readonly OperationsLimit RetryTotalSeconds = new("retryTotalSeconds", 60, 1, 600, IsFloor: false);

    /// <summary>Minutes after which the secondary steps in. Clause <c>oncall-response</c>.</summary>
    public static readonly OperationsLimit SecondaryAcknowledgeMinutes = new("secondaryAcknowledgeMinutes", 15, 1, 240, IsFloor: false);

    /// <summary>Minutes of data that a store of the class standard may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit StandardRpoMinutes = new("standardRpoMinutes", 60, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class standard may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit StandardRtoMinutes = new("standardRtoMinutes", 240, 1, 525600, IsFloor: false);

    /// <summary>Percent of each sprint that goes to technical debt at least. Clause <c>techdebt-allocation</c>.</summary>
    public static readonly OperationsLimit TechnicalDebtPercent = new("technicalDebtPercent", 20, 0, 100, IsFloor: true);

    /// <summary>Examples of the test set at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit TestSetSize = new("testSetSize", 5000, 1, 1_000_000_000, IsFloor: true);

    /// <summary>Examples of the validation set at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit ValidationSetSize = new("validationSetSize", 1000, 1, 1_000_000_000, IsFloor: true);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        ApiKeyDays,
        AppDataRpoMinutes,
        AppDataRtoMinutes,
        AuditAccessYears,
        AuditFinancialYears,
        AuditGeneralYears,
        AuditSecurityYears,
        Availability,
        CapacityHeadroom,
        ConnectTimeoutSeconds,
        CriticalRpoMinutes,
        CriticalRtoMinutes,
        DatabaseSecretDays,
        DatabaseTimeoutSeconds,
        DeprecationMonths,
        EdgeCaseSetSize,
        ErrorRate,
        EscalationSteps,
        ExternalTimeoutSeconds,
        FailoverRtoMinutes,
        FlagDays,
        GameDayDays,
        InternalTimeoutSeconds,
        JwtSecretDays,
        LatencyMilliseconds,
        ModelAccuracy,
        ModelF1,
        ModelPrecision,
        ModelRecall,
        OtherSecretDays,
        PagesPerShift,
        PrimaryAcknowledgeMinutes,
        ReplicationLagSeconds,
        RetryAttempts,
        RetryTotalSeconds,
        SecondaryAcknowledgeMinutes,
        StandardRpoMinutes,
        StandardRtoMinutes,
        TechnicalDebtPercent,
        TestSetSize,
        ValidationSetSize,
    ];
}
