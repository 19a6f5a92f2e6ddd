using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Configuration;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class OptionsValidationFixTests
{
    [Theory]
    [InlineData("s.AddOptions<Mail>().Bind(c);", "s.AddOptions<Mail>().Bind(c).ValidateDataAnnotations().ValidateOnStart();")]
    [InlineData("s.AddOptions<Mail>().BindConfiguration(\"Mail\").ValidateDataAnnotations();", "s.AddOptions<Mail>().BindConfiguration(\"Mail\")"
        + ".ValidateDataAnnotations().ValidateOnStart();")]
    [InlineData("s.AddOptions<Mail>()\n        .Bind(c); // a", "s.AddOptions<Mail>()\n        .Bind(c)\n        .ValidateDataAnnotations()\n        "
        + ".ValidateOnStart(); // a")]
    public Task Chain_is_validated_at_start(string before, string after) =>
        FixTest<OptionsAnalyzer, OptionsValidationFix>.BecomesAsync(Text(before), Text(after));

    [Theory]
    [InlineData("s.Configure<Mail>(c);")]
    [InlineData("var b = s.AddOptions<Mail>(); b.Bind(c);")]
    public Task It_is_not_offered_for_what_is_no_chain(string statement) => FixTest<OptionsAnalyzer, OptionsValidationFix>.IsNotOfferedAsync(Text(statement));

    private static string Text(string statement) =>
        "using System.ComponentModel.DataAnnotations; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection;\n"
        + $"static class C\n{{\n    static void M(IServiceCollection s, IConfiguration c)\n    {{\n        {statement}\n    }}\n}}\n"
        + "class Mail { [Required] public string? Host { get; set; } }";
}
