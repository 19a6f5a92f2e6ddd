using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Configuration;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class FlagNameFixTests
{
    [Theory]
    [InlineData(
        """
        class C
        {
            object M(IFeatureFlags f) => f.IsEnabledAsync("new-checkout"); // new
        }
        """,
        """
        class C
        {
            object M(IFeatureFlags f) => f.IsEnabledAsync(FeatureFlags.New); // new
        }
        """)]
    [InlineData(
        """
        class C
        {
            // Asked.
            object M(IFeatureFlags f) => f.IsEnabledAsync("dark.mode");

            object N(IFeatureFlags f) => f.IsEnabledAsync("dark.mode");
        }
        """,
        """
        class C
        {
            private const string DarkMode = "dark.mode";

            // Asked.
            object M(IFeatureFlags f) => f.IsEnabledAsync(DarkMode);

            object N(IFeatureFlags f) => f.IsEnabledAsync(DarkMode);
        }
        """)]
    [InlineData(
        """
        class C
        {
            [FeatureGate("Beta")] void M() { }
        }
        """,
        """
        class C
        {
            private const string Beta = "Beta";

            [FeatureGate(Beta)] void M() { }
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<FlagNameAnalyzer, FlagNameFix>.BecomesAsync(before + FlagNameAnalyzerTests.Types, after + FlagNameAnalyzerTests.Types);

    [Theory]
    [InlineData(
        """
        class C
        {
            object M(IFeatureManager f) { var flag = "invoice." + "pdf"; return f.IsEnabledAsync(flag); }
        }
        """)]
    [InlineData(
        """
        class C
        {
            object M(IFeatureManager f, int Beta) => f.IsEnabledAsync("beta");
        }
        """)]
    [InlineData(
        """
        class C
        {
            object M(IFeatureManager f) => f.IsEnabledAsync("1st");
        }
        """)]
    [InlineData(
        """
        class C
        {
            object M(IFeatureManager f) => f.IsEnabledAsync("beta");
        } class D { object M(IFeatureManager f) => f.IsEnabledAsync("beta"); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<FlagNameAnalyzer, FlagNameFix>.IsNotOfferedAsync(source + FlagNameAnalyzerTests.Types);
}
