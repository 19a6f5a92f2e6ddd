using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class OptionsAnalyzerTests
{
    private const string Types = """

        class Mail { [Required] public string? Host { get; set; } }
        class Free { public string? Host { get; set; } }
        class Flags { public bool IsOn { get; set; } }
        class MailValidator : IValidateOptions<Mail> { public ValidateOptionsResult Validate(string? name, Mail m) => ValidateOptionsResult.Success; }
        """;

    [Theory]
    [InlineData("s.[|Configure|]<Mail>(c)")]
    [InlineData("s.AddOptions<Mail>().[|Bind|](c)")]
    [InlineData("s.AddOptions<Mail>().[|BindConfiguration|](\"Mail\").ValidateDataAnnotations()")]
    [InlineData("s.AddOptions<Free>().[|Bind|](c).ValidateOnStart()")]
    [InlineData("s.AddOptions<Free>().[|BindConfiguration|](\"Free\").ValidateDataAnnotations().ValidateOnStart()")]
    [InlineData("s.[|Configure|]<Free>(c.GetSection(\"Free\"))")]
    public Task Options_that_are_not_validated_at_start_are_STD1800(string call) => Test(call);

    [Theory]
    [InlineData("s.AddOptions<Mail>().Bind(c).ValidateDataAnnotations().ValidateOnStart()")]
    [InlineData("s.AddOptionsWithValidateOnStart<Mail>().BindConfiguration(\"Mail\").ValidateDataAnnotations()")]
    [InlineData("s.AddOptions<Free>().Bind(c).Validate(f => f.Host != null).ValidateOnStart()")]
    [InlineData("s.Configure<Mail>(c).AddOptions<Mail>().ValidateDataAnnotations().ValidateOnStart()")]
    [InlineData("s.Configure<Mail>(m => m.Host = \"a\")")]
    [InlineData("s.Configure<Flags>(c)")]
    [InlineData("s.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(c)")]
    [InlineData("c.GetSection(\"Mail\").Get<Mail>()")]
    public Task Others_are_silent(string call) => Test(call);

    [Fact]
    public Task Validator_of_the_repository_is_enough() => RuleTest<OptionsAnalyzer>.AsMarkedAsync("STD1800", Text("""
        s.AddOptions<Kept>().BindConfiguration("Kept").ValidateOnStart()
        """) + " class Kept { public int Days { get; set; } } class V : IValidateOptions<Kept> { "
        + "public ValidateOptionsResult Validate(string? name, Kept k) => ValidateOptionsResult.Success; }");

    [Theory]
    [InlineData("public Part Smtp { get; set; } = new(); } class Part { [Required] public string? Host { get; set; }", true)]
    [InlineData("[ValidateObjectMembers] public Part Smtp { get; set; } = new(); } class Part { [Required] public string? Host { get; set; }", false)]
    [InlineData("public Part Smtp { get; set; } = new(); } class Part { public string? Host { get; set; }", false)]
    [InlineData("} class V : IValidateOptions<Kept> { public ValidateOptionsResult Validate(string? n, Kept k) => ValidateOptionsResult.Success;", false)]
    public Task Object_in_options_is_validated_too(string members, bool isFound) => RuleTest<OptionsAnalyzer>.AsMarkedAsync(
        "STD1800",
        Text($"s.AddOptions<Kept>().{(isFound ? "[|Bind|]" : "Bind")}(c).ValidateDataAnnotations().ValidateOnStart()")
            + " class Kept { [Required] public string? Name { get; set; } " + members + " }");

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<OptionsAnalyzer>.InTestsAsync("STD1800", Text("s.Configure<Mail>(c)"));

    private static Task Test(string call) => RuleTest<OptionsAnalyzer>.AsMarkedAsync("STD1800", Text(call));

    private static string Text(string call) =>
        "using System.ComponentModel.DataAnnotations; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; "
        + "using Microsoft.Extensions.Options;\n"
        + $"static class C {{ static object? M(IServiceCollection s, IConfiguration c) => {call}; }}{Types}";
}
