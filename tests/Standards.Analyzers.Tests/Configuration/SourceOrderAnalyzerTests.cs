using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Configuration;

public sealed class SourceOrderAnalyzerTests
{
    [Theory]
    [InlineData("b.AddEnvironmentVariables().[|AddJsonFile|](\"a.json\")")]
    [InlineData("b.AddJsonFile(\"a.json\").AddCommandLine(args).[|AddEnvironmentVariables|]()")]
    [InlineData("b.AddCommandLine(args).[|AddInMemoryCollection|]()")]
    [InlineData("{ b.AddEnvironmentVariables(); b.[|AddXmlFile|](\"a.xml\"); }")]
    [InlineData("{ Dictionary<string, string?> values = []; b.AddEnvironmentVariables().[|AddInMemoryCollection|](values); }")]
    [InlineData("{ b.AddEnvironmentVariables(); if (args.Length > 0) { b.[|AddInMemoryCollection|](); } }")]
    public Task Source_that_wins_over_a_stronger_one_is_STD1804(string body) => Test(body);

    [Theory]
    [InlineData("b.AddJsonFile(\"a.json\").AddEnvironmentVariables().AddCommandLine(args)")]
    [InlineData("b.AddJsonFile(\"a.json\")")]
    [InlineData("b.AddEnvironmentVariables(\"DOTNET_\").AddJsonFile(\"a.json\").AddEnvironmentVariables()")]
    [InlineData("{ b.AddEnvironmentVariables(); other.AddJsonFile(\"a.json\"); }")]
    [InlineData("{ b.AddEnvironmentVariables(); Action later = () => b.AddJsonFile(\"a.json\"); }")]
    [InlineData("{ Dictionary<string, string?> commandLineValues = []; b.AddEnvironmentVariables().AddInMemoryCollection(commandLineValues); }")]
    [InlineData("{ b.AddEnvironmentVariables(); var c = b.Build(); if (string.IsNullOrEmpty(c[\"Key\"])) { b.AddInMemoryCollection(); } }")]
    public Task Others_are_silent(string body) => Test(body);

    [Theory]
    [InlineData("{ var a = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); a.Configuration.[|AddJsonFile|](\"shop.json\", optional: true); }")]
    [InlineData("{ var a = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(args); "
        + "a.Configuration.[|AddJsonFile|](\"shop.json\").AddJsonStream(null!); }")]
    public Task File_behind_the_default_sources_is_STD1804(string source) => Test(source);

    [Theory]
    [InlineData("{ var a = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); "
        + "a.Configuration.AddJsonFile(\"shop.json\").AddEnvironmentVariables(); }")]
    [InlineData("{ var a = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); a.Configuration.Sources.Clear(); "
        + "a.Configuration.AddJsonFile(\"shop.json\"); }")]
    [InlineData("{ var a = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args); a.Configuration.AddInMemoryCollection(); }")]
    [InlineData("{ var a = Microsoft.AspNetCore.Builder.WebApplication.CreateEmptyBuilder(new()); a.Configuration.AddJsonFile(\"shop.json\"); }")]
    [InlineData("{ var x = new ConfigurationBuilder().AddCommandLine(args).Build(); var y = new "
        + "ConfigurationBuilder().AddJsonFile(\"import.json\").Build(); }")]
    public Task File_behind_the_default_sources_is_STD1804_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() => RuleTest<SourceOrderAnalyzer>.InTestsAsync("STD1804", Text("b.AddEnvironmentVariables().AddJsonFile(\"a.json\")"));

    private static Task Test(string body) => RuleTest<SourceOrderAnalyzer>.AsMarkedAsync("STD1804", Text(body));

    private static string Text(string body) =>
        "using Microsoft.Extensions.Configuration;\n"
        + $"static class C {{ static void M(IConfigurationBuilder b, IConfigurationBuilder other, string[] args) {(body[0] == '{' ? body : $"=> {body};")} }}";
}
