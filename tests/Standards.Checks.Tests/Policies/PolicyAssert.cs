using Standards.Checks.Composition;
using Standards.Checks.Models.Budgets;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Policies;

/// <summary>What tests of the policy file read and compare.</summary>
internal static class PolicyAssert
{
    /// <summary>The policy of a text in which nothing is wrong.</summary>
    public static Policy Silent(string text)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");
        Assert.Empty(findings);
        return policy;
    }

    /// <summary>The policy says nothing that the defaults do not say.</summary>
    public static void IsDefault(Policy policy)
    {
        var expected = Policy.Default;
        Assert.Equal((expected.Profile, expected.Tier, expected.Service), (policy.Profile, policy.Tier, policy.Service));
        Assert.Empty(policy.Rules);
        Assert.Equal(expected.Layout.Executables, policy.Layout.Executables);
        Assert.Equal(expected.Layout.Libraries, policy.Layout.Libraries);
        Assert.Equal(expected.Layout.Tests, policy.Layout.Tests);
        Assert.Equal(expected.Layout.GenericNames, policy.Layout.GenericNames);
        Assert.Equal((expected.Adr.Folder, expected.Adr.ProposedDays), (policy.Adr.Folder, policy.Adr.ProposedDays));
        Assert.Equal(expected.Adr.Sections, policy.Adr.Sections);
        Assert.Null(policy.Budgets.Assembly);
        Assert.Empty(policy.Budgets.Projects);
    }
}
