using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Configuration;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class CriticalOptionsFixTests
{
    private const string Using = "using Microsoft.Extensions.Options; class JwtOptions { public string? Key { get; set; } } ";

    [Theory]
    [InlineData(
        "class C(IOptionsMonitor<JwtOptions> o) { string? M() => o.CurrentValue.Key; }",
        "class C(IOptions<JwtOptions> o) { string? M() => o.Value.Key; }")]
    [InlineData(
        "class C { readonly IOptionsSnapshot<JwtOptions> _o; C(/* a */ IOptionsSnapshot<JwtOptions> o) => _o = o; string? M() => _o.Value.Key; }",
        "class C { readonly IOptions<JwtOptions> _o; C(/* a */ IOptions<JwtOptions> o) => _o = o; string? M() => _o.Value.Key; }")]
    public Task Options_do_not_reload(string before, string after) =>
        FixTest<CriticalOptionsAnalyzer, CriticalOptionsFix>.BecomesAsync(Using + before, Using + after);

    [Theory]
    [InlineData("class C(IOptionsMonitor<JwtOptions> o) { object? M() => o.OnChange(_ => { }); }")]
    [InlineData("class C(IOptionsMonitor<JwtOptions> o) { string? M() => o.Get(\"a\").Key + o.CurrentValue.Key; }")]
    public Task It_is_not_offered_where_changes_are_meant(string source) =>
        FixTest<CriticalOptionsAnalyzer, CriticalOptionsFix>.IsNotOfferedAsync(Using + source);
}
