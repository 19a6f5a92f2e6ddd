using Standards.Analyzers.Logging;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Logging;

public sealed class SensitiveLogAnalyzerTests
{
    [Theory]
    [InlineData("_log.LogInformation(\"login {Password}\", [|password|]);")]
    [InlineData("_log.LogInformation(\"login {Value}\", [|user.Password|]);")]
    [InlineData("_log.LogDebug($\"login {[|user.Email|]}\");")]
    [InlineData("_log.LogDebug(\"login \" + [|accessToken|]);")]
    [InlineData("_log.Log(LogLevel.Error, \"a {A} {B}\", 1, user?[|.PhoneNumber|]);")]
    [InlineData("_log.LogWarning(\"a {Key}\", [|user.GetApiKey()|]);")]
    [InlineData("_log.LogWarning(\"a {Email}\", [|user.Name|]);")]
    [InlineData("using var scope = _log.BeginScope(\"a {Mail}\", [|user.Email|]);")]
    [InlineData("Failed(_log, [|password|]);")]
    [InlineData("_log.LogWarning(\"a {Secret}\", [|user.Secret|] ?? \"none\");")]
    [InlineData("_log.LogWarning(\"a {Name}\", [|user.Nickname|]);")]
    [InlineData("LoggerMessage.Define<string, int>(LogLevel.Debug, default, [|\"{CardNumber} {Amount}\"|]);")]
    [InlineData("using var scope = _log.BeginScope(new Dictionary<string, object?> { [\"Email\"] = [|user.Name|] });")]
    [InlineData("_log.LogDebug(\"{Headers}\", [|headers|]);")]
    [InlineData("_log.LogDebug(\"{Headers}\", [|System.Text.Json.JsonSerializer.Serialize(headers)|]);")]
    [InlineData("_log.LogInformation(\"{Login}\", [|login|]);")]
    [InlineData("_log.LogInformation($\"{[|login|]}\");")]
    [InlineData("_log.LogInformation(\"{Id} {@Account}\", 1, [|account|]);")]
    [InlineData("var identity = new Microsoft.AspNetCore.Identity.IdentityUser(); _log.LogInformation(\"{User}\", [|identity.UserName|]);")]
    public Task Value_that_is_secret_or_personal_is_STD1500(string body) =>
        RuleTest<SensitiveLogAnalyzer>.AsMarkedAsync("STD1500", Class(body));

    [Theory]
    [InlineData("_log.LogInformation(\"login {User}\", user.Id);")]
    [InlineData("_log.LogInformation(\"The password of {User} is wrong\", user.Id);")]
    [InlineData("_log.LogInformation(\"{HasPassword} {Length}\", user.HasPassword, password.Length);")]
    [InlineData("_log.LogInformation(\"{Password}\", Mask(password));")]
    [InlineData("_log.LogInformation(\"{Name} {Policy}\", user.SecretName, user.PasswordPolicy);")]
    [InlineData("_log.LogInformation(\"{Token}\", token);")]
    [InlineData("_log.LogInformation(\"{Field}\", nameof(user.Password));")]
    [InlineData("LoggerMessage.Define<int>(LogLevel.Debug, default, \"{CardNumber}\"); LoggerMessage.Define<string>(LogLevel.Debug, default, \"{Name}\");")]
    [InlineData("using var scope = _log.BeginScope(new Dictionary<string, object?> { [\"Id\"] = user.Id, [\"Email\"] = Mask(user.Name) });")]
    [InlineData("_log.LogDebug(\"{Count}\", headers.Count);")]
    [InlineData("var truncatedSecret = password[..3]; _log.LogInformation(\"{TruncatedSecret}\", truncatedSecret);")]
    [InlineData("var maskedEmail = password; _log.LogInformation(\"{MaskedEmail}\", maskedEmail);")]
    [InlineData("Console.WriteLine(password);")]
    [InlineData("_log.LogInformation(\"{Kind}\", user.Credential);")]
    [InlineData("Written(_log, user.Nickname);")]
    [InlineData("_log.LogInformation(\"{Account}\", account);")]
    [InlineData("_log.LogInformation(\"{Quiet}\", quiet);")]
    [InlineData("_log.LogInformation(\"{Visit}\", visit);")]
    [InlineData("var userFacingPassword = password; _log.LogInformation(\"{A}\", userFacingPassword);")]
    [InlineData("var identity = new Microsoft.AspNetCore.Identity.IdentityUser(); _log.LogInformation(\"{UserId}\", identity.Id);")]
    public Task Others_are_silent(string body) => RuleTest<SensitiveLogAnalyzer>.AsMarkedAsync("STD1500", Class(body));

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<SensitiveLogAnalyzer>.InTestsAsync("STD1500", Class("_log.LogInformation(\"{Password}\", password);"));

    [Fact]
    public Task Top_level_statements_are_read() => RuleTest<SensitiveLogAnalyzer>.InProgramAsync("STD1500", """
        using Microsoft.Extensions.Logging;
        var password = Console.ReadLine();
        LoggerFactory.Create(_ => { }).CreateLogger("a").LogInformation("{A}", [|password|]);
        """);

    // What the source generator of [LoggerMessage] writes stands beside.
    private static string Class(string body) => $$"""
        using Microsoft.Extensions.Logging;
        enum Kind { None }
        record Login(string Email, int Attempts);
        record Quiet(string Email) { public override string ToString() => "quiet"; }
        record Visit(int Id, [property: Microsoft.AspNetCore.Identity.PersonalData] string Email);
        class Account { public int Id { get; set; } public string Password { get; set; } = ""; }
        class User
        {
            public int Id; public string Name = ""; public string? Email; public string Password = ""; public bool HasPassword; public string? PhoneNumber;
            public string SecretName = ""; public string PasswordPolicy = ""; public string? Secret; public Kind Credential; public string GetApiKey() => "";
            [Microsoft.AspNetCore.Identity.PersonalData] public string Nickname { get; set; } = "";
        }
        partial class C(ILogger<C> log)
        {
            readonly ILogger _log = log;
            void M(User user, string password, string accessToken, CancellationToken token, Microsoft.AspNetCore.Http.IHeaderDictionary headers,
                Login login, Quiet quiet, Visit visit, Account account) { {{body}} }
            static string Mask(string value) => value;
            [LoggerMessage(1, LogLevel.Error, "{A}")] static partial void Failed(ILogger log, string a);
            [LoggerMessage(2, LogLevel.Error, "{A}")] static partial void Written(ILogger log, string a);
            static partial void Failed(ILogger log, string a) { }
            static partial void Written(ILogger log, string a) { }
        }
        """;
}
