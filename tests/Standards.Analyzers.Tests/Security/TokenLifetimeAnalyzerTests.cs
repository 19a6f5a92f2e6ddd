using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class TokenLifetimeAnalyzerTests
{
    private const string Tokens = """
        class SecurityTokenDescriptor { public DateTime? Expires { get; set; } }
        class JwtSecurityToken { public JwtSecurityToken(string? issuer = null, DateTime? expires = null) { } }
        """;

    [Theory]
    [InlineData("class C { object M(DateTime now) => new SecurityTokenDescriptor { Expires = [|now.AddDays(30)|] }; }")]
    [InlineData("class C { object M(DateTime now) => new SecurityTokenDescriptor { Expires = [|now.AddMinutes(61)|] }; }")]
    [InlineData("class C { object M(DateTime now) => new JwtSecurityToken(expires: [|now.AddHours(8)|]); }")]
    [InlineData("class C { object M(DateTime now) => new JwtSecurityToken(expires: [|now.Add(TimeSpan.FromDays(1))|]); }")]
    [InlineData("class C { object M(DateTime now) { var end = now + TimeSpan.FromDays(2); return new JwtSecurityToken(expires: [|end|]); } }")]
    [InlineData("class C { void M(Cookie o) => o.ExpireTimeSpan = [|TimeSpan.FromDays(30)|]; }")]
    public Task Long_lifetime_is_STD1709(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M(DateTime now) => new SecurityTokenDescriptor { Expires = now.AddMinutes(15) }; }")]
    [InlineData("class C { object M(DateTime now) => new JwtSecurityToken(expires: now.AddHours(1)); }")]
    [InlineData("class C { object M(DateTime now, int days) => new JwtSecurityToken(expires: now.AddDays(days)); }")]
    [InlineData("class C { void M(Cookie o) => o.ExpireTimeSpan = TimeSpan.FromDays(7); }")]
    [InlineData("class Own { public DateTime Expires { get; set; } } class C { void M(Own o, DateTime now) => o.Expires = now.AddDays(30); }")]
    [InlineData("class LicensingService { object M(DateTime now) => new SecurityTokenDescriptor { Expires = now.AddYears(1) }; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class Settings { public TimeSpan AccessTokenLifetime { get; init; } = [|TimeSpan.FromHours(24)|]; }")]
    [InlineData("class Settings { public const int AccessTokenMinutes = [|120|]; }")]
    [InlineData("class Settings { public int JwtTokenExpirationDays = [|7|]; }")]
    [InlineData("class Settings { public TimeSpan RefreshTokenLifetime { get; set; } = [|new TimeSpan(30, 0, 0, 0)|]; }")]
    [InlineData("class User { public DateTime RefreshTokenExpiryTime { get; set; } void M(DateTime now) => RefreshTokenExpiryTime = [|now.AddDays(30)|]; }")]
    [InlineData("record RefreshToken(string Value, DateTime ExpiresAt); class C { object M(DateTime now) => new RefreshToken(\"a\", [|now.AddMonths(1)|]); }")]
    [InlineData("class RefreshToken { public DateTime Expires { get; set; } } class C { object M(DateTime now) => new RefreshToken { Expires = "
        + "[|now.AddDays(14)|] }; }")]
    [InlineData("class Options { public Options SetAccessTokenLifetime(TimeSpan of) => this; } class C { void M(Options o) => "
        + "o.SetAccessTokenLifetime([|TimeSpan.FromHours(8)|]); }")]
    public Task Lifetime_by_its_name_is_STD1709(string source) => Test(source);

    [Theory]
    [InlineData("class Settings { public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(1); }")]
    [InlineData("class Settings { public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(7); }")]
    [InlineData("class Settings { public int AccessTokenMinutes = 60; public int RefreshTokenDays = 7; }")]
    [InlineData("class Settings { public int AccessTokenLifetime = 3600; }")]
    [InlineData("class Settings { public TimeSpan AccessTokenCacheDuration = TimeSpan.FromDays(1); public int RefreshTokenCleanupHours = 480; }")]
    [InlineData("record Voucher(string Code, DateTime ExpiresAt); class C { object M(DateTime now) => new Voucher(\"a\", now.AddDays(365)); }")]
    [InlineData("class Invitation { public DateTime Expires { get; set; } } class C { object M(DateTime now) => new Invitation { Expires = "
        + "now.AddDays(30) }; }")]
    [InlineData("class Settings { public TimeSpan ResetTokenLifetime = TimeSpan.FromHours(24); }")]
    public Task Lifetime_by_its_name_is_STD1709_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<TokenLifetimeAnalyzer>.InTestsAsync(
        "STD1709", "class C { object M(DateTime now) => new JwtSecurityToken(expires: now.AddHours(8)); }" + Tokens);

    private static Task Test(string source) =>
        RuleTest<TokenLifetimeAnalyzer>.AsMarkedAsync(
            "STD1709", $"using Cookie = Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions;\n{source}{Tokens}");
}
