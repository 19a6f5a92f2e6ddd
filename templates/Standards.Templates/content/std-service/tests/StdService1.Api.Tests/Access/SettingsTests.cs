using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using StdService1.Api.Access;

namespace StdService1.Api.Tests.Access;

/// <summary>What is wrong with the settings, by the key to change.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Bearer_GoodSettings_AreTaken() =>
        Assert.Null(Xunit.Record.Exception(() => Check(Bearer(), isDevelopment: false)));

    [Fact]
    public void Bearer_KeysOfADeveloper_AreForDevelopment()
    {
        var options = Bearer();
        options.Authority = null;
        options.TokenValidationParameters.IssuerSigningKeys = [new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))];

        Check(options, isDevelopment: true);
        AssertNamed(options, "SigningKeys");
        AssertNamed(options, "Authority");
    }

    [Fact]
    public void Bearer_WithoutAnyKeys_SaysHowToGetSome()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Check(new JwtBearerOptions(), isDevelopment: true));

        Assert.Contains("dotnet user-jwts create", exception.Message, StringComparison.Ordinal);
    }

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

    private static void Check(JwtBearerOptions options, bool isDevelopment) =>
        new BearerValidator(isDevelopment).PostConfigure(JwtBearerDefaults.AuthenticationScheme, options);

    private static void AssertNamed(JwtBearerOptions options, string key)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Check(options, isDevelopment: false));

        Assert.Contains($"{AccessSetup.Section}:{key} ", exception.Message, StringComparison.Ordinal);
    }
}
