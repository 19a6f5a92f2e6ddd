using Standards.Checks.Policies;

namespace Standards.Checks.Models.Documents;

/// <summary>The part <c>adr</c> of the policy.</summary>
internal static class AdrPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<AdrPolicy>("adr", Read)
        .Fixed("folder", p => [p.Folder])
        .Growing("sections", p => p.Sections)
        .Key("proposedDays", "raised", (upper, lower) => lower.ProposedDays > upper.ProposedDays);

    extension(Policy policy)
    {
        /// <summary>Architecture decision records.</summary>
        public AdrPolicy Adr => policy.Part<AdrPolicy>();
    }

    private static AdrPolicy Read(PolicySection section)
    {
        var defaults = Policy.Default.Adr;
        var policy = new AdrPolicy
        {
            Folder = section.Folder("folder", "docs/adr") ?? defaults.Folder,
            Sections = section.TextList("sections", "Context, Decision, Consequences") ?? defaults.Sections,
            ProposedDays = section.Integer("proposedDays", 1, 3650, 90) ?? defaults.ProposedDays,
        };
        section.End();
        return policy;
    }
}
