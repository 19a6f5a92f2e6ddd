using Standards.Checks.Models.Ownership;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Ownership;

/// <summary>Reads <c>ownership</c> of <c>standards.yml</c>.</summary>
internal static class OwnershipPolicyReader
{
    private const int MaxOwners = 20;

    private static readonly Dictionary<string, CodeownersDialect> Dialects = new(StringComparer.Ordinal)
    {
        ["github"] = CodeownersDialect.GitHub,
        ["gitlab"] = CodeownersDialect.GitLab,
    };

    public static OwnershipPolicy Read(PolicySection section)
    {
        var defaults = new OwnershipPolicy();
        var policy = new OwnershipPolicy
        {
            Dialect = section.OneOf("dialect", Dialects) ?? defaults.Dialect,
            Owners = section.Integer("owners", 1, MaxOwners, 1) ?? defaults.Owners,
            Critical = section.GlobList("critical", "src/Payments/**") ?? defaults.Critical,
            CriticalOwners = section.Integer("criticalOwners", 1, MaxOwners, 2) ?? defaults.CriticalOwners,
            Sensitive = section.GlobList("sensitive", "src/Security/**") ?? defaults.Sensitive,
            SensitiveOwners = section.Integer("sensitiveOwners", 1, MaxOwners, 3) ?? defaults.SensitiveOwners,
        };
        section.End();
        return policy;
    }
}
