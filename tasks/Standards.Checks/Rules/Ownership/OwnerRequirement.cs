using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Ownership;

/// <summary>How many owners the policy asks for the files of one pattern.</summary>
/// <param name="Kind"><c>critical</c> or <c>sensitive</c>.</param>
/// <param name="Glob">The pattern of the policy.</param>
/// <param name="Owners">At least so many.</param>
internal sealed record OwnerRequirement(string Kind, PathGlob Glob, int Owners)
{
    /// <summary>As a message names it.</summary>
    public string Description => $"the {Kind} path {ValueText.Quote(Glob.Pattern)}";

    /// <summary>The nearest that CODEOWNERS can say.</summary>
    public string Pattern
    {
        get
        {
            var glob = Glob.Pattern.Replace('\\', '/').Replace(" ", "\\ ", StringComparison.Ordinal);
            return "/" + (glob.EndsWith("/**", StringComparison.Ordinal) ? glob[..^2] : glob);
        }
    }

    /// <summary>The requirements of a policy, the highest first, so that the first that matches a file is its own.</summary>
    public static IReadOnlyList<OwnerRequirement> Of(OwnershipPolicy policy) =>
    [
        .. policy.Sensitive.Select(glob => new OwnerRequirement("sensitive", glob, policy.SensitiveOwners))
            .Concat(policy.Critical.Select(glob => new OwnerRequirement("critical", glob, policy.CriticalOwners)))
            .OrderByDescending(r => r.Owners),
    ];
}
