using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class CriticalOptionsAnalyzerTests
{
    private const string Types = """

        class DatabaseOptions; class JwtSettings; class MailOptions; class AuthorOptions;
        class TokenOptions { public string SigningKey { get; init; } = ""; }
        class StoreOptions { public const string Section = "Database"; }
        [CriticalOptions] class LimitOptions; class CriticalOptionsAttribute : Attribute;
        [RotatedSecret] class SecretOptions; class RotatedSecretAttribute : Attribute;
        class AuthKeyOptions : Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions;
        """;

    [Theory]
    [InlineData("class C(IOptionsMonitor<DatabaseOptions> [|options|]) { object M() => options; }")]
    [InlineData("class C { C(IOptionsSnapshot<JwtSettings> [|options|]) { } }")]
    [InlineData("class C { void M(IOptionsMonitor<StoreOptions> [|options|]) { } }")]
    [InlineData("class C(IOptionsMonitor<TokenOptions> [|options|]) { object M() => options; }")]
    [InlineData("class C(IOptionsMonitor<LimitOptions> [|options|]) { object M() => options; }")]
    [InlineData("class C { object M(IServiceProvider p) => p.[|GetRequiredService|]<IOptionsMonitor<DatabaseOptions>>(); }")]
    [InlineData("class C { object M(IServiceProvider p) => p.[|GetRequiredService|]<IOptionsMonitor<DatabaseOptions>>().CurrentValue; }")]
    [InlineData("class C(IOptionsMonitor<DatabaseOptions> [|options|]) { object M() => options.Get(\"a\"); object N() => options.CurrentValue; }")]
    [InlineData("class C { readonly IOptionsMonitor<DatabaseOptions> _o; C(IOptionsMonitor<DatabaseOptions> [|options|]) { _o = options; } "
        + "object M() => _o.CurrentValue; }")]
    public Task Critical_options_that_reload_are_STD1805(string source) => Test(source);

    [Theory]
    [InlineData("class C(IOptions<DatabaseOptions> options) { object M() => options; }")]
    [InlineData("class C(IOptionsMonitor<MailOptions> options) { object M() => options; }")]
    [InlineData("class C(IOptionsMonitor<AuthorOptions> options) { object M() => options; }")]
    [InlineData("class C(IOptionsMonitor<SecretOptions> options) { object M() => options; }")]
    [InlineData("class C(IOptionsMonitor<AuthKeyOptions> options) { object M() => options; }")]
    [InlineData("class C<T>(IOptionsMonitor<T> options) { object M() => options; object N() => typeof(IOptionsMonitor<DatabaseOptions>); }")]
    [InlineData("class C { object M(IServiceProvider p) => p.GetRequiredService<IOptions<DatabaseOptions>>(); }")]
    [InlineData("class C { object M(IServiceProvider p) => p.GetRequiredService<IOptionsMonitor<DatabaseOptions>>().Get(\"orders\"); }")]
    [InlineData("class C { object M(IServiceProvider p) { var all = p.GetRequiredService<IOptionsMonitor<DatabaseOptions>>(); return all.Get(\"orders\"); } }")]
    [InlineData("class C(IOptionsMonitor<DatabaseOptions> options) { readonly object _orders = options.Get(\"orders\"); }")]
    [InlineData("class C { readonly object _o; C(IOptionsSnapshot<JwtSettings> options, string name) => _o = options.Get(name); }")]
    [InlineData("class C { readonly IOptionsMonitor<DatabaseOptions> _o; C(IOptionsMonitor<DatabaseOptions> o) { _o = o; } object M() => _o.Get(\"a\"); }")]
    [InlineData("class C(IOptionsMonitor<DatabaseOptions> o) { object M() => o.Get(\"a\"); static C N(IServiceProvider p) => "
        + "new(p.GetRequiredService<IOptionsMonitor<DatabaseOptions>>()); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M(IConfigurationBuilder b) => b.[|AddJsonFile|](\"secrets.json\", optional: false, reloadOnChange: true); }")]
    [InlineData("class C { object M(IConfigurationBuilder b) => b.[|AddJsonFile|](\"config/database.json\", true, true); }")]
    [InlineData("class C(IConfiguration c) { string? _text; object M() => Microsoft.Extensions.Primitives.ChangeToken.[|OnChange|](c.GetReloadToken, () "
        + "=> { _text = c.GetConnectionString(\"Shop\"); }); string? N() => _text; }")]
    public Task File_or_string_that_reloads_is_STD1805(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M(IConfigurationBuilder b) => b.AddJsonFile(\"display.json\", optional: true, reloadOnChange: true); }")]
    [InlineData("class C { object M(IConfigurationBuilder b) => b.AddJsonFile(\"secrets.json\", optional: false, reloadOnChange: false); }")]
    [InlineData("class C(IConfiguration c) { string? _text; object M() => Microsoft.Extensions.Primitives.ChangeToken.OnChange(c.GetReloadToken, () => { "
        + "_text = c[\"Banner\"]; }); string? N() => _text; }")]
    public Task File_or_string_that_reloads_is_STD1805_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<CriticalOptionsAnalyzer>.InTestsAsync(
        "STD1805", Text("class C(IOptionsMonitor<DatabaseOptions> options) { object M() => options; }"));

    private static Task Test(string source) => RuleTest<CriticalOptionsAnalyzer>.AsMarkedAsync("STD1805", Text(source));

    private static string Text(string source) =>
        $"using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Options;\n{source}{Types}";
}
