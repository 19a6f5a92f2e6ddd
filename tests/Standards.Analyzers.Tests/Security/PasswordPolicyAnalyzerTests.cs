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

    [Theory]
    [InlineData("record R([property: System.ComponentModel.DataAnnotations.StringLength(100, MinimumLength = 6)] string [|Password|]);")]
    [InlineData("class R { [System.ComponentModel.DataAnnotations.MinLength(8)] public string [|NewPassword|] { get; set; } = \"\"; }")]
    [InlineData("class C { bool M(string password) => [|password.Length >= 8|]; }")]
    [InlineData("class C { bool M(string password) { if ([|password.Length < 10|]) { return false; } return true; } }")]
    [InlineData("class R { public string Password { get; set; } = \"\"; } static class V { public static V2<string> "
        + "RuleFor(System.Linq.Expressions.Expression<Func<R, string>> of) => new(); public class V2<T> { public V2<T> NotEmpty() => this; public "
        + "V2<T> MinimumLength(int least) => this; } static object M() => RuleFor(r => r.Password).NotEmpty().[|MinimumLength|](8); }")]
    public Task Own_check_that_accepts_a_short_password_is_STD1708(string source) => Test(source);

    [Theory]
    [InlineData("record R([property: System.ComponentModel.DataAnnotations.StringLength(100, MinimumLength = 12)] string Password);")]
    [InlineData("record R([property: System.ComponentModel.DataAnnotations.StringLength(100)] string Password);")]
    [InlineData("class LoginModel { [System.ComponentModel.DataAnnotations.MinLength(8)] public string Password { get; set; } = \"\"; }")]
    [InlineData("class R { [System.ComponentModel.DataAnnotations.MinLength(8)] public string OldPassword { get; set; } = \"\"; }")]
    [InlineData("class R { [System.ComponentModel.DataAnnotations.MinLength(3)] public string UserName { get; set; } = \"\"; }")]
    [InlineData("class C { bool M(string password) => password.Length >= 12; }")]
    [InlineData("class C { bool M(string password) => password.Length > 0; }")]
    [InlineData("class C { string M(string password) => password.Length > 2 ? password[..2] + \"***\" : \"***\"; }")]
    [InlineData("class C { bool M(string name) => name.Length >= 8; }")]
    public Task Own_check_that_accepts_a_short_password_is_STD1708_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<PasswordPolicyAnalyzer>.InTestsAsync("STD1708", Using + "class C { void M(IdentityOptions o) => o.Password.RequiredLength = 8; }");

    private static Task Test(string source) => RuleTest<PasswordPolicyAnalyzer>.AsMarkedAsync("STD1708", Using + source);
}
