using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class PrintedSecretAnalyzerTests
{
    [Theory]
    [InlineData("record Login(string User, string [|Password|]);")]
    [InlineData("record struct Login(string User, string [|Password|]);")]
    [InlineData("sealed record Client { public required string [|ClientSecret|] { get; init; } }")]
    [InlineData("record Session(string? [|AccessToken|], string [|RefreshToken|]);")]
    [InlineData("record Store(string [|ConnectionString|], string [|ApiKey|]);")]
    [InlineData("record Store { public string [|PrivateKey|] = \"\"; }")]
    [InlineData("record Base { public override string ToString() => \"a\"; } record Other(string [|Token|]);")]
    public Task Secret_of_a_record_is_STD1806(string source) => Test(source);

    [Theory]
    [InlineData("class Login { public string Password { get; set; } = \"\"; }")]
    [InlineData("record Login(string User, string Password) { public override string ToString() => User; }")]
    [InlineData("record Login(string Password) { protected virtual bool PrintMembers(System.Text.StringBuilder b) => false; }")]
    [InlineData("record Login(string User) { private string Password { get; } = \"\"; internal string? ApiKey { get; init; } }")]
    [InlineData("record Page(string NextToken, string ContinuationToken, string PageToken);")]
    [InlineData("record Work(CancellationToken Token, int Password, byte[] PrivateKey);")]
    [InlineData("record Login(string PasswordHint, string SecretName, string TokenType, string PasswordHash);")]
    [InlineData("record Login(string User) { public static string Password => \"\"; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("class C(string host, string apiKey) { public override string ToString() => [|$\"{host} ({apiKey})\"|]; }")]
    [InlineData("class C { string _password = \"\"; public override string ToString() { return [|\"a\" + _password|]; } }")]
    [InlineData("[System.Diagnostics.DebuggerDisplay(\"{Name} of {ClientSecret,nq}\")] class [|C|] { string Name = \"\"; string ClientSecret = \"\"; }")]
    [InlineData("class C { void M(string privateKey) => throw [|new InvalidOperationException(\"Nothing to sign with \" + privateKey)|]; }")]
    [InlineData("class C { void M(Db db) => Console.WriteLine(System.Text.Json.JsonSerializer.[|Serialize|](db)); } "
        + "class Db { public string? Password { get; set; } }")]
    [InlineData("class C { object M(Microsoft.Extensions.Configuration.IConfigurationRoot c) => Microsoft.Extensions.Configuration"
        + ".ConfigurationRootExtensions.[|GetDebugView|](c); }")]
    public Task Secret_in_a_text_is_STD1806(string source) => Test(source);

    [Theory]
    [InlineData("class C(string host, string apiKey) { public override string ToString() => $\"{host} ({apiKey.Length})\"; string Key => apiKey; }")]
    [InlineData("class C(string password) { public override string ToString() => Mask(password) + nameof(password); string Mask(string s) => \"*\"; }")]
    [InlineData("class C { string Token = \"\"; public override string ToString() => $\"Token {Token}\"; }")]
    [InlineData("class C { void M(string password) => throw new ArgumentException(\"Too short: \" + password.Length, nameof(password)); }")]
    [InlineData("class C { string M(string password) => \"a\" + password; }")]
    [InlineData("[System.Diagnostics.DebuggerDisplay(\"{Name}\")] class C { string Name = \"\"; string ClientSecret = \"\"; }")]
    [InlineData("class C { string M(Db db) => System.Text.Json.JsonSerializer.Serialize(db); } class Db { public string? Password { get; set; } }")]
    [InlineData("class C { void M(Db db) => Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(db)); } "
        + "class Db { [System.Text.Json.Serialization.JsonIgnore] public string? Password { get; set; } }")]
    [InlineData("record Word(string Token, int Line);")]
    public Task Other_texts_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("record AccessToken(string [|Value|], DateTimeOffset ExpiresAt);")]
    [InlineData("readonly record struct ApiKey(string [|Value|]);")]
    [InlineData("class C { string _apiKey = \"\"; public override string ToString() => [|string.Format(\"{0}: {1}\", \"key\", _apiKey)|]; }")]
    [InlineData("class C { string _apiKey = \"\"; public override string ToString() => [|string.Join(\";\", \"key\", _apiKey)|]; }")]
    [InlineData("class C { void M(string apiKey) => Console.[|WriteLine|]($\"Partner key: {apiKey}\"); }")]
    [InlineData("class C { void M(string password) => System.Diagnostics.Trace.[|WriteLine|](password); }")]
    public Task Value_of_a_secret_that_is_shown_is_STD1806(string source) => Test(source);

    [Theory]
    [InlineData("record OrderId(string Value);")]
    [InlineData("record TokenCount(string Value);")]
    [InlineData("class C { string _apiKey = \"\"; public override string ToString() => string.Format(\"{0}\", _apiKey.Length); }")]
    [InlineData("class C { void M(string apiKey) => Console.WriteLine($\"Partner key set: {apiKey.Length > 0}\"); }")]
    [InlineData("class C { bool IsDevelopment; void M(string apiKey) { if (IsDevelopment) { Console.WriteLine(apiKey); } } }")]
    public Task Value_of_a_secret_that_is_shown_is_STD1806_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<PrintedSecretAnalyzer>.InTestsAsync("STD1806", "record Login(string User, string Password);");

    private static Task Test(string source) => RuleTest<PrintedSecretAnalyzer>.AsMarkedAsync("STD1806", source);
}
