namespace Standards.Checks.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>Years for which audit logs of financial transactions are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditFinancialYears = new("auditFinancialYears", 7, 0, 100, IsFloor: true);

    /// <summary>Years for which logs of access are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditAccessYears = new("auditAccessYears", 3, 0, 100, IsFloor: true);

    /// <summary>Years for which security events are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditSecurityYears = new("auditSecurityYears", 7, 0, 100, IsFloor: true);

    /// <summary>Years for which other audit logs are kept at least. Clause <c>audit-log-retention</c>.</summary>
    public static readonly OperationsLimit AuditGeneralYears = new("auditGeneralYears", 1, 0, 100, IsFloor: true);

    /// <summary>Days after which a database password is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit DatabaseSecretDays = new("databaseSecretDays", 90, 1, 3650, IsFloor: false);

    /// <summary>Days after which an API key is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit ApiKeyDays = new("apiKeyDays", 180, 1, 3650, IsFloor: false);

    /// <summary>Days after which a secret that signs tokens is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit JwtSecretDays = new("jwtSecretDays", 365, 1, 3650, IsFloor: false);

    /// <summary>Days after which any other secret is rotated at the latest. Clause <c>secret-rotation</c>.</summary>
    public static readonly OperationsLimit OtherSecretDays = new("otherSecretDays", 90, 1, 3650, IsFloor: false);

    /// <summary>Minutes of data that a store of the class critical may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit CriticalRpoMinutes = new("criticalRpoMinutes", 15, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class critical may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit CriticalRtoMinutes = new("criticalRtoMinutes", 60, 1, 525600, IsFloor: false);

    /// <summary>Minutes of data that a store of the class standard may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit StandardRpoMinutes = new("standardRpoMinutes", 60, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class standard may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit StandardRtoMinutes = new("standardRtoMinutes", 240, 1, 525600, IsFloor: false);

    /// <summary>Minutes of data that a store of the class app_data may lose at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit AppDataRpoMinutes = new("appDataRpoMinutes", 1440, 1, 525600, IsFloor: false);

    /// <summary>Minutes for which a store of the class app_data may be down at most. Clause <c>dr-rpo-rto</c>.</summary>
    public static readonly OperationsLimit AppDataRtoMinutes = new("appDataRtoMinutes", 480, 1, 525600, IsFloor: false);

    /// <summary>Seconds by which copies in other regions lag at most. Clause <c>dr-cross-region-replication</c>.</summary>
    public static readonly OperationsLimit ReplicationLagSeconds = new("replicationLagSeconds", 60, 1, 86400, IsFloor: false);

    /// <summary>Minutes that a failover to another region takes at most. Clause <c>dr-cross-region-replication</c>.</summary>
    public static readonly OperationsLimit FailoverRtoMinutes = new("failoverRtoMinutes", 15, 1, 525600, IsFloor: false);

    /// <summary>Percent of each sprint that goes to technical debt at least. Clause <c>techdebt-allocation</c>.</summary>
    public static readonly OperationsLimit TechnicalDebtPercent = new("technicalDebtPercent", 20, 0, 100, IsFloor: true);

    /// <summary>Accuracy of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelAccuracy = new("modelAccuracy", 0.95m, 0, 1, IsFloor: true);

    /// <summary>Precision of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelPrecision = new("modelPrecision", 0.9m, 0, 1, IsFloor: true);

    /// <summary>Recall of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelRecall = new("modelRecall", 0.9m, 0, 1, IsFloor: true);

    /// <summary>F1 score of a deployed model at least. Clause <c>ai-model-evaluation-thresholds</c>.</summary>
    public static readonly OperationsLimit ModelF1 = new("modelF1", 0.9m, 0, 1, IsFloor: true);

    /// <summary>Examples of the validation set at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit ValidationSetSize = new("validationSetSize", 1000, 1, 1_000_000_000, IsFloor: true);

    /// <summary>Examples of the test set at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit TestSetSize = new("testSetSize", 5000, 1, 1_000_000_000, IsFloor: true);

    /// <summary>Examples of the set of edge cases at least. Clause <c>ai-model-test-sets</c>.</summary>
    public static readonly OperationsLimit EdgeCaseSetSize = new("edgeCaseSetSize", 100, 1, 1_000_000_000, IsFloor: true);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        EscalationSteps,
        AuditFinancialYears,
        AuditAccessYears,
        AuditSecurityYears,
        AuditGeneralYears,
        DatabaseSecretDays,
        ApiKeyDays,
        JwtSecretDays,
        OtherSecretDays,
        CriticalRpoMinutes,
        CriticalRtoMinutes,
        StandardRpoMinutes,
        StandardRtoMinutes,
        AppDataRpoMinutes,
        AppDataRtoMinutes,
        ReplicationLagSeconds,
        FailoverRtoMinutes,
        TechnicalDebtPercent,
        ModelAccuracy,
        ModelPrecision,
        ModelRecall,
        ModelF1,
        ValidationSetSize,
        TestSetSize,
        EdgeCaseSetSize,
    ];
}
