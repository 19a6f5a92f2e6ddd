using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class FlagNameAnalyzerTests
{
    internal const string Types = """

        interface IFeatureFlags { ValueTask<bool> IsEnabledAsync(string flag, int subject = 0); }
        interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); }
        class Flags : IFeatureFlags { public ValueTask<bool> IsEnabledAsync(string flag, int subject = 0) => default; }
        interface IFeatureClient { Task<bool> GetBooleanValueAsync(string flagKey, bool defaultValue); }
        interface ILdClient { bool BoolVariation(string key, object context, bool defaultValue); }
        class FeatureGateAttribute(params string[] features) : Attribute { public object Features => features; }
        static class FeatureFlags { public const string New = "new-checkout"; }
        class Feature { public bool IsEnabledFor(string user) => user.Length > 1; }
        """;

    [Theory]
    [InlineData("object M(IFeatureFlags f) => f.IsEnabledAsync([|\"new-checkout\"|]);")]
    [InlineData("object M(Flags f) => f.IsEnabledAsync([|\"new-checkout\"|], 1);")]
    [InlineData("async Task M(IFeatureManager f) { if (await f.IsEnabledAsync([|\"NewCheckout\"|])) { } }")]
    [InlineData("object M(IFeatureClient f) => f.GetBooleanValueAsync([|\"new-checkout\"|], false);")]
    [InlineData("object M(ILdClient f) => f.BoolVariation([|\"new-checkout\"|], f, false);")]
    [InlineData("object M(IFeatureManager f) { var flag = \"invoice.\" + \"pdf\"; return f.IsEnabledAsync([|flag|]); }")]
    [InlineData("[FeatureGate([|\"New\"|], [|\"Beta\"|])] void M() { }")]
    [InlineData("async Task<int> M(IFeatureManager f) => await f.IsEnabledAsync([|\"beta-search\"|]) ? 1 : 2;")]
    [InlineData("async Task M(IFeatureFlags f) { var isOn = await f.IsEnabledAsync([|\"new-checkout\"|]); Console.WriteLine(isOn); }")]
    public Task Name_as_a_text_is_STD1811(string member) => Test(member);

    [Theory]
    [InlineData("object M(IFeatureFlags f) => f.IsEnabledAsync(FeatureFlags.New);")]
    [InlineData("const string New = \"new\"; object M(IFeatureManager f) => f.IsEnabledAsync(New);")]
    [InlineData("object M(IFeatureManager f) => f.IsEnabledAsync(nameof(FeatureFlags.New));")]
    [InlineData("[FeatureGate(FeatureFlags.New, nameof(M))] void M() { }")]
    [InlineData("object M(Feature f) => f.IsEnabledFor(\"anna\");")]
    [InlineData("[Obsolete(\"new\")] object M(string name, IFeatureManager f) => f.IsEnabledAsync(name);")]
    public Task Others_are_silent(string member) => Test(member);

    [Theory]
    [InlineData("object M(IFeatureManager f, bool b) => f.IsEnabledAsync([|b ? \"RoundGross\" : \"RoundNet\"|]);")]
    public Task Name_in_a_choice_is_STD1811(string source) => Test(source);

    [Theory]
    [InlineData("object M(IFeatureManager f, bool b) => f.IsEnabledAsync(b ? FeatureFlags.New : FeatureFlags.New);")]
    public Task Name_in_a_choice_is_STD1811_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<FlagNameAnalyzer>.InTestsAsync("STD1811", Text("object M(IFeatureFlags f) => f.IsEnabledAsync(\"a\");"));

    private static Task Test(string member) => RuleTest<FlagNameAnalyzer>.AsMarkedAsync("STD1811", Text(member));

    private static string Text(string member) => $"class C {{ {member} }}{Types}";
}
