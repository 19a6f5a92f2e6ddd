using Standards.Checks.Policies;

namespace Standards.Checks.Models.Contracts;

/// <summary>The part <c>contracts</c> of the policy.</summary>
internal static class ContractPart
{
    /// <summary>How it is read, and which of its values is weaker.</summary>
    public static PolicyPart Definition { get; } = new PolicyPart<ContractPolicy>("contracts", Read)
        .Growing("openapi", p => p.OpenApi)
        .Growing("proto", p => p.Proto)
        .Growing("events", p => p.Events)
        .Shrinking("anonymous", p => p.Anonymous)
        .Growing("environments", p => p.Environments)
        .Key("tagPrefix", "changed", (upper, lower) => upper.TagPrefix != lower.TagPrefix);

    extension(Policy policy)
    {
        /// <summary>Contracts.</summary>
        public ContractPolicy Contracts => policy.Part<ContractPolicy>();
    }

    private static ContractPolicy Read(PolicySection section)
    {
        var defaults = new ContractPolicy();
        var policy = new ContractPolicy
        {
            OpenApi = section.GlobList("openapi", "'api/**/*.yaml'") ?? defaults.OpenApi,
            Proto = section.GlobList("proto", "'api/**/*.proto'") ?? defaults.Proto,
            Events = section.GlobList("events", "'api/events/**/*.json'") ?? defaults.Events,
            Anonymous = section.TextList("anonymous", "GET /api/v1/status") ?? defaults.Anonymous,
            Environments = section.TextList("environments", "production, staging") ?? defaults.Environments,
            TagPrefix = section.Text("tagPrefix", "v") ?? defaults.TagPrefix,
        };
        section.End();
        return policy;
    }
}
