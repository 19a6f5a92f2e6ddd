using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Wiring;

/// <summary>The part <c>wiring</c> of the policy.</summary>
internal static class WiringPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<WiringPolicy>("wiring", Read)
        .Shrinking("providedBy", p => p.ProvidedBy)
        .Shrinking("open", p => p.Open);

    extension(Policy policy)
    {
        /// <summary>Wiring.</summary>
        public WiringPolicy Wiring => policy.Part<WiringPolicy>();
    }

    private static WiringPolicy Read(PolicySection section)
    {
        var policy = new WiringPolicy
        {
            ProvidedBy = section.TextList("providedBy", "Acme.Hosting") ?? [],
            Open = section.TextList("open", "Acme.Site") ?? [],
        };
        section.End();
        return policy;
    }
}
