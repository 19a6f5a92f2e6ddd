namespace Standards.Checks.Operations;

/// <summary>Every limit of operations files. Numbers from section "where the handbooks disagree" of the design and from the clauses named.</summary>
internal static class OperationsLimits
{
    /// <summary>Steps of the escalation path of a service. Clause <c>ownership-contact-format</c>.</summary>
    public static readonly OperationsLimit EscalationSteps = new("escalationSteps", 2, 1, 10, IsFloor: true);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<OperationsLimit> All { get; } =
    [
        EscalationSteps,
    ];
}
