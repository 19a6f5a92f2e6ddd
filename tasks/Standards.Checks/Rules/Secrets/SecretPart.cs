using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Secrets;

/// <summary>The part <c>secrets</c> of the policy.</summary>
internal static class SecretPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<SecretPolicy>("secrets", SecretPolicyReader.Read)
        .Key("confidence", "raised", (upper, lower) => lower.Confidence > upper.Confidence)
        .Held("confidence");

    extension(Policy policy)
    {
        /// <summary>The search for secrets.</summary>
        public SecretPolicy Secrets => policy.Part<SecretPolicy>();
    }
}
