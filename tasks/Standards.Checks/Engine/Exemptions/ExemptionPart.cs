using Standards.Checks.Policies;

namespace Standards.Checks.Engine.Exemptions;

/// <summary>The part <c>exemptions</c> of the policy.</summary>
internal static class ExemptionPart
{
    /// <summary>How it is read, and which of its values is weaker: one that lets more people approve.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<ExemptionPolicy>("exemptions", Read)
        .Key("approvers", "extended", (upper, lower) => upper.Approvers.Count > 0
            && (lower.Approvers.Count == 0 || lower.Approvers.Except(upper.Approvers, StringComparer.OrdinalIgnoreCase).Any()));

    extension(Policy policy)
    {
        /// <summary>Who may approve exceptions.</summary>
        public ExemptionPolicy Exemptions => policy.Part<ExemptionPolicy>();
    }

    private static ExemptionPolicy Read(PolicySection section)
    {
        var policy = new ExemptionPolicy { Approvers = section.TextList("approvers", "platform") ?? [] };
        section.End();
        return policy;
    }
}
