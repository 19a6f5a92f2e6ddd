using Standards.Checks.Composition;
using Standards.Checks.Findings;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Layout;

/// <summary>What tests of layout rules say of findings and policies, in one line.</summary>
internal static class LayoutFindings
{
    public static readonly Policy Service = new() { Service = new ServicePolicy { Class = ServiceClass.Service } };

    public static Policy Of(ServiceClass serviceClass) => new() { Service = new ServicePolicy { Class = serviceClass } };

    /// <summary>The policy that a text of <c>standards.yml</c> says, which must be sound.</summary>
    public static Policy Policy(string text)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");
        Assert.Empty(findings);
        return policy;
    }

    /// <summary>Path, line and column as a compiler writes them, and the id.</summary>
    public static string[] Places(this IEnumerable<Finding> findings) => [.. findings.Select(f => $"{f.Path}({f.Line},{f.Column}) {f.Rule.Id}")];
}
