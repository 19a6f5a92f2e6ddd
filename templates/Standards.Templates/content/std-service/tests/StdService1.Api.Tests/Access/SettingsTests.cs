using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using StdService1.Api.Access;

namespace StdService1.Api.Tests.Access;

/// <summary>What is wrong with the settings, by the key to change.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Bearer_GoodSettings_AreTaken() =>
        Assert.Null(Xunit.Record.Exception(() => new BearerValidator().PostConfigure(JwtBearerDefaults.AuthenticationScheme, Bearer())));

    [Theory]
    [InlineData("")]
    [InlineData("identity.example.com")]
    [InlineData("http://identity.example.com")]
    public void Bearer_BadAuthority_IsNamed(string value)
    {
        var options = Bearer();
        options.Authority = value;

        AssertNamed(options, "Authority");
    }

    [Fact]
    public void Bearer_BadAudience_IsNamed()
    {
        var options = Bearer();
        options.TokenValidationParameters.ValidAudiences = [" "];

        AssertNamed(options, "ValidAudiences:0");
    }

    [Fact]
    public void Bearer_KeysOverPlainHttp_AreNamed()
    {
        var options = Bearer();
        options.RequireHttpsMetadata = false;

        AssertNamed(options, "RequireHttpsMetadata");
    }

    [Theory]
    [InlineData("std-items1.read", true)]
    [InlineData("https://example.com/std-items1/read", true)]
    [InlineData("", false)]
    [InlineData("std-items1.read std-items1.write", false)]
    public void Scope_IsOneWord(string scope, bool good)
    {
        var result = new AccessOptionsValidator().Validate(name: null, new AccessOptions { ReadScope = scope });

        Assert.Equal(good, result.Succeeded);
        Assert.Equal(!good, result.FailureMessage?.Contains("ReadScope", StringComparison.Ordinal) is true);
    }

    private static JwtBearerOptions Bearer() =>
        new() { Authority = IdentityProvider.Authority, TokenValidationParameters = { ValidAudiences = [IdentityProvider.Audience] } };

    private static void AssertNamed(JwtBearerOptions options, string key)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => new BearerValidator().PostConfigure(JwtBearerDefaults.AuthenticationScheme, options));

        Assert.Contains($"{AccessSetup.Section}:{key} ", exception.Message, StringComparison.Ordinal);
    }
}
