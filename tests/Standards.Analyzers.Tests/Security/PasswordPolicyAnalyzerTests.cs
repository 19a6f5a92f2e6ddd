using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class PasswordPolicyAnalyzerTests
{
    private const string Using = "using Microsoft.AspNetCore.Identity; using Microsoft.Extensions.DependencyInjection;\n";

    [Theory]
    [InlineData("class C { void M(IdentityOptions o) => [|o.Password.RequiredLength = 8|]; }")]
    [InlineData("class C { void M(IdentityOptions o) => [|o.Password.RequireNonAlphanumeric = false|]; }")]
    [InlineData("class C { object M() => new PasswordOptions { RequiredLength = 12, [|RequireDigit = false|] }; }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddIdentity<IdentityUser, IdentityRole>(o => [|o.Password.RequiredLength = 6|]); }")]
    public Task Weak_password_rule_is_STD1708(string source) => Test(source);

    [Theory]
    [InlineData("class C { void M(IdentityOptions o) { o.Password.RequiredLength = 12; o.Password.RequireDigit = true; } }")]
    [InlineData("class C { void M(IdentityOptions o, int length) => o.Password.RequiredLength = length; }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddIdentity<IdentityUser, IdentityRole>(o => o.Password.RequiredLength = 14); }")]
    [InlineData("class C { void M(IServiceCollection s) => s.AddIdentity<IdentityUser, IdentityRole>(); }")]
    [InlineData("class C { void M(IdentityOptions o) => o.Password.RequiredUniqueChars = 1; }")]
    [InlineData("class Own { public int RequiredLength { get; set; } } class C { void M(Own o) => o.RequiredLength = 8; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<PasswordPolicyAnalyzer>.InTestsAsync("STD1708", Using + "class C { void M(IdentityOptions o) => o.Password.RequiredLength = 8; }");

    private static Task Test(string source) => RuleTest<PasswordPolicyAnalyzer>.AsMarkedAsync("STD1708", Using + source);
}
