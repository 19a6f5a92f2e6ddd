using Standards.Analyzers.Errors;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Errors;

public sealed class ProcessEndAnalyzerTests
{
    [Theory]
    [InlineData("[|Environment.Exit(1)|];")]
    [InlineData("[|Environment.FailFast(\"a\")|];")]
    [InlineData("[|System.Diagnostics.Process.GetCurrentProcess().Kill()|];")]
    [InlineData("Action f = () => [|Environment.Exit(1)|]; f();")]
    public Task End_of_the_process_in_another_class_is_STD1314(string statement) =>
        RuleTest<ProcessEndAnalyzer>.InProgramAsync("STD1314", $"C.M(); class C {{ public static void M() {{ {statement} }} }}");

    [Fact]
    public Task Request_that_ends_the_process_is_STD1314() => RuleTest<ProcessEndAnalyzer>.InProgramAsync(
        "STD1314", "using Microsoft.AspNetCore.Builder; var app = WebApplication.Create(); app.MapPost(\"/stop\", () => [|Environment.Exit(0)|]); app.Run();");

    [Theory]
    [InlineData("Environment.Exit(1);")]
    [InlineData("Console.CancelKeyPress += (_, _) => Environment.Exit(1);")]
    [InlineData("Stop(); static void Stop() => Environment.Exit(1);")]
    [InlineData("Stop(); partial class Program { static void Stop() => Environment.Exit(1); }")]
    [InlineData("Environment.ExitCode = 1; C.M(); class C { public static void M() => new System.Diagnostics.Process().Kill(); }")]
    [InlineData("C.M(nameof(Environment.Exit)); class C { public static void M(string s) { } }")]
    public Task Entry_point_is_silent(string program) => RuleTest<ProcessEndAnalyzer>.InProgramAsync("STD1314", program);

    [Fact]
    public Task Library_is_the_matter_of_banned_symbols() =>
        RuleTest<ProcessEndAnalyzer>.AsMarkedAsync("STD1314", "class C { void M() { Environment.Exit(1); } }");
}
