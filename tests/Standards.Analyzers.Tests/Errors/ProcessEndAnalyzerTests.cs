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
        RuleTest<ProcessEndAnalyzer>.InProgramAsync(
            "STD1314", $"D.N(); class D {{ public static void N() => C.M(); }} class C {{ public static void M() {{ {statement} }} }}");

    [Fact]
    public Task Request_that_ends_the_process_is_STD1314() => RuleTest<ProcessEndAnalyzer>.InProgramAsync(
        "STD1314", "using Microsoft.AspNetCore.Builder; var app = WebApplication.Create(); app.MapPost(\"/stop\", () => [|Environment.Exit(0)|]); app.Run();");

    [Theory]
    [InlineData("C.M(); C.N(); class C { public static void M() => [|Environment.Exit(1)|]; public static void N() => M(); }")]
    [InlineData("_ = new C(); class C { public C() => [|Environment.Exit(1)|]; }")]
    [InlineData("C.M(); C.N(); class C { public static void M() { Console.Error.WriteLine(\"a\"); [|Environment.FailFast(\"a\")|]; } public static "
        + "void N() => M(); }")]
    public Task Helper_that_others_call_is_STD1314(string program) => RuleTest<ProcessEndAnalyzer>.InProgramAsync("STD1314", program);

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\", EntryPoint = \"abort\")] static extern void Stop(); void M() { [|Stop()|]; }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"kernel32\")] static extern void ExitProcess(uint c); void M() { [|ExitProcess(1)|]; }")]
    [InlineData("void M() => [|System.Diagnostics.Process.GetCurrentProcess().Kill()|];")]
    public Task Library_that_ends_the_process_is_STD1314(string member) =>
        RuleTest<ProcessEndAnalyzer>.AsMarkedAsync("STD1314", $"class C {{ {member} }}");

    [Theory]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid(); void M() { getpid(); }")]
    [InlineData("void M(System.Diagnostics.Process p) => p.Kill();")]
    public Task Library_that_does_not_is_silent(string member) => RuleTest<ProcessEndAnalyzer>.AsMarkedAsync("STD1314", $"class C {{ {member} }}");

    [Theory]
    [InlineData("Environment.Exit(1);")]
    [InlineData("C.M(); class C { public static void M() => Environment.Exit(1); }")]
    [InlineData("class P { static void Main() => C.M(); } class C { public static void M() { Environment.Exit(1); } }")]
    [InlineData("Console.CancelKeyPress += (_, _) => Environment.Exit(1);")]
    [InlineData("Stop(); static void Stop() => Environment.Exit(1);")]
    [InlineData("Stop(); partial class Program { static void Stop() => Environment.Exit(1); }")]
    [InlineData("Environment.ExitCode = 1; C.M(); class C { public static void M() => new System.Diagnostics.Process().Kill(); }")]
    [InlineData("C.M(nameof(Environment.Exit)); class C { public static void M(string s) { } }")]
    [InlineData("C.M(); C.N(); class C { public static void M() { Console.Error.WriteLine(\"a\"); Environment.Exit(1); } public static void N() => M(); }")]
    [InlineData("C.M(); C.N(); class C { public static async void M() { await Console.Error.WriteLineAsync(\"a\"); Environment.Exit(1); } public "
        + "static void N() => M(); }")]
    public Task Entry_point_is_silent(string program) => RuleTest<ProcessEndAnalyzer>.InProgramAsync("STD1314", program);

    [Fact]
    public Task Library_is_the_matter_of_banned_symbols() =>
        RuleTest<ProcessEndAnalyzer>.AsMarkedAsync("STD1314", "class C { void M() { Environment.Exit(1); } }");
}
