using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class OptionsConstraintTests
{
    [Theory]
    [InlineData("public int [|Port|] { get; set; }")]
    [InlineData("public int [|Port|] { get; set; } = 8080;")]
    [InlineData("public TimeSpan [|Timeout|] { get; init; } = TimeSpan.FromSeconds(5);")]
    [InlineData("public int? [|Limit|] { get; set; }")]
    [InlineData("public string [|Name|] { get; set; } = null!;")]
    [InlineData("public string [|Host|] { get; set; } = \"\";")]
    [InlineData("public string [|ServerUrl|] { get; set; } = \"https://localhost\";")]
    [InlineData("public Uri [|Address|] { get; set; } = default!;")]
    [InlineData("public Part Inner { get; set; } = new(); } class Part { public double [|Share|] { get; set; }")]
    [InlineData("public string [|Key|] { get; set; } = null!; public string Show() => Key.Trim();")]
    [InlineData("public int [|Size|] { get; internal set; }")]
    public Task Setting_without_a_constraint_is_STD1801(string member) => Test(member);

    [Theory]
    [InlineData("[Range(1, 65535)] public int Port { get; set; } = 8080;")]
    [InlineData("[Required] public string Name { get; set; } = null!;")]
    [InlineData("public required string Name { get; set; }")]
    [InlineData("public string? Prefix { get; set; }")]
    [InlineData("public string Prefix { get; set; } = \"\"; public bool IsOn { get; set; } public DayOfWeek Day { get; set; }")]
    [InlineData("public List<string> Names { get; set; } = []; public int Count => Names.Count; public static int All { get; set; }")]
    [InlineData("[MinLength(1)] public string Host { get; set; } = \"localhost\"; public Uri? Proxy { get; set; }")]
    [InlineData("public string Key { get; set; } = null!; public bool IsConfigured() => !string.IsNullOrWhiteSpace(Key);")]
    [InlineData("public int Size { get; private set; } public string Name { get; private set; } = null!;")]
    [InlineData("public string Url { get; set; } = \"\"; public bool IsOn => !string.IsNullOrEmpty(Url) && Url.Length > 9;")]
    public Task Others_are_silent(string member) => Test(member);

    [Theory]
    [InlineData("s.AddOptions<Mail>().Bind(c).Validate(m => m.Port > 0).ValidateOnStart()", false)]
    [InlineData("s.AddOptions<Mail>().Bind(c).Validate(m => m.ToString() != null).ValidateOnStart()", false)]
    [InlineData("s.AddOptions<Mail>().Bind(c).ValidateDataAnnotations().ValidateOnStart()", true)]
    [InlineData("s.Configure<Mail>(m => m.Port = 1)", false)]
    public Task Setting_that_a_call_checks_is_silent(string call, bool isFound) => RuleTest<OptionsAnalyzer>.AsMarkedAsync(
        "STD1801", Text(call, $"public int {(isFound ? "[|Port|]" : "Port")} {{ get; set; }}"));

    [Fact]
    public Task Setting_that_a_validator_reads_is_silent() => RuleTest<OptionsAnalyzer>.AsMarkedAsync(
        "STD1801",
        Text(Call, "public int Port { get; set; } public int [|Size|] { get; set; }") + " class V : IValidateOptions<Mail> { "
            + "public ValidateOptionsResult Validate(string? name, Mail m) => m.Port > 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Skip; }");

    [Theory]
    [InlineData("class MailOptions { public const string Section = \"Mail\"; public int [|Port|] { get; set; } }")]
    [InlineData("class Limits { public int [|Size|] { get; set; } } class C(IOptionsSnapshot<Limits> o) { object M() => o; }")]
    [InlineData("class Limits { public int [|Size|] { get; set; } public string? Name { get; set; } } class V : IValidateOptions<Limits> { "
        + "public ValidateOptionsResult Validate(string? n, Limits l) => l.Name is null ? ValidateOptionsResult.Skip : ValidateOptionsResult.Success; }")]
    [InlineData("class MailOptions { public const string Other = \"Mail\"; public int Port { get; set; } }")]
    [InlineData("class MailOptions : IValidatableObject { public const string SectionName = \"Mail\"; public int Port { get; set; } "
        + "public IEnumerable<ValidationResult> Validate(ValidationContext c) => []; }")]
    [InlineData("class Key : Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions { public int Size { get; set; } } "
        + "class C(IOptionsMonitor<Key> o) { object M() => o; }")]
    public Task Options_that_name_their_section_are_judged(string source) => RuleTest<OptionsAnalyzer>.AsMarkedAsync("STD1801", Usings + source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<OptionsAnalyzer>.InTestsAsync("STD1801", Text(Call, "public int Port { get; set; }"));

    private const string Call = "s.AddOptions<Mail>().Bind(c).ValidateDataAnnotations().ValidateOnStart()";

    private const string Usings = "using System.ComponentModel.DataAnnotations; using Microsoft.Extensions.Configuration; "
        + "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Options;\n";

    private static Task Test(string member) => RuleTest<OptionsAnalyzer>.AsMarkedAsync("STD1801", Text(Call, member));

    private static string Text(string call, string member) =>
        $"{Usings}static class C {{ static object? M(IServiceCollection s, IConfiguration c) => {call}; }} class Mail {{ {member} }}";
}
