using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class ConfigurationReadAnalyzerTests
{
    [Theory]
    [InlineData("class Mail(IConfiguration c) { string? _host = [|c[\"Mail:Host\"]|]; }")]
    [InlineData("class Mail { Mail(IConfiguration c) => _host = [|c[\"Mail:Host\"]|]; string? _host; }")]
    [InlineData("class Mail(IConfiguration c) { int M() => c.[|GetValue|]<int>(\"Mail:Port\"); }")]
    [InlineData("class Mail(IConfiguration c) { string? M() => c.GetSection(\"Mail\").[|Value|]; }")]
    [InlineData("class Mail(IConfiguration c) { object? M() => c.GetSection(\"Mail\").[|Get|]<Mail>(); }")]
    [InlineData("class Mail(IConfigurationRoot c) { object? M() => c.[|GetConnectionString|](\"Orders\"); }")]
    [InlineData("class Mail { static readonly string? Host = Environment.[|GetEnvironmentVariable|](\"MAIL_HOST\"); }")]
    [InlineData("class Mail { const string Name = \"MAIL\" + \"_HOST\"; object? M() => Environment.[|GetEnvironmentVariable|](Name); }")]
    [InlineData("class Mail(IConfiguration c) { string? M() { var mail = c.GetSection(\"Mail\"); return mail.[|Value|]; } }")]
    [InlineData("class Mail(IConfiguration c) { object? M() => c.[|Get|]<Mail>(); }")]
    [InlineData("static class S { static void M(WebApplication a) => a.MapGet(\"/a\", (IConfiguration c) => [|c[\"Mail:Host\"]|]); }")]
    [InlineData("class Mail { object? M() { var c = new ConfigurationBuilder().AddEnvironmentVariables().Build(); "
        + "return c.[|GetValue|]<string>(\"Mail:Host\"); } }")]
    public Task Value_that_a_class_reads_is_STD1802(string source) => Test(source);

    [Theory]
    [InlineData("static class Setup { static void M(IServiceCollection s, IConfiguration c) => N(c[\"Mail:Host\"]); static void N(string? h) { } }")]
    [InlineData("static class Setup { static void M(IHostApplicationBuilder b) { var host = b.Configuration[\"Mail:Host\"]; } }")]
    [InlineData("static class Setup { static void M(IServiceCollection s) => s.AddSingleton(p => p.GetRequiredService<IConfiguration>()[\"a\"]!); }")]
    [InlineData("class Startup(IConfiguration c) { string? Host => c[\"Mail:Host\"]; }")]
    [InlineData("class Program { static void Main() { } static string? Host() => Environment.GetEnvironmentVariable(\"MAIL_HOST\"); }")]
    [InlineData("class MailSetup(IConfiguration c) : IConfigureOptions<object> { public void Configure(object o) => o.Equals(c[\"Mail:Host\"]); }")]
    [InlineData("static class Keys { static string Need(this IConfiguration c, string key) => c[key] ?? throw new InvalidOperationException(key); }")]
    [InlineData("class Mail(IOptions<Mail> o) { object M() => o.Value; object N(IDictionary<string, int> d) => d[\"a\"]; }")]
    [InlineData("class Mail(IConfiguration c) { void M() => c[\"Mail:Host\"] = \"a\"; string N() => nameof(c); }")]
    [InlineData("class Mail { object? M() => Environment.GetEnvironmentVariable(\"HOME\") ?? Environment.GetEnvironmentVariable(\"DOTNET_ROOT\"); }")]
    [InlineData("class Mail { object? M(string name) => Environment.GetEnvironmentVariable(name); }")]
    [InlineData("class Mail(IConfiguration c) { object? M(string key) => c[key] ?? c[$\"Mail:{key}\"] ?? c.GetConnectionString(key) ?? "
        + "c.GetValue<string>(key); }")]
    [InlineData("class Mail(IConfiguration c) { object? M(string key) => c.GetSection(key).Value; object N() => "
        + "c.GetSection(\"a\").GetChildren().Select(s => s.Value); }")]
    [InlineData("class Mail(IConfigurationSection s) { public override string ToString() => s.Value!; object? M() => s.Get<Mail>(); }")]
    [InlineData("static class StartupPaths { static string? Data() => Environment.GetEnvironmentVariable(\"SHOP_DATA\"); }")]
    [InlineData("class Mail { object? M() => Environment.GetEnvironmentVariable(\"container\") ?? "
        + "Environment.GetEnvironmentVariable(\"ACTIONS_ID_TOKEN_REQUEST_URL\"); }")]
    [InlineData("class Mail { object? M(IDictionary<string, string?> d) { var c = new ConfigurationBuilder().AddInMemoryCollection(d).Build(); "
        + "return c.GetValue<string>(\"Host\") ?? c[\"Port\"]; } }")]
    [InlineData("class FeatureFilterEvaluationContext { public IConfiguration Parameters { get; set; } = null!; } class Filter { "
        + "object? M(FeatureFilterEvaluationContext c) => c.Parameters[\"Tenants\"] ?? c.Parameters.GetSection(\"Tenants\").Get<string>(); }")]
    [InlineData("class Connection { object? M() => Environment.GetEnvironmentVariable(\"PGSSLCERT\") ?? Environment.GetEnvironmentVariable(\"PGHOST\"); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Program_reads_its_configuration() => RuleTest<ConfigurationReadAnalyzer>.InProgramAsync("STD1802", Usings + """
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        Console.WriteLine(configuration["Mail:Host"] ?? Local());
        static string? Local() => Environment.GetEnvironmentVariable("MAIL_HOST");
        """);

    [Theory]
    [InlineData("class Startup { void M(WebApplication a) => a.Use(async (c, next) => { var k = c.RequestServices.GetRequiredService<IConfiguration>(); "
        + "if (k.[|GetValue|]<bool>(\"Mail:Closed\")) { return; } await next(c); }); }")]
    public Task Middleware_that_reads_is_STD1802(string source) => Test(source);

    [Theory]
    [InlineData("class Startup { void M(WebApplication a) { if (a.Configuration.GetValue<bool>(\"Mail:Closed\")) { a.Use((c, next) => next(c)); } } }")]
    public Task Middleware_that_reads_is_STD1802_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<ConfigurationReadAnalyzer>.InTestsAsync(
        "STD1802", Usings + "class Mail(IConfiguration c) { string? _host = c[\"Mail:Host\"]; }");

    private const string Usings = "using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.Configuration; "
        + "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Options;\n";

    private static Task Test(string source) => RuleTest<ConfigurationReadAnalyzer>.AsMarkedAsync("STD1802", Usings + source);
}
